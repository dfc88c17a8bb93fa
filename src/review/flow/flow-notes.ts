import type { ScreeningState } from '../../screening/screening-state.ts';
import type { Review } from '../review.ts';
import type { FlowRecord } from './flow-records.ts';

/** What a reader must be told beside the numbers: the caveats of the review, and what the records leave uncertain. */
export function flowNotes(review: Review, records: readonly FlowRecord[], state: ScreeningState): string[] {
  const shown = new Set(['searches', 'documents', 'duplicateClusters', 'screening']);
  const caveats = review.caveats.filter(({ about }) => about.some((list) => shown.has(list)));
  const repeated = review.documents.length - records.length;
  const severalFinds = records.filter(({ document }) => document.origins.length > 1).length;
  const logIds = new Set(records.map(({ logId }) => logId));
  const strangers = state.outcomes.filter(({ documentId }) => !logIds.has(documentId)).length;
  return [
    ...caveats.map(({ text }) => text),
    ...noteOf('Records not counted, because they have the id of another one', repeated),
    ...noteOf('Records found by several searches, each counted once, where it was found first', severalFinds),
    ...noteOf('Documents not counted, because the log knows them and there is no record', strangers),
  ];
}

function noteOf(about: string, count: number): string[] {
  return count === 0 ? [] : [`${about}: ${count}.`];
}
