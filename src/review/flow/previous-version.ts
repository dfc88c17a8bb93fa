import type { ScreeningState } from '../../screening/screening-state.ts';
import type { Review } from '../review.ts';
import { type ScreenedReview, screeningOfReview } from '../screening-of-review.ts';
import type { FlowRecord } from './flow-records.ts';

/**
 * What the previous version of an updated review was: its file; or the documents that it included, where the file is lost;
 * or the batches of the log that it knew.
 */
export type PreviousVersion =
  | { readonly review: ScreenedReview & Pick<Review, 'documents'> }
  | { readonly includedIds: readonly string[] }
  | { readonly batches: readonly string[] };

/** What an updated review has from its previous version. */
export interface PreviousDocuments {
  /** Records that the previous version knew. */
  readonly recordIds: ReadonlySet<string>;
  /** The documents of these records. */
  readonly documentIds: ReadonlySet<string>;
  /** The documents that it included. */
  readonly included: readonly string[];
  /** Those among them that are included now, or of which the log of the update says nothing. */
  readonly stillIncluded: readonly string[];
  /** Documents that it knew and had not included, and that are included or open now. */
  readonly carriedOver: ReadonlySet<string>;
}

/** Says what of the previous version is in an updated review, by the records that stand for its documents now. */
export function previousDocuments(
  previous: PreviousVersion,
  records: readonly FlowRecord[],
  { outcomes }: Pick<ScreeningState, 'outcomes'>,
  review: Review,
): PreviousDocuments {
  const recordById = new Map(records.map((record) => [record.id, record]));
  const statusNow = new Map(outcomes.map(({ documentId, status }) => [documentId, status]));
  const statusThen = statusesOf(previous, statusNow);
  const standsFor = (id: string) => recordById.get(id)?.standsFor ?? id;
  const logIdOf = (id: string) => recordById.get(id)?.logId ?? id;

  const known = knownRecords(previous, review).filter((id) => recordById.has(id));
  const thenOf = (id: string) => statusThen.get(id) ?? statusThen.get(logIdOf(id));
  const candidates = 'batches' in previous ? known : [...statusThen.keys()];
  const included = [...new Set(candidates.filter((id) => thenOf(id) === 'included').map(standsFor))];
  const includedSet = new Set(included);
  const isSettledOut = (id: string) => {
    const status = statusNow.get(logIdOf(id)) ?? thenOf(id);
    return status === 'excluded' || status === 'not-retrieved';
  };
  return {
    recordIds: new Set(known),
    documentIds: new Set([...known.map(standsFor), ...included]),
    included,
    stillIncluded: included.filter((id) => (statusNow.get(logIdOf(id)) ?? 'included') === 'included'),
    carriedOver: new Set(known.filter((id) => !includedSet.has(standsFor(id)) && !isSettledOut(id)).map(standsFor)),
  };
}

type Statuses = ReadonlyMap<string, ScreeningState['outcomes'][number]['status']>;

// of batches only the present is known: what is included now counts as included then
function statusesOf(previous: PreviousVersion, now: Statuses): Statuses {
  if ('batches' in previous) return now;
  if ('includedIds' in previous) return new Map(previous.includedIds.map((id) => [id, 'included']));
  const { outcomes, merged } = screeningOfReview(previous.review);
  const statuses = new Map(outcomes.map(({ documentId, status }) => [documentId, status]));
  for (const { fromId, intoId } of merged) statuses.set(fromId, statuses.get(intoId) ?? 'unscreened');
  return statuses;
}

function knownRecords(previous: PreviousVersion, { screening }: Review): readonly string[] {
  if ('review' in previous) return previous.review.documents.map(({ id }) => id);
  if ('includedIds' in previous) return previous.includedIds;
  const batches = new Set(previous.batches);
  return screening.flatMap((event) => (event.kind === 'import' && batches.has(event.batch) ? event.documentIds : []));
}
