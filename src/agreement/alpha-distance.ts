import { RealistError } from '../core/realist-error.ts';
import type { AlphaMetric } from './alpha-metric.ts';

/** How far two different categories differ, by their places. */
export type Distance = (one: number, other: number) => number;

/** The distances of categories; `totals` are their ratings, which ranks go by. */
export function distanceBetween(
  metric: AlphaMetric,
  categories: readonly string[],
  totals: readonly number[],
): Distance {
  if (metric === 'nominal') return () => 1;
  if (metric === 'ordinal') return distanceOfRanks(totals);
  if (typeof metric === 'string' && metric !== 'interval' && metric !== 'ratio') throw unknownMetric(metric);
  if (typeof metric === 'function') return (one, other) => ownDistance(metric, categories[one], categories[other]);
  const numbers = categories.map(numberOf);
  return (one, other) => {
    const [first = 0, second = 0] = [numbers[one], numbers[other]];
    if (metric === 'interval') return (first - second) ** 2;
    return first + second === 0 ? 0 : ((first - second) / (first + second)) ** 2;
  };
}

function unknownMetric(metric: string): RealistError {
  return new RealistError(
    'unknown-metric',
    ['metric'],
    `"${metric}" is none of nominal, ordinal, interval, ratio; or give a function`,
  );
}

/** Ranks are the middles of where the ratings of each category are, when all stand in order. */
function distanceOfRanks(totals: readonly number[]): Distance {
  let before = 0;
  const middles = totals.map((count) => {
    before += count;
    return before - count / 2;
  });
  return (one, other) => ((middles[one] ?? 0) - (middles[other] ?? 0)) ** 2;
}

function ownDistance(metric: (one: string, other: string) => number, one = '', other = ''): number {
  const distance = metric(one, other);
  if (distance >= 0 && distance < Number.POSITIVE_INFINITY && metric(other, one) === distance) return distance;
  throw new RealistError(
    'out-of-range',
    ['metric'],
    `from "${one}" to "${other}" the distance is ${distance} and back ${metric(other, one)}; give one number, 0 or more`,
  );
}

function numberOf(category: string): number {
  const number = Number(category);
  // what is larger has no square that a number could hold
  if (category.trim() !== '' && Math.abs(number) < 1e100) return number;
  throw new RealistError('not-a-number', ['categories'], `"${category}" is no number; use another metric`);
}
