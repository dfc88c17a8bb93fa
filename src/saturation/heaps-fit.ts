import { RealistError } from '../core/realist-error.ts';
import { accumulationCurve } from './accumulation-curve.ts';
import type { FrequencyStatistics } from './incidence-statistics.ts';

/** A power law through the expected curve. */
export interface HeapsFit {
  /** Codes at one document, by the law; `null` where it is not defined. */
  readonly coefficient: number | null;
  /** How fast the curve grows: 0 not at all, 1 by as many codes with every document; `null` where it is not defined. */
  readonly exponent: number | null;
  /** Why both are `null`. */
  readonly undefinedBecause?: 'no-codes' | 'one-document';
}

/** How the law is fitted. */
export interface HeapsOptions {
  /** `least-squares` on the codes, or on their logarithms; the two differ. `least-squares` where left out. */
  readonly method?: 'least-squares' | 'log-log';
}

/**
 * Heaps' law S(h) = K h^β through the expected number of codes in 1, 2, … T documents.
 *
 * It has no ceiling: a line to see how an estimate depends on its model, never a sign of saturation. Undefined without
 * codes, and for one document.
 *
 * @throws RealistError `unknown-method`.
 * @example
 * heapsFit(frequencyStatistics([1, 1, 1], 3)).exponent?.toFixed(6); // '1.000000'
 * heapsFit(frequencyStatistics([3, 3, 3], 3)).exponent?.toFixed(6); // '0.000000'
 * @see Heaps HS. Information Retrieval: Computational and Theoretical Aspects. New York: Academic Press; 1978.
 */
export function heapsFit(statistics: FrequencyStatistics, { method = 'least-squares' }: HeapsOptions = {}): HeapsFit {
  if (method !== 'least-squares' && method !== 'log-log') {
    throw new RealistError('unknown-method', ['method'], `method is ${method}; choose least-squares or log-log`);
  }
  const { documents, codes } = statistics;
  if (codes === 0) return { coefficient: null, exponent: null, undefinedBecause: 'no-codes' };
  if (documents === 1) return { coefficient: null, exponent: null, undefinedBecause: 'one-document' };
  const at = Array.from({ length: documents }, (_, place) => place + 1);
  const points = accumulationCurve(statistics, { at }).map(({ documents: h, expected }) => ({
    log: Math.log(h),
    expected,
  }));
  return method === 'log-log' ? lineOfLogarithms(points) : leastSquares(points);
}

interface Point {
  /** Logarithm of the number of documents. */
  readonly log: number;
  readonly expected: number;
}

function lineOfLogarithms(points: readonly Point[]): HeapsFit {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(({ log }) => log), mean(({ expected }) => Math.log(expected))];
  const slope = mean(({ log, expected }) => (log - x) * (Math.log(expected) - y)) / mean(({ log }) => (log - x) ** 2);
  return { coefficient: Math.exp(y - slope * x), exponent: slope };
}

/** The sum of squares has its least where its slope in β changes sign; β lies from 0 to 1, for the curve is concave. */
function leastSquares(points: readonly Point[]): HeapsFit {
  let [low, high] = [0, 1];
  for (let halvings = 0; halvings < 55; halvings += 1) {
    const middle = (low + high) / 2;
    if (fitAt(middle, points).slope > 0) low = middle;
    else high = middle;
  }
  const exponent = (low + high) / 2;
  return { coefficient: fitAt(exponent, points).coefficient, exponent };
}

/** For one exponent the best coefficient, and which way the exponent should go. */
function fitAt(exponent: number, points: readonly Point[]): { coefficient: number; slope: number } {
  let [crossed, squared, crossedLog, squaredLog] = [0, 0, 0, 0];
  for (const { log, expected } of points) {
    const power = Math.exp(exponent * log);
    crossed += expected * power;
    squared += power * power;
    crossedLog += expected * power * log;
    squaredLog += power * power * log;
  }
  const coefficient = crossed / squared;
  return { coefficient, slope: crossedLog - coefficient * squaredLog };
}
