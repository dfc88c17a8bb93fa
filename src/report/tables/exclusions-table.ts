import { indexById } from '../../core/group-by.ts';
import { RealistError } from '../../core/realist-error.ts';
import { shortReference } from '../../document/short-reference.ts';
import { flow } from '../../review/flow.ts';
import type { FlowCount, FlowStep } from '../../review/flow-model.ts';
import type { Review } from '../../review/review.ts';
import { screeningOfReview } from '../../review/screening-of-review.ts';
import type { StageOutcome } from '../../screening/document-outcome.ts';
import type { StagePolicy } from '../../screening/stage-policy.ts';
import { displayable } from '../displayable.ts';
import type { Table, TableRow } from '../table.ts';
import { joined, numberColumn, textColumn } from './column.ts';

/** Which exclusions are listed. */
export interface ExclusionsTableOptions {
  /**
   * Ids of the stages whose exclusions are listed, each document with its reason. Default: the stages that read full texts,
   * as reporting standards ask; full texts that could not be had are listed with them.
   */
  readonly stages?: readonly string[];
}

/**
 * The documents that were excluded, one row each, with the stage, the primary reason and further ones, and what settled it:
 * votes or an adjudication. They are the same documents as in the computed {@link flow}.
 *
 * @throws RealistError `unknown-stage` for a stage that the protocol has not.
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && exclusionsTable(review).notes; // ['No document was excluded.']
 * @see PRISMA 2020, item 16b. https://doi.org/10.1136/bmj.n71
 */
export function exclusionsTable(review: Review, options: ExclusionsTableOptions = {}): Table {
  const { stages } = review.protocol;
  const wanted = options.stages ?? stages.filter(({ reads }) => reads === 'full-text').map(({ id }) => id);
  requireStages(wanted, stages);
  const { steps, caveats } = flow(review);
  const row = rowOf(review);
  const rows = stages
    .filter(({ id }) => wanted.includes(id))
    .flatMap(({ id, label }) => [
      ...idsIn(steps, `${id}-not-retrieved`).map((documentId) => row(documentId, { label })),
      ...idsIn(steps, `${id}-excluded`).map((documentId) => row(documentId, { label, stageId: id })),
    ]);
  return displayable({
    caption: 'Excluded documents and reasons',
    columns: [
      textColumn('document', 'Document'),
      textColumn('title', 'Title'),
      numberColumn('year', 'Year'),
      textColumn('stage', 'Stage'),
      textColumn('reason', 'Reason'),
      textColumn('further', 'Further reasons'),
      textColumn('settled', 'Settled by'),
    ],
    rows,
    notes: [...notesOf(steps, stages, wanted), ...caveats],
  });
}

function requireStages(wanted: readonly string[], stages: readonly StagePolicy[]): void {
  const stranger = wanted.find((id) => stages.every((stage) => stage.id !== id));
  if (stranger === undefined) return;
  const known = stages.map(({ id }) => id).join(', ');
  throw new RealistError(
    'unknown-stage',
    ['options', 'stages'],
    `no stage is called "${stranger}"; there are ${known}`,
  );
}

function notesOf(steps: readonly FlowStep[], stages: readonly StagePolicy[], wanted: readonly string[]): string[] {
  const counts = stages.map(({ id, label }) => ({
    id,
    label,
    count: idsIn(steps, `${id}-excluded`).length + idsIn(steps, `${id}-not-retrieved`).length,
  }));
  if (counts.every(({ count }) => count === 0)) return ['No document was excluded.'];
  const others = counts.filter(({ id, count }) => count > 0 && !wanted.includes(id));
  return others.map(({ label, count }) => `Not listed: ${count} excluded at the stage ${label}.`);
}

/** Finds the ids behind a number of the flow. */
function idsIn(steps: readonly FlowStep[], countId: string): readonly string[] {
  const asides: FlowCount[] = steps.flatMap((step) => [...step.asides]);
  return asides.find(({ id }) => id === countId)?.ids ?? [];
}

/** A stage, whose id is left out where the full text was never there to be judged. */
interface ExclusionPlace {
  readonly label: string;
  readonly stageId?: string;
}

function rowOf(review: Review): (documentId: string, place: ExclusionPlace) => TableRow {
  const documents = indexById(review.documents);
  const texts = new Map(review.protocol.criteria.map(({ id, text }) => [id, text]));
  const outcomes = new Map(screeningOfReview(review).outcomes.map((outcome) => [outcome.documentId, outcome.stages]));
  return (documentId, { label, stageId }) => {
    const document = documents.get(documentId);
    const outcome = outcomes.get(documentId)?.find((stage) => stage.stageId === stageId);
    return {
      document: document ? shortReference(document) : documentId,
      title: document?.title || null,
      year: document?.issued?.year ?? null,
      stage: label,
      ...(stageId === undefined
        ? { reason: 'Full text not retrieved', further: null, settled: null }
        : reasonsOf(outcome, texts)),
    };
  };
}

function reasonsOf(outcome: StageOutcome | undefined, texts: ReadonlyMap<string, string>): TableRow {
  const [first = null, ...others] = (outcome?.criterionIds ?? []).map((id) => texts.get(id) ?? id);
  return { reason: first ?? 'No reason recorded', further: joined(others), settled: outcome?.settledBy ?? null };
}
