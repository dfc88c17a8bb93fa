import { isOfSpacedWord } from './comparable-letter.ts';
import { editDistances } from './edit-distances.ts';
import type { SearchCounts } from './search-counts.ts';

/** A stretch of a text that a few edits part from a pattern; in letters, the end not part of it. */
interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  /** Letters to put in, leave out or replace. */
  readonly edits: number;
}

/** What a search for near matches found. */
export interface ApproximateMatches {
  readonly matches: readonly ApproximateMatch[];
  /** Places of the whole text, also those that were left out. */
  readonly occurrences: number;
  /** Whether the whole text was searched; else the work ran out. */
  readonly complete: boolean;
}

/** Steps that a letter of the text may take on average; a pattern of 2,000 letters never takes more. */
export const stepsForLetter = 64;

/**
 * Where a text holds a pattern up to so many edits, each place once, the best first, then in the order of the text.
 *
 * @param mostEdits - At least 1.
 * @param mostMatches - How many are wanted; the worse are left out.
 */
export function approximateMatches(
  pattern: Int32Array,
  text: Int32Array,
  { mostEdits, mostMatches, counts }: { mostEdits: number; mostMatches: number; counts: SearchCounts },
): ApproximateMatches {
  const budget = stepsForLetter * text.length;
  const distances = editDistances(pattern, text, { most: mostEdits, anchored: false, budget, counts });
  const places = leastPlaces(distances, mostEdits, pattern.length);
  const ends = places.sort((a, b) => a.edits - b.edits || a.first - b.first).slice(0, mostMatches);
  const backwards = pattern.toReversed();
  const matches = ends.map((place) => {
    const end = edgeOf(text, distances, place, pattern, mostEdits) + 1;
    const before = text.slice(Math.max(0, end - pattern.length - mostEdits), end).reverse();
    const whole = { most: mostEdits, anchored: true, budget: Number.POSITIVE_INFINITY, counts };
    const reaches = editDistances(backwards, before, whole);
    const [reach = { edits: 0, first: 0, last: 0 }] = leastPlaces(reaches, mostEdits, before.length);
    const edge = edgeOf(before, reaches, reach, backwards, mostEdits);
    return { start: end - 1 - edge, end, edits: reaches[edge] ?? 0 };
  });
  matches.sort((a, b) => a.edits - b.edits || a.start - b.start);
  return { matches, occurrences: places.length, complete: distances.length === text.length };
}

/** Neighbouring places with one distance, the least far and wide. */
interface LeastPlace {
  readonly edits: number;
  readonly first: number;
  readonly last: number;
}

/** The least distances up to a bound; of those nearer to each other than a pattern is long, the least alone. */
function leastPlaces(distances: Int32Array, most: number, apart: number): LeastPlace[] {
  const found: LeastPlace[] = [];
  for (let at = 0; at < distances.length; at++) {
    const edits = distances[at] ?? 0;
    if (edits > most) continue;
    const best = found.at(-1);
    if (best === undefined || at - best.first >= apart) found.push({ edits, first: at, last: at });
    else if (edits < best.edits) found[found.length - 1] = { edits, first: at, last: at };
    else if (edits === best.edits && at === best.last + 1) found[found.length - 1] = { ...best, last: at };
  }
  return found;
}

/** A letter that was misread as two leaves a letter or two behind. */
const leftBehind = 2;

/**
 * The last letter of a match: of some that are as good the last at which a word ends, else the last, for a wrong letter more
 * often stands for another than one is lost. Where it is wrong and within a word, the end of that word may be near.
 */
function edgeOf(
  text: Int32Array,
  distances: Int32Array,
  { edits, first, last }: LeastPlace,
  pattern: Int32Array,
  most: number,
): number {
  const isWord = (at: number) => isOfSpacedWord(text[at] ?? 0);
  const latest = Math.min(last, first + edits);
  for (let at = latest; at >= first; at--) if (isWord(at) && !isWord(at + 1)) return at;
  if (text[latest] === pattern.at(-1)) return latest;
  for (let at = latest; at <= latest + leftBehind && isWord(at) && (distances[at] ?? most + 1) <= most; at++)
    if (!isWord(at + 1)) return at;
  return latest;
}
