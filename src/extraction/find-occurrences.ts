/** One place where a text holds a quote. */
export interface Occurrence {
  /** Start in Unicode code points, from 0. */
  readonly start: number;
  /** End in Unicode code points; not part of the quote. */
  readonly end: number;
  /** Start in UTF-16 units, as JavaScript counts. */
  readonly from: number;
  /** End in UTF-16 units. */
  readonly to: number;
}

/** Every place where a text holds a quote to the letter, also where places overlap; none for an empty quote. */
export function findOccurrences(quote: string, text: string): Occurrence[] {
  if (quote === '') return [];
  const length = countCodePoints(quote, 0, quote.length);
  const found: Occurrence[] = [];
  let counted = 0;
  let start = 0;
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
    const to = from + quote.length;
    if (splitsCodePoint(text, from) || splitsCodePoint(text, to)) continue;
    start += countCodePoints(text, counted, from);
    counted = from;
    found.push({ start, end: start + length, from, to });
  }
  return found;
}

/** Whether a place in UTF-16 units falls between the halves of one code point. */
function splitsCodePoint(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** Counts code points; both ends must not split one. */
function countCodePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!splitsCodePoint(text, at)) count++;
  return count;
}
