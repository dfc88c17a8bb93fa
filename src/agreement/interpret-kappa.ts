import { RealistError } from '../core/realist-error.ts';

/** A published scale of words for kappa. */
export type KappaScale = 'landis-koch-1977' | 'fleiss-1981' | 'altman-1991' | 'cicchetti-1994' | 'krippendorff-2004';

/** Each word with the value up to which it goes, and whether that value still belongs to it. */
const scales: Readonly<Record<KappaScale, readonly (readonly [label: string, upTo: number, including: boolean])[]>> = {
  'landis-koch-1977': [
    ['poor', 0, false],
    ['slight', 0.2, true],
    ['fair', 0.4, true],
    ['moderate', 0.6, true],
    ['substantial', 0.8, true],
    ['almost perfect', 1, true],
  ],
  'fleiss-1981': [
    ['poor', 0.4, false],
    ['fair to good', 0.75, true],
    ['excellent', 1, true],
  ],
  'altman-1991': [
    ['poor', 0.2, true],
    ['fair', 0.4, true],
    ['moderate', 0.6, true],
    ['good', 0.8, true],
    ['very good', 1, true],
  ],
  'cicchetti-1994': [
    ['poor', 0.4, false],
    ['fair', 0.6, false],
    ['good', 0.75, false],
    ['excellent', 1, true],
  ],
  'krippendorff-2004': [
    ['not to be relied on', 0.667, false],
    ['for tentative conclusions', 0.8, false],
    ['to be relied on', 1, true],
  ],
};

/**
 * The word that a published scale has for a coefficient. A label for readers who know the scale, never a gate: the scales
 * contradict one another, and none knows how rare a category is. `null` stays `null`.
 *
 * Of Landis and Koch, Altman and Fleiss the upper bound belongs to the lower word, as their tables print it (0.60 is
 * moderate); of Cicchetti and Krippendorff the bound belongs to the upper word (0.75 is excellent, 0.800 to be relied on).
 *
 * @throws RealistError `unknown-scale`.
 * @example
 * interpretKappa(0.6, 'landis-koch-1977'); // 'moderate'
 * interpretKappa(0.6, 'cicchetti-1994'); // 'good'
 * interpretKappa(null, 'altman-1991'); // null
 * @see Landis JR, Koch GG. The measurement of observer agreement for categorical data. Biometrics 1977;33:159–174.
 *   https://doi.org/10.2307/2529310
 */
export function interpretKappa(value: number | null, scale: KappaScale): string | null {
  const bands = bandsOf(scale);
  if (value === null) return null;
  const found = bands.find(([, upTo, including]) => value < upTo || (including && value === upTo));
  return found?.[0] ?? null;
}

/** A word of a published scale, and the values for which it stands. */
export interface KappaBand {
  readonly word: string;
  /** −1 for the lowest word. */
  readonly from: number;
  readonly to: number;
}

/**
 * The words of a published scale with their bounds, from the lowest to the highest, for a figure or a legend. To which word
 * a bound itself belongs {@link interpretKappa} says.
 *
 * @throws RealistError `unknown-scale`.
 * @example
 * kappaBands('krippendorff-2004').map(({ from, to }) => [from, to]); // [[-1, 0.667], [0.667, 0.8], [0.8, 1]]
 */
export function kappaBands(scale: KappaScale): KappaBand[] {
  const bands = bandsOf(scale);
  return bands.map(([word, to], place) => ({ word, from: bands[place - 1]?.[1] ?? -1, to }));
}

function bandsOf(scale: KappaScale) {
  if (!Object.hasOwn(scales, scale))
    throw new RealistError('unknown-scale', ['scale'], `"${scale}" is none of ${Object.keys(scales).join(', ')}`);
  return scales[scale];
}
