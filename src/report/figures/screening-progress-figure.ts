import type { ScreeningProgress, StageProgress } from '../../screening/screening-progress.ts';
import { type BarRow, barLabelWidth, barRows } from '../drawing/bar-rows.ts';
import { type Block, paragraph, shiftBlock } from '../drawing/block.ts';
import { counted } from '../drawing/counted.ts';
import { embedded } from '../drawing/embedded.ts';
import type { Figure } from '../figure.ts';
import { composeFigure, type FigureOptions, heading, nothingYet } from './compose-figure.ts';

/** How the progress of screening is drawn. */
export interface ScreeningProgressFigureOptions extends FigureOptions {
  /** Names of stages and reviewers by id; the id where left out. */
  readonly labels?: ReadonlyMap<string, string>;
}

/**
 * Draws how far screening has come: at each stage how many documents stand where, on one scale over all stages, and for
 * each reviewer what they have judged and what they owe. Places where no document stands are left out.
 *
 * @throws RealistError `out-of-range` for a width outside 240 to 1500.
 * @example
 * const { outcomes } = screeningState([], { documentIds: ['d1', 'd2'] });
 * screeningProgressFigure(screeningProgress(outcomes)).alt; // 'Screening of 2 documents. title-abstract: 2 reached, 2 nobody is to judge yet; full-text: 0 reached.'
 */
export function screeningProgressFigure(
  progress: ScreeningProgress,
  options: ScreeningProgressFigureOptions = {},
): Figure<ScreeningProgress> {
  const labelOf = (id: string) => options.labels?.get(id) ?? id;
  const blocks = (width: number): Block[] =>
    progress.documents === 0
      ? [nothingYet('No document is there to be screened yet.', width)]
      : [...stageBlocks(progress, labelOf, width), ...reviewerBlocks(progress, labelOf, width)];
  const composition = { name: 'screening-progress', title: 'Progress of screening', data: progress, blocks };
  return composeFigure({ ...composition, alt: describe(progress, labelOf) }, options);
}

const places: readonly (readonly [keyof Omit<StageProgress, 'stageId'>, string])[] = [
  ['included', 'included'],
  ['excluded', 'excluded'],
  ['conflict', 'in conflict'],
  ['awaiting', 'votes are lacking'],
  ['pending', 'nobody has voted yet'],
  ['unassigned', 'nobody is to judge yet'],
  ['toRetrieve', 'full text to be retrieved'],
  ['notRetrieved', 'full text not retrieved'],
];

function stageBlocks(
  { documents, stages }: ScreeningProgress,
  labelOf: (id: string) => string,
  width: number,
): Block[] {
  const labelWidth = barLabelWidth(
    places.map(([, words]) => words),
    width,
  );
  return stages.flatMap((stage) => {
    const rows = filledPlaces(stage).map(([label, count]): BarRow => ({ label, parts: [count], words: String(count) }));
    const words = `${embedded(labelOf(stage.stageId))}: ${counted(stage.reached, 'document')} of ${documents}`;
    return [heading(words, width), barRows(rows, documents, width, labelWidth), gap];
  });
}

const gap: Block = { height: 7, draw: () => '' };

function filledPlaces(stage: StageProgress): [string, number][] {
  return places.flatMap(([place, words]): [string, number][] => (stage[place] > 0 ? [[words, stage[place]]] : []));
}

function reviewerBlocks({ reviewers }: ScreeningProgress, labelOf: (id: string) => string, width: number): Block[] {
  if (reviewers.length === 0) return [];
  const rows = reviewers.map(
    ({ reviewerId, stageId, judged, owed }): BarRow => ({
      label: `${embedded(labelOf(reviewerId))}, ${labelOf(stageId)}`,
      parts: [judged, owed],
      words: owed === 0 ? String(judged) : `${judged}, ${owed} to do`,
    }),
  );
  const most = Math.max(...reviewers.map(({ judged, owed }) => judged + owed));
  const labelWidth = barLabelWidth(
    rows.map(({ label }) => label),
    width,
  );
  const hasOwed = reviewers.some(({ owed }) => owed > 0);
  return [
    heading('Reviewers: documents judged', width),
    barRows(rows, most, width, labelWidth),
    shiftBlock(
      paragraph(hasOwed ? 'Open part of a bar: still to be judged.' : 'Nobody owes a judgement.', width),
      0,
      2,
    ),
  ];
}

function describe({ documents, stages, reviewers }: ScreeningProgress, labelOf: (id: string) => string): string {
  if (documents === 0) return 'Progress of screening: no document is there yet.';
  const told = stages.map((stage) => {
    const parts = filledPlaces(stage).map(([words, count]) => `${count} ${words}`);
    return `${labelOf(stage.stageId)}: ${[`${stage.reached} reached`, ...parts].join(', ')}`;
  });
  const shares = reviewers.map(
    ({ reviewerId, stageId, judged, owed }) =>
      ` ${labelOf(reviewerId)}, ${labelOf(stageId)}: ${judged} judged, ${owed} to do.`,
  );
  return `Screening of ${counted(documents, 'document')}. ${told.join('; ')}.${shares.join('')}`;
}
