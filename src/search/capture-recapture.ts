import { requireWhole } from '../core/require.ts';
import type { Document } from '../document/document.ts';
import { foundDocuments, type RecordCluster } from './found-documents.ts';

/** An estimate of how many documents there are to be found. */
export interface CaptureEstimate {
  /** The number of documents, seen and unseen; `null` where it does not exist. */
  readonly value: number | null;
  readonly undefinedBecause?: 'no-overlap' | 'nothing-found' | 'one-search';
  /** 95 % interval; `null` where there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
}

const none = (undefinedBecause: CaptureEstimate['undefinedBecause'] & string): CaptureEstimate => ({
  value: null,
  undefinedBecause,
  lower: null,
  upper: null,
});

/** What two searches found. */
export interface TwoCaptures {
  readonly first: number;
  readonly second: number;
  /** Documents that both found. */
  readonly both: number;
}

/**
 * The estimate of Lincoln and Petersen, `first · second / both`, for two searches that find independently. Undefined where
 * they share nothing; biased upwards where they share little, which {@link chapman} mends.
 *
 * @throws RealistError `out-of-range` or `not-whole`.
 * @example
 * lincolnPetersen({ first: 40, second: 30, both: 12 }).value; // 100
 * lincolnPetersen({ first: 4, second: 3, both: 0 }).undefinedBecause; // 'no-overlap'
 * @see Petersen CGJ. The yearly immigration of young plaice into the Limfjord. Rep Dan Biol Stn 1896;6:1–48.
 */
export function lincolnPetersen(counts: TwoCaptures): CaptureEstimate {
  requireCaptures(counts);
  const { first, second, both } = counts;
  if (first + second === 0) return none('nothing-found');
  return both === 0 ? none('no-overlap') : { value: (first * second) / both, lower: null, upper: null };
}

/**
 * Chapman's estimate for two searches, nearly unbiased, with the normal interval of Seber's variance, cut off below at the
 * documents that were found. It exists without overlap too, and then says little.
 *
 * @throws RealistError `out-of-range` or `not-whole`.
 * @example
 * const { value, lower, upper } = chapman({ first: 40, second: 30, both: 12 });
 * [value, lower, upper].map((x) => x?.toFixed(2)); // ['96.77', '64.52', '129.02']
 * @see Chapman DG. Some properties of the hypergeometric distribution. Univ Calif Publ Stat 1951;1:131–160.
 * @see Seber GAF. The effects of trap response on tag recapture estimates. Biometrics 1970;26:13–22.
 *   https://doi.org/10.2307/2529040
 */
export function chapman(counts: TwoCaptures): CaptureEstimate {
  requireCaptures(counts);
  const { first, second, both } = counts;
  if (first + second === 0) return none('nothing-found');
  const value = ((first + 1) * (second + 1)) / (both + 1) - 1;
  const variance = ((first + 1) * (second + 1) * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2));
  const half = z95 * Math.sqrt(variance);
  return { value, lower: Math.max(first + second - both, value - half), upper: value + half };
}

const z95 = 1.959963984540054;

function requireCaptures({ first, second, both }: TwoCaptures): void {
  requireWhole(first, 0, Number.MAX_SAFE_INTEGER, 'first');
  requireWhole(second, 0, Number.MAX_SAFE_INTEGER, 'second');
  requireWhole(both, 0, Math.min(first, second), 'both');
}

/**
 * Chao's lower bound for three and more searches, from the documents that one search found and that two found:
 * `found + once² / (2 · twice)`, and `found + once (once − 1) / 2` where none was found twice. The interval is log-normal.
 * Searches may find with unequal chances; positive dependence still makes it too low.
 *
 * @param found - Documents that any search found.
 * @throws RealistError `out-of-range` or `not-whole`.
 * @example
 * chaoOfSearches({ found: 50, once: 20, twice: 10 }).value; // 70
 * @see Chao A. Estimating the population size for capture-recapture data with unequal catchability. Biometrics
 *   1987;43:783–791. https://doi.org/10.2307/2531532
 */
