import { indexById } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import type { Extract } from '../../extraction/extract.ts';
import { verifyExtract } from '../../extraction/verify-extract.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';

/** Extractions and quotes of documents that are not included, and quotes that do not stand where they say. */
export function checkExtractions(
  { extractions, extracts, forms, documents }: Review,
  includedIds: ReadonlySet<string>,
): Finding[] {
  const documentById = indexById(documents);
  const formVersions = new Set(forms.map(({ id, version }) => `${id}@${version}`));
  return [
    ...[...extractions, ...extracts].flatMap(({ id, documentId }): Finding[] => {
      if (includedIds.has(documentId)) return [];
      const message = `${id} extracts from ${documentId}, which is not included: include the document or withdraw the extraction`;
      return [{ code: 'extraction-not-included', severity: 'error', message, ids: [id, documentId] }];
    }),
    ...extractions.flatMap(({ id, formId, formVersion }): Finding[] => {
      if (formVersions.has(`${formId}@${formVersion}`)) return [];
      const message = `extraction ${id} was made with version ${formVersion} of form ${formId}, which is not in the review`;
      return [{ code: 'form-version-unknown', severity: 'error', message, ids: [id] }];
    }),
    ...extracts.flatMap((extract) => checkQuote(extract, documentById.get(extract.documentId))),
    ...checkUnread(extracts, documentById),
  ];
}

function checkQuote(extract: Extract, document: Document | undefined): Finding[] {
  const text = document?.fullText?.text;
  if (text === undefined) return [];
  const { status, span, place } = verifyExtract(extract, text);
  const ids = [extract.id, extract.documentId];
  if (status === 'moved') {
    const message = `the quote of ${extract.id} does not stand at its span; it stands at ${span?.start} to ${span?.end}: correct the span`;
    return [{ code: 'quote-moved', severity: 'error', message, ids }];
  }
  if (place !== undefined) {
    const message = `the quote of ${extract.id} stands in ${extract.documentId} at ${place.span.start} to ${place.span.end}, but not to the letter (${place.differences.join(', ')}): quote what the text has`;
    return [{ code: 'quote-altered', severity: place.certainty === 'normalised' ? 'warning' : 'error', message, ids }];
  }
  if (status === 'not-found') {
    const message = `the quote of ${extract.id} does not stand in the text of ${extract.documentId}: quote it to the letter`;
    return [{ code: 'quote-not-found', severity: 'error', message, ids }];
  }
  return [];
}

function checkUnread(extracts: readonly Extract[], documentById: ReadonlyMap<string, Document>): Finding[] {
  const unread = extracts.filter(({ documentId }) => documentById.get(documentId)?.fullText?.text === undefined);
  if (unread.length === 0) return [];
  const message = `${unread.length} of ${extracts.length} quotes cannot be verified: the review holds no text of their documents`;
  return [{ code: 'quote-unverified', severity: 'note', message, ids: unread.map(({ id }) => id) }];
}
