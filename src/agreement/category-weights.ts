import { RealistError } from '../core/realist-error.ts';
import { requireRange, requireSameLength } from '../core/require.ts';

/**
 * How much two categories agree: 1 for the same, less for others.
 *
 * `identity` counts only the same; `linear` (Cicchetti and Allison 1971) and `quadratic` (Fleiss and Cohen 1973) go by how
 * far apart two stand in the declared order; a table gives each pair its own weight.
 */
export type CategoryWeights = NamedWeights | readonly (readonly number[])[];

/** Weights that go by how far apart two categories are. */
export type NamedWeights = 'identity' | 'linear' | 'quadratic';

/** The weight of two categories, by how far apart they are, 0 to 1. */
const nearness: Readonly<Record<NamedWeights, (distance: number) => number>> = {
  identity: () => 0,
  linear: (distance) => 1 - distance,
  quadratic: (distance) => 1 - distance * distance,
};

/**
 * The weights of agreement for so many categories.
 *
 * @throws RealistError `unknown-weights` for another name; `unequal-length` where a table does not fit the categories,
 *   `out-of-range` where a weight is no number or a category does not agree with itself most.
 * @example
 * agreementWeights('linear', 3)[0]; // [1, 0.5, 0]
 * agreementWeights('quadratic', 3)[0]; // [1, 0.75, 0]
 */
export function agreementWeights(weights: CategoryWeights, categories: number): readonly (readonly number[])[] {
  const places = Array.from({ length: categories }, (_, place) => place);
  if (typeof weights !== 'string') return requireWeights(weights, places);
  return scoreWeights(weights, places);
}

/**
 * The weights of agreement for categories that have scores: how near two scores are, in proportion to the widest distance.
 * Ranks give the same as `agreementWeights`.
 *
 * @throws RealistError `unknown-weights` for another name, `out-of-range` where a score is no number.
 * @example
 * scoreWeights('linear', [0, 1, 4])[0]; // [1, 0.75, 0]
 * const options = { categories: ['1', '2', '5'], weights: scoreWeights('quadratic', [1, 2, 5]) };
 * weightedKappa(['1', '2', '5'], ['2', '2', '5'], options).value?.toFixed(3); // '0.933'
 */
export function scoreWeights(weights: NamedWeights, scores: readonly number[]): readonly (readonly number[])[] {
  if (!Object.hasOwn(nearness, weights))
    throw new RealistError(
      'unknown-weights',
      ['weights'],
      `"${weights}" is none of ${Object.keys(nearness).join(', ')}`,
    );
  const near = nearness[weights];
  for (const score of scores) requireRange(score, -1e100, 1e100, 'scores');
  const widest = Math.max(...scores) - Math.min(...scores) || 1;
  return scores.map((row, k) => scores.map((column, l) => (k === l ? 1 : near(Math.abs(row - column) / widest))));
}

function requireWeights(
  weights: readonly (readonly number[])[],
  places: readonly number[],
): readonly (readonly number[])[] {
  requireSameLength(places, weights, 'weights');
  for (const [row, line] of weights.entries()) {
    requireSameLength(places, line, `weights[${row}]`);
    const own = line[row] ?? Number.NaN;
    if (!line.every((weight) => Number.isFinite(weight) && weight <= own) || own !== 1)
      throw new RealistError(
        'out-of-range',
        ['weights', row],
        'a category agrees with itself by 1 and with others by no more; turn disagreements d into 1 − d / max',
      );
  }
  return weights;
}
