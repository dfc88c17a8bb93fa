/**
 * The Levenshtein distance of two texts, as far as it matters; counted in UTF-16 code units.
 *
 * Myers' bit-parallel algorithm: 32 rows of the table in one step, so that two titles cost a few microseconds.
 *
 * @param most - The greatest distance of interest.
 * @param counts - Where to count the runs of the whole algorithm; a slip of one letter needs none.
 * @returns The distance, or `most + 1` where it is greater than `most`.
 * @see Myers G. A fast bit-vector algorithm for approximate string matching based on dynamic programming. J ACM
 *   1999;46:395–415. https://doi.org/10.1145/316542.316550
 */
export function editDistance(a: string, b: string, most: number, counts: WorkCounts = { editDistances: 0 }): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const start = sharedStart(a, b);
  const end = sharedEnd(a, b, start);
  const pattern = a.slice(start, a.length - end);
  const text = b.slice(start, b.length - end);
  const known = pattern.length < text.length ? distanceOfLetter(pattern, text) : distanceOfLetter(text, pattern);
  if (known >= 0) return Math.min(known, most + 1);
  // what is left differs in its first and in its last letter, so there is an edit at either end
  if (most < 2) return most + 1;
  if (pattern.length > 1 && text.length > 1 && areTwoEdits(pattern, text)) return 2;
  if (most === 2) return 3;
  counts.editDistances += 1;
  return bitParallelDistance(pattern, text, most);
}

/** How often the whole algorithm had to run. */
export interface WorkCounts {
  editDistances: number;
}

/** Where at most one letter stands against the rest no table is needed; −1 where more do. */
function distanceOfLetter(short: string, long: string): number {
  if (short.length > 1) return -1;
  return long.length - (short !== '' && long.includes(short) ? 1 : 0);
}

function sharedStart(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function sharedEnd(a: string, b: string, start: number): number {
  const length = Math.min(a.length, b.length) - start;
  let at = 0;
  while (at < length && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at += 1;
  return at;
}

/** Whether one edit at the start and one at the end make one text of the other. */
function areTwoEdits(a: string, b: string): boolean {
  return edits.some(([startA, startB]) =>
    edits.some(
      ([endA, endB]) =>
        a.length - startA - endA === b.length - startB - endB &&
        a.slice(startA, a.length - endA) === b.slice(startB, b.length - endB),
    ),
  );
}

/** A letter replaced, left out, or put in: what either text loses by it. */
const edits: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
];

function bitParallelDistance(pattern: string, text: string, most: number): number {
  const blocks = Math.ceil(pattern.length / 32);
  const places = placesOfLetters(pattern, blocks);
  const nowhere = new Int32Array(blocks);
  const column: Column = { rising: new Int32Array(blocks).fill(-1), falling: new Int32Array(blocks) };
  const lastRow = 1 << ((pattern.length - 1) % 32);

  let distance = pattern.length;
  for (let at = 0; at < text.length; at++) {
    distance += nextColumn(column, places.get(text.charCodeAt(at)) ?? nowhere, lastRow);
    const remaining = text.length - 1 - at;
    if (distance - remaining > most) return most + 1;
  }
  return distance;
}

/** For each letter of the pattern, a bit at each row where it stands. */
function placesOfLetters(pattern: string, blocks: number): Map<number, Int32Array> {
  const places = new Map<number, Int32Array>();
  for (let row = 0; row < pattern.length; row++) {
    const letter = pattern.charCodeAt(row);
    const rows = places.get(letter) ?? new Int32Array(blocks);
    places.set(letter, rows);
    rows[row >> 5] = (rows[row >> 5] ?? 0) | (1 << (row & 31));
  }
  return places;
}

/** The differences between neighbouring rows of a column: a bit where the value rises by one, a bit where it falls. */
interface Column {
  readonly rising: Int32Array;
  readonly falling: Int32Array;
}

/** Moves the column on by one letter of the text; returns by how much the value of its last row changes. */
function nextColumn({ rising, falling }: Column, matches: Int32Array, lastRow: number): number {
  let upIn = 1;
  let downIn = 0;
  let up = 0;
  let down = 0;
  for (let block = 0; block < rising.length; block++) {
    const plus = rising[block] ?? 0;
    const minus = falling[block] ?? 0;
    const match = matches[block] ?? 0;
    const carried = match | downIn;
    const horizontal = (((carried & plus) + plus) ^ plus) | carried;
    up = minus | ~(horizontal | plus);
    down = plus & horizontal;
    const shiftedUp = (up << 1) | upIn;
    const shiftedDown = (down << 1) | downIn;
    rising[block] = shiftedDown | ~(match | minus | shiftedUp);
    falling[block] = shiftedUp & (match | minus);
    upIn = up >>> 31;
    downIn = down >>> 31;
  }
  return (up & lastRow) === 0 ? ((down & lastRow) === 0 ? 0 : -1) : 1;
}
