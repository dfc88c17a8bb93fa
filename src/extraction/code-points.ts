/**
 * The Unicode code points of a text, so that every place in it is a place as REFI-QDA counts. Half of a surrogate pair
 * that stands alone is a code point of its own.
 */
export function codePointsOf(text: string): Int32Array {
  const points = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    const point = text.codePointAt(at) ?? 0;
    points[count] = point;
    at += point > 0xffff ? 2 : 1;
  }
  return points.subarray(0, count);
}

/** The text of some code points. */
export function textOfCodePoints(points: Int32Array): string {
  let text = '';
  // as many at once as an argument list surely takes
  for (let at = 0; at < points.length; at += 4096) text += String.fromCodePoint(...points.subarray(at, at + 4096));
  return text;
}
