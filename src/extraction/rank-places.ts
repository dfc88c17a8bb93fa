import { codePointsOf } from './code-points.ts';
import { space } from './comparable-letter.ts';
import type { FoundPlace } from './find-places.ts';
import { foldedText, inSmallLetters } from './folded-text.ts';
import type { QuoteForm } from './quote-forms.ts';
import type { QuoteCertainty } from './quote-place.ts';
import type { SearchCounts } from './search-counts.ts';
import { sharedEnds, sharedStarts } from './shared-starts.ts';

/** What tells a place from others. */
export interface Surroundings {
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where the quote is thought to begin, in code points. */
  readonly near?: number;
}

/** A place with what speaks for it. */
export interface RankedPlace {
  readonly place: FoundPlace;
  /** Letters of prefix and suffix that stand there too. */
  readonly shared: number;
  readonly isNear: boolean;
  readonly distance: number;
}

/** Places from the best, with what they were ranked by. */
export interface RankedPlaces {
  readonly best: readonly RankedPlace[];
  readonly ambiguous: boolean;
  /** Letters of prefix and suffix together. */
  readonly surrounding: number;
}

/** The best few of some places, in their order, and whether another is as good as the best. */
export function rankPlaces(
  places: readonly FoundPlace[],
  form: QuoteForm,
  { prefix = '', suffix = '', near }: Surroundings,
  { most, counts }: { most: number; counts: SearchCounts },
): RankedPlaces {
  const before = lettersOf(prefix, form);
  const after = lettersOf(suffix, form);
  const ending = before.length > 0 ? sharedEnds(before, form.text.letters, counts) : [];
  const starting = after.length > 0 ? sharedStarts(after, form.text.letters, counts) : [];
  const isSpace = (letter: number) => form.text.letters[letter] === space;
  const rank = (place: FoundPlace): RankedPlace => {
    // the space next to the quote is kept by some reviewers and trimmed by others: it is no difference
    const end = isSpace(place.first - 1) ? place.first - 1 : place.first;
    const start = isSpace(place.behind) ? place.behind + 1 : place.behind;
    const distance = near === undefined ? 0 : Math.abs(place.span.start - near);
    const shared = (ending[end] ?? 0) + (starting[start] ?? 0);
    return { place, shared, isNear: near !== undefined && distance === 0, distance };
  };

  const best: RankedPlace[] = [];
  let equals = 0;
  for (const place of places) {
    const ranked = rank(place);
    const first = best[0];
    const merit = first === undefined ? -1 : compareMerit(ranked, first);
    if (merit < 0) equals = 0;
    if (merit <= 0) equals++;
    insert(ranked, best, most);
  }
  return { best, ambiguous: equals > 1, surrounding: before.length + after.length };
}

function lettersOf(words: string, { keepsCase }: QuoteForm): Int32Array {
  const folded = foldedText(codePointsOf(words));
  return (keepsCase ? folded : inSmallLetters(folded)).letters;
}

function insert(ranked: RankedPlace, best: RankedPlace[], most: number): void {
  let at = best.length;
  for (let above = best[at - 1]; above !== undefined && compareRank(ranked, above) < 0; above = best[at - 1]) at--;
  if (at >= most) return;
  best.splice(at, 0, ranked);
  if (best.length > most) best.pop();
}

function compareRank(a: RankedPlace, b: RankedPlace): number {
  return compareMerit(a, b) || a.distance - b.distance || a.place.span.start - b.place.span.start;
}

/** What makes a place better; what is left is a choice. */
function compareMerit(a: RankedPlace, b: RankedPlace): number {
  return (
    b.shared - a.shared ||
    Number(b.isNear) - Number(a.isNear) ||
    doubt[a.place.certainty] - doubt[b.place.certainty] ||
    a.place.edits - b.place.edits
  );
}

const doubt: Readonly<Record<QuoteCertainty, number>> = { exact: 0, normalised: 1, approximate: 2 };
