import { shortReference } from '../../document/short-reference.ts';
import type { ScreeningEvent } from '../../screening/event.ts';
import type { Review } from '../review.ts';
import { eventInWords } from './event-in-words.ts';
import type { Ground } from './explanation.ts';
import type { ReviewLookup } from './review-lookup.ts';

/** A document: the records that it came from, what was decided about it, how it was appraised. */
export function documentGround(id: string, lookup: ReviewLookup, as?: string): Ground {
  const documentId = lookup.documentOf(id);
  const document = lookup.documents.get(documentId);
  if (document === undefined && lookup.eventsOf(documentId).length === 0) return unknownGround(id, as);
  const label = document === undefined ? documentId : `${shortReference(document)}: ${document.title}`;
  return {
    kind: 'document',
    id: documentId,
    label: documentId === id ? label : `${label} (named as its record ${id})`,
    as,
    grounds: () => [
      ...lookup.recordsOf(documentId).map((record) => recordGround(record, lookup)),
      ...lookup.review.duplicateClusters
        .filter(({ memberIds }) => memberIds.some((member) => lookup.documentOf(member) === documentId))
        .map((cluster) => clusterGround(cluster)),
      ...lookup.eventsOf(documentId).map((event) => decisionGround(event, lookup)),
      ...lookup.naming.appraisalsOf(documentId).map((appraisal) => appraisalGround(appraisal, lookup)),
    ],
  };
}

function recordGround(record: Review['documents'][number], { review }: ReviewLookup): Ground {
  const { id, origins } = record;
  const files = origins.flatMap(({ file, line }) =>
    file === undefined ? [] : line === undefined ? file : `${file}, line ${line}`,
  );
  const label = files.length === 0 ? id : `${id} (${files.join('; ')})`;
  const searchIds = [...new Set(origins.flatMap(({ searchId }) => searchId ?? []))];
  return { kind: 'record', id, label, grounds: () => searchIds.map((searchId) => searchGround(searchId, review)) };
}

/** A search, as far as a line can tell it. */
export function searchGround(id: string, { searches }: Pick<Review, 'searches'>): Ground {
  const search = searches.find((one) => one.id === id);
  if (search === undefined) return unknownGround(id, 'found by');
  const { source, platform, date, round, query, seedDocumentIds } = search;
  const parts = [
    platform === undefined ? source : `${source} (${platform})`,
    `round ${round}`,
    date,
    query,
    seedDocumentIds.length === 0 ? undefined : `starting from ${seedDocumentIds.join(', ')}`,
  ];
  const label = parts.filter((part) => part !== undefined).join(', ');
  return { kind: 'search', id, label, as: 'found by' };
}

/** Records that are one document, and who says so. */
export function clusterGround({ id, memberIds, keptId, by }: Review['duplicateClusters'][number]): Ground {
  return { kind: 'cluster', id, label: `${memberIds.join(', ')} are one document, kept as ${keptId}, by ${by}` };
}

/** A decision of the log; at the top of an explanation with its document. */
export function decisionGround(event: ScreeningEvent, lookup: ReviewLookup): Ground {
  return { kind: 'decision', id: `${event.by}@${event.clock}`, label: eventInWords(event, lookup.review) };
}

/** A rating with its reason. */
export function appraisalGround(appraisal: Review['appraisals'][number], { byId }: ReviewLookup): Ground {
  const { id, dimension, rating, rationale, reviewerId } = appraisal;
  const by = byId.people.get(reviewerId)?.name ?? reviewerId;
  return { kind: 'appraisal', id, label: `${dimension}: ${rating}, by ${by}: ${rationale}` };
}

/** An id that leads nowhere; it is named, and nothing is made up. */
export function unknownGround(id: string, as?: string): Ground {
  return { kind: 'unknown', id, label: `${id} is not in the review`, as };
}
