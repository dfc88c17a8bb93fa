import type { TheoryHistoryEntry } from '../../theory/theory-history.ts';
import { type Block, stackBlocks } from '../drawing/block.ts';
import { counted } from '../drawing/counted.ts';
import { keyOf } from '../drawing/key.ts';
import type { Figure } from '../figure.ts';
import { composeFigure, type FigureOptions, nothingYet } from './compose-figure.ts';
import { causeKeys, timelineCard } from './timeline-card.ts';
import { changesOf, reasonsOf } from './timeline-words.ts';

/** How the life of a theory is drawn. */
export interface TheoryTimelineOptions extends FigureOptions {
  /** What stands for a theory or for stakeholder input, by its id; the id where left out. */
  readonly labels?: ReadonlyMap<string, string>;
}

/**
 * Draws the life of a theory from its first version to its last: what each version says, which configurations came, went,
 * were refined or merged, which words changed, and why: the evidence or the stakeholder input behind each change. A change
 * for which no cause is recorded says so.
 *
 * @throws RealistError `out-of-range` for a width outside 240 to 1500.
 * @example
 * const statement = { if: 'partners meet', then: 'gaps close', because: 'trust grows' };
 * const theoryVersions = [theoryVersionSchema.parse({ theoryId: 'pt', version: 1, stage: 'initial', statement, configurationIds: ['A'] })];
 * theoryTimelineFigure(theoryHistory('pt', { theories: [], theoryVersions, configurations: [], evidence: [] })).alt; // 'pt in 1 version. Version 1, initial: If partners meet, then gaps close, because trust grows. 1 configuration: A.'
 * @see Wong G, Greenhalgh T, Westhorp G, Buckingham J, Pawson R. RAMESES publication standards: realist syntheses. BMC Med
 *   2013;11:21. https://doi.org/10.1186/1741-7015-11-21
 */
export function theoryTimelineFigure(
  history: readonly TheoryHistoryEntry[],
  options: TheoryTimelineOptions = {},
): Figure<readonly TheoryHistoryEntry[]> {
  const labelOf = (id: string) => options.labels?.get(id) ?? id;
  const theory = labelOf(history[0]?.version.theoryId ?? 'Theory');
  const blocks = (width: number): Block[] =>
    history.length === 0
      ? [nothingYet('No version of a theory is recorded yet.', width)]
      : [
          stackBlocks(
            history.map((entry, place) =>
              timelineCard(entry, { labelOf, width, isLast: place === history.length - 1 }),
            ),
          ),
          keyOf(causeKeys(history), width),
        ];
  const alt =
    history.length === 0
      ? 'Life of a theory: no version is recorded yet.'
      : `${theory} in ${counted(history.length, 'version')}. ${history.map((entry) => describe(entry, labelOf)).join(' ')}`;
  return composeFigure(
    { name: 'theory-timeline', title: `Life of a theory: ${theory}`, alt, data: history, blocks },
    options,
  );
}

function describe(entry: TheoryHistoryEntry, labelOf: (id: string) => string): string {
  const { version, stage } = entry.version;
  const changes = changesOf(entry).map(({ label, words }) => (label === '' ? words : `${label}: ${words}`));
  const reasons = reasonsOf(entry, labelOf).map(({ words }) => words);
  const why = reasons.length === 0 ? '' : ` Why: ${reasons.join('; ')}.`;
  return `Version ${version}, ${stage}: ${changes.join(' ')}${why}`;
}
