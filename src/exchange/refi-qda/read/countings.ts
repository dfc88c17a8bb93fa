/** A way in which a program counts the places of a text, other than by code points. */
export interface Counting {
  /** The byte order mark is the first character. */
  readonly withMark: boolean;
  /** UTF-16 units are counted: characters beyond the first plane are two. */
  readonly inUnits: boolean;
  /** Line ends count as they are, or all as one character, or all as two. */
  readonly lineEnds: 'as-they-are' | 'one' | 'two';
  /** The end is the last character, not the place behind it. */
  readonly endInside: boolean;
}

/** The ways to count that make a difference for a text, those first that differ least from the standard. */
export function countings(text: string): Counting[] {
  const units = /[\ud800-\udbff][\udc00-\udfff]/.test(text) ? [false, true] : [false];
  const ends: Counting['lineEnds'][] = ['as-they-are'];
  if (text.includes('\r\n')) ends.push('one');
  if (/(?<!\r)\n/.test(text)) ends.push('two');
  const all = [false, true].flatMap((endInside) =>
    [false, true].flatMap((withMark) =>
      ends.flatMap((lineEnds) => units.map((inUnits): Counting => ({ withMark, inUnits, lineEnds, endInside }))),
    ),
  );
  return all.slice(1).sort((a, b) => departures(a) - departures(b));
}

function departures({ withMark, inUnits, lineEnds, endInside }: Counting): number {
  return [withMark, inUnits, lineEnds !== 'as-they-are', endInside].filter(Boolean).length;
}

/** A way to count, in words. */
export function inWords({ withMark, inUnits, lineEnds, endInside }: Counting): string {
  const words = [
    inUnits ? 'UTF-16 units' : '',
    withMark ? 'the byte order mark' : '',
    lineEnds === 'as-they-are' ? '' : `line ends as ${lineEnds} character${lineEnds === 'one' ? '' : 's'}`,
    endInside ? 'their last character as their end' : '',
  ];
  return words.filter((word) => word !== '').join(' and ');
}

/**
 * The places of a text in code points that a program means by its own.
 *
 * @param places - As the program counts, ascending. Those beyond the end stay beyond it.
 */
export function fromCounting(text: string, places: readonly number[], counting: Counting): Map<number, number> {
  const found = new Map<number, number>();
  let next = 0;
  let counted = counting.withMark ? 1 : 0;
  let points = 0;
  for (let at = 0; at < text.length && next < places.length; points += 1) {
    for (; (places[next] ?? Number.POSITIVE_INFINITY) <= counted; next += 1) found.set(places[next] ?? 0, points);
    counted += widthAt(text, at, counting);
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  for (; next < places.length; next += 1) {
    const place = places[next] ?? 0;
    found.set(place, points + Math.max(0, place - counted));
  }
  return found;
}

/** How many places a character takes for a program. */
function widthAt(text: string, at: number, { inUnits, lineEnds }: Counting): number {
  const code = text.codePointAt(at) ?? 0;
  if (code > 0xffff) return inUnits ? 2 : 1;
  if (code === 13 && lineEnds === 'one' && text.charCodeAt(at + 1) === 10) return 0;
  return code === 10 && lineEnds === 'two' && text.charCodeAt(at - 1) !== 13 ? 2 : 1;
}
