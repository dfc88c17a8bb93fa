import { compareNumbers } from '../compare-numbers.ts';
import type { QdaTextSelection } from '../model/qda-selection.ts';
import { textPlaces } from '../text-places.ts';
import { type Counting, countings, fromCounting, inWords } from './countings.ts';

/** Selections in code points, and how they were counted in the file. */
interface CountedPositions {
  readonly selections: readonly QdaTextSelection[];
  /** How a program counted, in words; `null` where it counted as the standard says, or nothing tells. */
  readonly counting: string | null;
  /** Selections that do not lie within the text. */
  readonly outside: readonly QdaTextSelection[];
}

/**
 * Finds out how the places of selections were counted: with or without a byte order mark, with line ends of one or two
 * characters, in code points or UTF-16 units, with the end inside or outside. The names of selections tell it, for most
 * programs name a selection by its first words: that counting holds by which most names fit. Where no name speaks against
 * the standard, the standard holds.
 */
export function countedPositions(text: string, selections: readonly QdaTextSelection[]): CountedPositions {
  const named = selections.filter(({ name }) => wordsOf(name ?? '').length >= leastName);
  const asTold = namesThatFit(text, named);
  const best = asTold === named.length ? null : bestCounting(text, named, asTold);
  const counted = best === null ? selections : recounted(text, selections, best);
  const length = textPlaces(text, []).length;
  return {
    selections: counted,
    counting: best && inWords(best),
    outside: counted.filter(
      ({ startPosition, endPosition }) => startPosition < 0 || endPosition > length || startPosition > endPosition,
    ),
  };
}

/** Shorter names say too little to tell where a selection begins. */
const leastName = 6;

function bestCounting(text: string, named: readonly QdaTextSelection[], least: number): Counting | null {
  let best: Counting | null = null;
  let most = least;
  for (const counting of countings(text)) {
    const fitting = namesThatFit(text, recounted(text, named, counting));
    if (fitting > most) [best, most] = [counting, fitting];
  }
  return best;
}

function recounted(
  text: string,
  selections: readonly QdaTextSelection[],
  counting: Counting,
): readonly QdaTextSelection[] {
  const ends = selections.flatMap(({ startPosition, endPosition }) => [
    startPosition,
    endPosition + (counting.endInside ? 1 : 0),
  ]);
  const places = fromCounting(text, [...new Set(ends)].sort(compareNumbers), counting);
  return selections.map((selection, at) => ({
    ...selection,
    startPosition: places.get(ends[at * 2] ?? 0) ?? selection.startPosition,
    endPosition: places.get(ends[at * 2 + 1] ?? 0) ?? selection.endPosition,
  }));
}

/** How many names are the words at the place of their selection, or their beginning. */
function namesThatFit(text: string, named: readonly QdaTextSelection[]): number {
  const ends = named.flatMap(({ startPosition, endPosition }) => [startPosition, endPosition]);
  const { offsets } = textPlaces(text, [...new Set(ends)].sort(compareNumbers));
  return named.filter(({ name = '', startPosition, endPosition }) => {
    const words = wordsOf(text.slice(offsets.get(startPosition), offsets.get(endPosition)));
    const isCut = /(?:…|\.\.\.)\s*$/.test(name);
    const known = wordsOf(isCut ? name.replace(/(?:…|\.\.\.)\s*$/, '') : name);
    return isCut || known.length >= cutName ? words.startsWith(known) : words === known;
  }).length;
}

/** Programs cut names at 30 characters or later. */
const cutName = 30;

/** A text without the white space that a name may have otherwise. */
function wordsOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
