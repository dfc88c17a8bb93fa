/** Where places that are counted in code points stand in a text of JavaScript, which counts UTF-16 units. */
interface TextPlaces {
  /** The offset in UTF-16 units of each place; those beyond the end are at the end, those before the start at 0. */
  readonly offsets: ReadonlyMap<number, number>;
  /** The length of the text in code points. */
  readonly length: number;
}

/**
 * Finds places in a text.
 *
 * @param places - In code points, ascending.
 */
export function textPlaces(text: string, places: readonly number[]): TextPlaces {
  if (/[\ud800-\udfff]/.test(text)) return placesByWalking(text, places);
  const offsets = new Map(places.map((place) => [place, Math.max(0, Math.min(place, text.length))]));
  return { offsets, length: text.length };
}

function placesByWalking(text: string, places: readonly number[]): TextPlaces {
  const offsets = new Map<number, number>();
  let next = 0;
  let count = 0;
  for (let at = 0; at < text.length; count += 1) {
    for (; (places[next] ?? Number.POSITIVE_INFINITY) <= count; next += 1) offsets.set(places[next] ?? 0, at);
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  for (const place of places.slice(next)) offsets.set(place, text.length);
  return { offsets, length: count };
}
