import type { Extract } from './extract.ts';

/** Whether a quote stands in a text to the letter: at its span, or anywhere where it has none. */
export type StandsInText = (extract: Pick<Extract, 'quote' | 'span'>) => boolean;

/**
 * Looks quotes up in one text, which is counted once for all of them. It answers the most common case of `verifyExtract` in
 * the time of a comparison; where it says no, that function tells why.
 */
export function lettersInText(text: string): StandsInText {
  const unitAt = unitPlaces(text);
  return ({ quote, span }) => {
    // half a letter stands in the middle of one, and is found nowhere else
    if (halfAtAnEnd.test(quote)) return false;
    if (span === undefined) return text.includes(quote);
    const start = unitAt(span.start);
    return start !== undefined && start + quote.length === unitAt(span.end) && text.startsWith(quote, start);
  };
}

const halfAtAnEnd = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

/** Where each code point of a text begins, in code units; `undefined` beyond its end. */
function unitPlaces(text: string): (point: number) => number | undefined {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (point) => point;
  const places = [0];
  for (const letter of text) places.push((places.at(-1) ?? 0) + letter.length);
  return (point) => places[point];
}
