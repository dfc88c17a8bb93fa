import type { SearchCounts } from './search-counts.ts';

/** How a pattern is held against a text. */
export interface EditDistanceOptions {
  /** The greatest distance of interest, at least 1. */
  readonly most: number;
  /** Whether the pattern must begin where the text does; else it may begin anywhere. */
  readonly anchored: boolean;
  /** Steps after which the search gives up. */
  readonly budget: number;
  readonly counts: SearchCounts;
}

/** Rows of the table in one step. */
const rows = 32;

/**
 * For each place of a text, the least Levenshtein distance between a pattern and what ends before that place; `most + 1`
 * stands for more. Where the budget does not reach, the list ends early.
 *
 * Myers' bit-parallel algorithm, 32 rows of the table in one step, with Ukkonen's cut-off: rows whose distances are all
 * beyond `most` are not computed, so that in ordinary text a place costs a step or two.
 *
 * @see Myers G. A fast bit-vector algorithm for approximate string matching based on dynamic programming. J ACM
 *   1999;46:395–415. https://doi.org/10.1145/316542.316550
 * @see Ukkonen E. Finding approximate patterns in strings. J Algorithms 1985;6:132–137.
 *   https://doi.org/10.1016/0196-6774(85)90023-9
 */
export function editDistances(
  pattern: Int32Array,
  text: Int32Array,
  { most, anchored, budget, counts }: EditDistanceOptions,
): Int32Array {
  const table = tableOf(pattern, most);
  const distances = new Int32Array(text.length).fill(most + 1);
  const end = counts.steps + budget;
  for (let at = 0; at < text.length; at++) {
    if (counts.steps > end) return distances.subarray(0, at);
    counts.steps += table.nextColumn(text[at] ?? 0, anchored ? 1 : 0);
    distances[at] = table.distance();
  }
  return distances;
}

/** One column of the table of distances, kept as differences between its rows. */
function tableOf(pattern: Int32Array, most: number) {
  const blocks = Math.ceil(pattern.length / rows);
  const last = blocks - 1;
  const rising = new Int32Array(blocks);
  const falling = new Int32Array(blocks);
  /** The distance at the last row of each block. */
  const bottoms = new Int32Array(blocks);
  const places = placesOfLetters(pattern, blocks);
  const nowhere = new Int32Array(blocks);
  const heightOf = (block: number) => Math.min(rows, pattern.length - block * rows);

  /** Begins a block under a known value: every row one more than the row above. */
  function open(block: number, above = block * rows): void {
    rising[block] = -1;
    falling[block] = 0;
    bottoms[block] = above + heightOf(block);
  }

  /** Moves a block on by one letter; takes and gives the change in the row above it and in its own last row. */
  function step(block: number, matches: Int32Array, change: number): number {
    const plus = rising[block] ?? 0;
    const minus = falling[block] ?? 0;
    const match = matches[block] ?? 0;
    const fell = change < 0 ? 1 : 0;
    const carried = match | fell;
    const horizontal = (((carried & plus) + plus) ^ plus) | carried;
    const up = minus | ~(horizontal | plus);
    const down = plus & horizontal;
    const shiftedUp = (up << 1) | (change > 0 ? 1 : 0);
    const shiftedDown = (down << 1) | fell;
    rising[block] = shiftedDown | ~(match | minus | shiftedUp);
    falling[block] = shiftedUp & (match | minus);
    const lastRow = heightOf(block) - 1;
    const changed = ((up >>> lastRow) & 1) - ((down >>> lastRow) & 1);
    bottoms[block] = (bottoms[block] ?? 0) + changed;
    return changed;
  }

  const bottom = (block: number) => bottoms[block] ?? 0;
  /** The last block that holds a distance within reach. */
  let active = Math.min(last, Math.floor(most / rows));
  for (let block = 0; block <= active; block++) open(block);

  /** Moves on by one letter of the text, where the row above the first one changes by so much; returns the steps. */
  function nextColumn(letter: number, first: number): number {
    const matches = places.get(letter) ?? nowhere;
    let change = first;
    let steps = active + 1;
    for (let block = 0; block <= active; block++) change = step(block, matches, change);
    // the next rows come within reach where the value above them did, in this column or in the one before
    if (active < last && bottom(active) - Math.max(change, 0) <= most) {
      open(active + 1, bottom(active) - change);
      active++;
      step(active, matches, change);
      steps++;
    }
    while (active > 0 && bottom(active) >= most + rows) active--;
    return steps;
  }

  const distance = () => (active === last ? Math.min(bottom(last), most + 1) : most + 1);
  return { nextColumn, distance };
}

/** For each letter of the pattern, a bit at each row where it stands. */
function placesOfLetters(pattern: Int32Array, blocks: number): Map<number, Int32Array> {
  const places = new Map<number, Int32Array>();
  for (const [row, letter] of pattern.entries()) {
    const bits = places.get(letter) ?? new Int32Array(blocks);
    places.set(letter, bits);
    const block = Math.floor(row / rows);
    bits[block] = (bits[block] ?? 0) | (1 << (row % rows));
  }
  return places;
}
