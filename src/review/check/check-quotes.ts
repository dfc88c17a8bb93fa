import { indexById } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import type { Extract } from '../../extraction/extract.ts';
import { lettersInText, type StandsInText } from '../../extraction/letters-in-text.ts';
import { verifyExtract } from '../../extraction/verify-extract.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { checkCodings } from './check-codings.ts';
import { findingOf } from './finding-of.ts';

/** Quotes that do not stand where they say, that cannot be looked up, that do not say where they stand, or are coded twice. */
export function checkQuotes({ extracts, documents }: Review): Finding[] {
  const documentById = indexById(documents);
  return [
    ...checkLetters(extracts, documentById),
    ...checkUnread(extracts, documentById),
    ...checkPlaces(extracts),
    ...checkCodings(extracts),
  ];
}

/** Texts are long and quotes many: each text is counted once. */
function checkLetters(extracts: readonly Extract[], documentById: ReadonlyMap<string, Document>): Finding[] {
  const known = new Map<string, StandsInText>();
  return extracts.flatMap((extract) => {
    const text = documentById.get(extract.documentId)?.fullText?.text;
    if (text === undefined) return none;
    const stands = known.get(extract.documentId) ?? lettersInText(text);
    known.set(extract.documentId, stands);
    return stands(extract) ? none : checkQuote(extract, text);
  });
}

function checkQuote(extract: Extract, text: string): readonly Finding[] {
  const { status, span, place } = verifyExtract(extract, text);
  const ids = [extract.id, extract.documentId];
  if (status === 'moved') {
    const message = `the quote of ${extract.id} does not stand at its span; it stands at ${span?.start} to ${span?.end}: correct the span`;
    return [findingOf('quote-moved', message, ids)];
  }
  if (place !== undefined) {
    const message = `the quote of ${extract.id} stands in ${extract.documentId} at ${place.span.start} to ${place.span.end}, but not to the letter (${place.differences.join(', ')}): quote what the text has`;
    return [findingOf('quote-altered', message, ids, place.certainty === 'normalised' ? 'warning' : 'error')];
  }
  if (status === 'not-found') {
    const message = `the quote of ${extract.id} does not stand in the text of ${extract.documentId}: quote it to the letter`;
    return [findingOf('quote-not-found', message, ids)];
  }
  return none;
}

const none: readonly Finding[] = [];

function checkUnread(extracts: readonly Extract[], documentById: ReadonlyMap<string, Document>): Finding[] {
  const unread = extracts.filter(({ documentId }) => documentById.get(documentId)?.fullText?.text === undefined);
  if (unread.length === 0) return [];
  const message = `${unread.length} of ${extracts.length} quotes cannot be verified, for the review holds no text of their documents: give the text in fullText`;
  return [
    findingOf(
      'quote-unverified',
      message,
      unread.map(({ id }) => id),
    ),
  ];
}

function checkPlaces(extracts: readonly Extract[]): Finding[] {
  const lost = extracts.filter(
    ({ span, page, section }) => span === undefined && page === undefined && section === undefined,
  );
  if (lost.length === 0) return [];
  const message = `${lost.length} of ${extracts.length} quotes do not say where they stand: give a span, a page or a section`;
  return [
    findingOf(
      'quote-without-place',
      message,
      lost.map(({ id }) => id),
    ),
  ];
}
