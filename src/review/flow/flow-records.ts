import { groupBy, indexById } from '../../core/group-by.ts';
import { survivingRecords } from '../../dedupe/surviving-records.ts';
import type { Document } from '../../document/document.ts';
import type { ScreeningState } from '../../screening/screening-state.ts';
import type { FlowLane } from '../flow-model.ts';
import type { Review } from '../review.ts';
import { compareRounds, type Finds, findsOf } from './record-finds.ts';

/** A record on its way through the flow. */
export interface FlowRecord {
  readonly id: string;
  readonly document: Document;
  /** The record that stands for its document: itself, or the one that it is a duplicate of. */
  readonly standsFor: string;
  /** Under which id the log knows the document. */
  readonly logId: string;
  /** Everything that found it, the first first. */
  readonly finds: Finds;
  /** What found this very record, the first first. */
  readonly ownFinds: Finds;
  /** A duplicate that was found while documents were screened. */
  readonly isLate: boolean;
}

/**
 * The records of a review, each once, with the record that stands for its document.
 *
 * A document counts where and when it was found first, whichever of its records survives: the survivor takes the place of
 * the record that was found first, and that one takes the survivor's. So all sums hold, and no choice of the deduplication
 * moves a document from one source to another.
 */
export function flowRecords(review: Review, { merged }: Pick<ScreeningState, 'merged'>): FlowRecord[] {
  const searchById = indexById(review.searches);
  const survivors = survivingRecords(review.documents, review.duplicateClusters);
  const late = new Map(merged.map(({ fromId, intoId }) => [fromId, intoId]));
  const records = [...indexById(review.documents).values()].map((document): FlowRecord => {
    const clustered = survivors.get(document.id) ?? document.id;
    const logId = late.get(clustered) ?? clustered;
    const finds = findsOf(document, searchById);
    const isLate = clustered === document.id;
    return { id: document.id, document, standsFor: logId, logId, finds, ownFinds: finds, isLate };
  });
  const settled = new Map(
    [...groupBy(records, ({ logId }) => logId).values()].flatMap(settleGroup).map((record) => [record.id, record]),
  );
  return records.flatMap(({ id }) => settled.get(id) ?? []);
}

function settleGroup(records: readonly FlowRecord[]): readonly FlowRecord[] {
  const [first] = [...records].sort(compareFinds);
  // the log may merge a document into one of which there is no record; another then stands for it
  const survivor = records.find(({ id, logId }) => id === logId) ?? first;
  if (first === undefined || survivor === undefined) return records;
  return records.map((record) => ({
    ...record,
    standsFor: survivor.id,
    finds: swapped(record, survivor, first).finds,
  }));
}

function swapped(record: FlowRecord, survivor: FlowRecord, first: FlowRecord): FlowRecord {
  if (record === survivor) return first;
  return record === first ? survivor : record;
}

function compareFinds({ finds: [a] }: FlowRecord, { finds: [b] }: FlowRecord): number {
  return compareRounds(a.round, b.round) || laneOrder[a.lane] - laneOrder[b.lane];
}

/** The order in which lanes are told; of two finds in one round, that of the first lane counts. */
export const laneOrder: Readonly<Record<FlowLane, number>> = { databases: 0, other: 1, previous: 2, unknown: 3 };