export function chaoOfSearches(counts: {
  readonly found: number;
  readonly once: number;
  readonly twice: number;
}): CaptureEstimate {
  const { found, once, twice } = counts;
  requireWhole(found, 0, Number.MAX_SAFE_INTEGER, 'found');
  requireWhole(once, 0, found, 'once');
  requireWhole(twice, 0, found - once, 'twice');
  if (found === 0) return none('nothing-found');
  if (once === found) return none('no-overlap');
  const unseen = twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2;
  if (unseen === 0) return { value: found, lower: found, upper: found };
  const ratio = twice > 0 ? once / twice : 0;
  const variance =
    twice > 0
      ? twice * (ratio ** 4 / 4 + ratio ** 3 + ratio ** 2 / 2)
      : (once * (once - 1)) / 2 + (once * (2 * once - 1) ** 2) / 4 - once ** 4 / (4 * (found + unseen));
  const spread = Math.exp(z95 * Math.sqrt(Math.log(1 + variance / unseen ** 2)));
  return { value: found + unseen, lower: found + unseen / spread, upper: found + unseen * spread };
}

/** What an estimate must not be read without. */
export type CaptureWarning =
  /** Sources that index the same journals find the same documents: the estimate is then too low. Never ruled out. */
  | 'positive-dependence'
  /** The searches share nothing. */
  | 'no-overlap'
  /** Fewer than 7 documents in common: the estimate is hardly worth its number. */
  | 'small-overlap';

/** How many documents there are beyond those that several searches found. */
export interface CaptureRecapture {
  /** Documents that any of the searches found. */
  readonly found: number;
  /** Documents by the number of searches that found them: `foundBy[0]` by one. */
  readonly foundBy: readonly number[];
  /** For two searches. */
  readonly lincolnPetersen?: CaptureEstimate;
  /** For two searches. */
  readonly chapman?: CaptureEstimate;
  /** For three and more. */
  readonly chao?: CaptureEstimate;
  readonly warnings: readonly CaptureWarning[];
}

/**
 * Estimates from the overlap of searches how many documents there are to be found: Lincoln-Petersen and Chapman for two,
 * Chao's lower bound for more. An estimate, with its warnings, of one population: give searches for the same question, and
 * the documents that fit it, best the included ones.
 *
 * @param searchIds - The searches that are compared; documents that none of them found are left out.
 * @param clusters - The records that are one document.
 * @example
 * const found = (id: string, ...ids: string[]) => ({ id, origins: ids.map((searchId, index) => ({ searchId, format: 'ris', index })) });
 * const result = captureRecapture(['S1', 'S2'], [found('a', 'S1'), found('b', 'S1', 'S2'), found('c', 'S2')]);
 * result.lincolnPetersen?.value; // 4
 * result.warnings; // ['positive-dependence', 'small-overlap']
 */
export function captureRecapture(
  searchIds: readonly string[],
  documents: readonly Pick<Document, 'id' | 'origins'>[],
  clusters: readonly RecordCluster[] = [],
): CaptureRecapture {
  const ids = [...new Set(searchIds)];
  const captures = foundDocuments(documents, clusters).map(({ recordsBySearch }) =>
    ids.filter((id) => recordsBySearch.has(id)),
  );
  const foundBy = ids.map((_, at) => captures.filter((list) => list.length === at + 1).length);
  const found = foundBy.reduce((sum, count) => sum + count, 0);
  const shared = found - (foundBy[0] ?? 0);
  const by = (id: string | undefined) => captures.filter((list) => list.some((one) => one === id)).length;
  const counts = { first: by(ids[0]), second: by(ids[1]), both: shared };
  return {
    found,
    foundBy,
    ...(ids.length === 2 && { lincolnPetersen: lincolnPetersen(counts), chapman: chapman(counts) }),
    ...(ids.length !== 2 && {
      chao:
        ids.length < 2 ? none('one-search') : chaoOfSearches({ found, once: foundBy[0] ?? 0, twice: foundBy[1] ?? 0 }),
    }),
    warnings: [
      'positive-dependence',
      ...(shared === 0 ? (['no-overlap'] as const) : shared < 7 ? (['small-overlap'] as const) : []),
    ],
  };
}
