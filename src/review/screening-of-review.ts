import { survivingRecords } from '../dedupe/surviving-records.ts';
import type { ScreeningEvent } from '../screening/event.ts';
import { type ScreeningState, screeningState } from '../screening/screening-state.ts';
import type { Review } from './review.ts';

/** What says where documents stand; without records and clusters each id of the log is a document. */
export type ScreenedReview = Pick<Review, 'screening' | 'protocol'> &
  Partial<Pick<Review, 'documents' | 'duplicateClusters'>>;

/**
 * Where every document of a review stands, by its log under its own protocol: its stages, and its criteria, whose
 * priority says which of several reasons is the primary one. What the log says of a record that a cluster folds counts for
 * the record that stands for it, whichever of them was screened.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && screeningOfReview(review).outcomes; // []
 */
export function screeningOfReview(review: ScreenedReview): ScreeningState {
  const { protocol } = review;
  return screeningState(eventsOfDocuments(review), { stages: protocol.stages, criteria: protocol.criteria });
}

function eventsOfDocuments({ screening, documents = [], duplicateClusters = [] }: ScreenedReview) {
  const survivors = survivingRecords(documents, duplicateClusters);
  if (survivors.size === 0) return screening;
  const survivorOf = (id: string) => survivors.get(id) ?? id;
  return screening.filter((event) => !isKnownMerge(event, survivorOf)).map((event) => eventOf(event, survivorOf));
}

/** The event as of documents; one that speaks of no record that was folded stays as it is. */
function eventOf(event: ScreeningEvent, survivorOf: (id: string) => string): ScreeningEvent {
  if (event.kind === 'import') return { ...event, documentIds: event.documentIds.map(survivorOf) };
  if (event.kind === 'merge') return { ...event, fromId: survivorOf(event.fromId), intoId: survivorOf(event.intoId) };
  const documentId = survivorOf(event.documentId);
  return documentId === event.documentId ? event : { ...event, documentId };
}

/** Whether the log reports a duplicate that the clusters know already. */
function isKnownMerge(event: ScreeningEvent, survivorOf: (id: string) => string): boolean {
  if (event.kind !== 'merge' || event.fromId === event.intoId) return false;
  return survivorOf(event.fromId) === survivorOf(event.intoId);
}
