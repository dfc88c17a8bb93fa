/** V8 copies what is this short out of its text; longer parts share it, and would keep it here. */
const longest = 12;
/** A power of two. */
const slots = 8192;

/**
 * What stands in each slot, and what tells it from any other: its length and its last twelve characters as three
 * numbers, side by side, so that memory is asked once and the text itself is not looked at.
 */
const texts: string[] = /* @__PURE__ */ new Array(slots);
const marks = /* @__PURE__ */ new Int32Array(slots * 4);

/**
 * The part of a text between two places. A short part in Latin letters is the same string each time, as far as there is
 * room, which is what `JSON.parse` does too: names, years and numbers come again and again, and each string that lives
 * on is copied while memory is collected. A whole text stays the string that it is.
 */
export function sharedSlice(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > longest || length <= 0 || length === text.length) return text.slice(start, end);
  let first = 0;
  let second = 0;
  let third = 0;
  let bits = 0;
  for (let place = start; place < end; place += 1) {
    const code = text.charCodeAt(place);
    bits |= code;
    first = (first << 8) | (second >>> 24);
    second = (second << 8) | (third >>> 24);
    third = (third << 8) | code;
  }
  if (bits > 255) return text.slice(start, end);
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  const slot = (hash ^ (hash >>> 15)) & (slots - 1);
  const at = slot * 4;
  if (marks[at] === length && marks[at + 1] === first && marks[at + 2] === second && marks[at + 3] === third)
    return texts[slot] ?? '';
  const part = text.slice(start, end);
  texts[slot] = part;
  marks[at] = length;
  marks[at + 1] = first;
  marks[at + 2] = second;
  marks[at + 3] = third;
  return part;
}
