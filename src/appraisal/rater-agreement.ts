import type { CohenKappa } from '../agreement/kappa-of-two.ts';
import { type KrippendorffAlpha, krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import { type PercentAgreement, percentAgreementOfTable } from '../agreement/percent-agreement.ts';
import { declaredTable } from '../agreement/rating-table.ts';
import { weightedKappaOfTable } from '../agreement/weighted-kappa.ts';
import { compareText } from '../core/compare-text.ts';

/** What raters said of one thing. */
export interface RatedThing {
  readonly id: string;
  /** Ratings by the id of the rater. */
  readonly ratings: ReadonlyMap<string, string>;
}

/** How far two raters agree. */
export interface RaterPair {
  readonly firstId: string;
  readonly secondId: string;
  /** Linear weights over the whole scale: neighbouring ratings agree in part. */
  readonly kappa: CohenKappa;
  /** The same rating, to the letter. */
  readonly percent: PercentAgreement;
  /** The things that they rated differently, in the order given. */
  readonly differingIds: readonly string[];
}

/** How far raters agree on an ordered scale. */
export interface RaterAgreement {
  /** Every two raters, ordered by id. */
  readonly pairs: readonly RaterPair[];
  /** Krippendorff's alpha of all raters, ordinal over the scale. */
  readonly alpha: KrippendorffAlpha;
}

/**
 * How far raters agree who judged on one ordered scale, any of whom may have judged only some things: weighted kappa of
 * every two, and alpha of all.
 *
 * @param scale - The ratings from the lowest to the highest, also those that nobody gave.
 * @throws RealistError `unknown-category` where a rating is none of them, `repeated-category`.
 * @example
 * const things = [['low', 'low'], ['high', 'high'], ['low', 'middle']].map(([ann = '', ben = ''], n) => ({ id: `d${n}`, ratings: new Map([['ann', ann], ['ben', ben]]) }));
 * const { pairs } = raterAgreement(things, ['low', 'middle', 'high']);
 * pairs[0]?.kappa.value?.toFixed(2); // '0.67'
 * pairs[0]?.differingIds; // ['d2']
 * @see Cohen J. Weighted kappa. Psychol Bull 1968;70:213–220. https://doi.org/10.1037/h0026256
 */
export function raterAgreement(things: readonly RatedThing[], scale: readonly string[]): RaterAgreement {
  const raters = [...new Set(things.flatMap(({ ratings }) => [...ratings.keys()]))].sort(compareText);
  const saidOf = ({ ratings }: RatedThing) => raters.map((rater) => ratings.get(rater) ?? null);
  return {
    pairs: raters.flatMap((firstId, place) =>
      raters.slice(place + 1).map((secondId) => pairOf(firstId, secondId, things, scale)),
    ),
    alpha: krippendorffAlpha(things.map(saidOf), { metric: 'ordinal', categories: scale }),
  };
}

function pairOf(firstId: string, secondId: string, things: readonly RatedThing[], scale: readonly string[]): RaterPair {
  // what neither has seen says nothing of how they agree
  const judged = things.filter(({ ratings }) => ratings.has(firstId) || ratings.has(secondId));
  const said = (rater: string) => judged.map(({ ratings }) => ratings.get(rater) ?? null);
  const table = declaredTable(said(firstId), said(secondId), scale);
  const differing = judged.filter(
    ({ ratings }) => ratings.has(firstId) && ratings.has(secondId) && ratings.get(firstId) !== ratings.get(secondId),
  );
  return {
    firstId,
    secondId,
    kappa: weightedKappaOfTable(table, { weights: 'linear' }),
    percent: percentAgreementOfTable(table),
    differingIds: differing.map(({ id }) => id),
  };
}
