import { indexById } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import type { DocumentOutcome, ReviewerVote } from '../../screening/document-outcome.ts';
import type { ScreeningState } from '../../screening/screening-state.ts';
import { documentsOfReview } from '../documents-of-review.ts';
import type { Review } from '../review.ts';
import { screeningOfReview } from '../screening-of-review.ts';
import { flowNotes } from './flow-notes.ts';
import { type FlowRecord, flowRecords } from './flow-records.ts';
import { type PreviousDocuments, type PreviousVersion, previousDocuments } from './previous-version.ts';

/** What the flows of one review have in common, whichever rounds they are about. */
export interface FlowBase {
  readonly review: Review;
  readonly records: readonly FlowRecord[];
  readonly recordById: ReadonlyMap<string, FlowRecord>;
  /** Where the document stands that this record stands for; nothing where the log does not mention it. */
  readonly outcomeOf: (id: string) => DocumentOutcome | undefined;
  /** Whether a machine cast the vote. */
  readonly isByMachine: (vote: ReviewerVote) => boolean;
  /** The documents once duplicates are one, by the records that stand for them, each with what any of its records says. */
  readonly documentById: ReadonlyMap<string, Document>;
  /** The study of a document; a document without one is its own study. */
  readonly studyOf: (id: string) => string;
  /** Documents that the log merged into others. */
  readonly mergedInto: ReadonlyMap<string, string>;
  readonly previous: PreviousDocuments | undefined;
  readonly notes: readonly string[];
}

/** Folds the log, unless somebody has, and sorts the records, once for all flows of a review. */
export function flowBase(
  review: Review,
  previous: PreviousVersion | undefined,
  state: ScreeningState = screeningOfReview(review),
): FlowBase {
  const records = flowRecords(review, state);
  const recordById = new Map(records.map((record) => [record.id, record]));
  const outcomes = new Map(state.outcomes.map((outcome) => [outcome.documentId, outcome]));
  const documentById = indexById(documentsOfReview(review, state));
  const machines = new Set(review.people.flatMap(({ id, nature }) => (nature === 'machine' ? id : [])));
  return {
    review,
    records,
    recordById,
    outcomeOf: (id) => outcomes.get(recordById.get(id)?.logId ?? id),
    isByMachine: ({ machine, reviewerId }) => machine !== undefined || machines.has(reviewerId),
    documentById,
    studyOf: (id) => documentById.get(id)?.studyId ?? id,
    mergedInto: new Map(state.merged.map(({ fromId, intoId }) => [fromId, intoId])),
    previous: previous && previousDocuments(previous, records, state, review),
    notes: flowNotes(review, records, state),
  };
}
