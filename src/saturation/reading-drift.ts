import { requireWhole } from '../core/require.ts';
import { codeFrequencies } from './code-frequencies.ts';
import type { Incidence } from './incidence.ts';
import { rarePairs } from './rare-pairs.ts';

/** Whether late documents brought more, or fewer, new codes than a random order would have them bring. */
export interface ReadingDrift {
  /**
   * `late`: late documents opened new ground, so that the documents are no sample of one kind. `early`: they brought less,
   * as where what seemed most relevant was read first. `null` where it cannot be told.
   */
  readonly kind: 'none' | 'late' | 'early' | null;
  /** Why `kind` is `null`; `too-many-pairs` where more than a million pairs of rare codes stand in one document. */
  readonly undefinedBecause?: 'too-few-documents' | 'no-variation' | 'too-many-pairs';
  /** Documents after which a code counts as late. */
  readonly after: number;
  /** Codes that no document up to `after` holds. */
  readonly lateCodes: number;
  /** Their expected number over all reading orders. */
  readonly expected: number | null;
  /** The standard deviation of their number over all reading orders of these documents. */
  readonly standardDeviation: number | null;
}

/** Where late begins. */
export interface DriftOptions {
  /** Documents that are not late, 1 to one fewer than were read; half of them where left out. */
  readonly after?: number;
}

/** Standard deviations from the mean that count as drift: about one random order in a hundred to each side. */
const reach = 2.5;

/**
 * Compares the codes that came late with their mean and standard deviation over all orders of the same documents, both
 * exact, codes that stand together in documents taken into account.
 *
 * The usual look at whether the observed curve leaves the band of the expected one would alarm in every second random
 * order: that band tells how other documents would vary, and a curve looked at everywhere leaves it somewhere. Undefined
 * for fewer than 10 documents, and where no order differs from another.
 *
 * @throws RealistError `out-of-range` or `not-whole` for `after`, `broken-row` for a row that is not ascending places.
 * @example
 * const rows = Array.from({ length: 20 }, (_, document) => (document < 10 ? [0, 1] : [2, 3]));
 * const { kind, lateCodes } = readingDrift({ documents: rows.map(String), codes: ['a', 'b', 'c', 'd'], rows });
 * [kind, lateCodes]; // ['late', 2]
 */
export function readingDrift(incidence: Incidence, options: DriftOptions = {}): ReadingDrift {
  const read = incidence.rows.length;
  const { after = Math.floor(read / 2) } = options;
  if (options.after !== undefined) requireWhole(after, 1, read - 1, 'after');
  const { frequencies, newCodes } = codeFrequencies(incidence);
  const lateCodes = newCodes.slice(after).reduce((sum, fresh) => sum + fresh, 0);
  const unanswered = { kind: null, after, lateCodes, expected: null, standardDeviation: null };
  if (read < 10) return { ...unanswered, undefinedBecause: 'too-few-documents' };

  const late = chancesOfLate(read, after);
  const pairs = rarePairs(incidence, frequencies, late.length - 1);
  if (pairs === null) return { ...unanswered, undefinedBecause: 'too-many-pairs' };
  const { expected, variance } = momentsOfLate(frequencies, pairs, late);
  const isConstant = variance < 1e-9;
  if (isConstant && Math.abs(lateCodes - expected) < 0.5) {
    return { ...unanswered, expected, undefinedBecause: 'no-variation' };
  }
  const standardDeviation = Math.sqrt(isConstant ? 0 : variance);
  return { kind: kindOf(lateCodes - expected, standardDeviation), after, lateCodes, expected, standardDeviation };
}

function kindOf(excess: number, standardDeviation: number): 'none' | 'late' | 'early' {
  if (Math.abs(excess) <= reach * standardDeviation) return 'none';
  return excess > 0 ? 'late' : 'early';
}

/** The sum over codes of their chances to be late, and over pairs of codes of the covariance of being late. */
function momentsOfLate(
  frequencies: Int32Array,
  pairs: readonly (readonly [number, number, number])[],
  late: readonly number[],
): { expected: number; variance: number } {
  const chance = (documents: number) => late[documents] ?? 0;
  const counts = late.map(() => 0);
  for (const frequency of frequencies) {
    if (frequency > 0 && frequency < counts.length) counts[frequency] = (counts[frequency] ?? 0) + 1;
  }
  let [expected, variance] = [0, 0];
  counts.forEach((codes, k) => {
    expected += codes * chance(k);
    variance += codes * (chance(k) - chance(2 * k));
    // as if no document held both
    counts.forEach((others, l) => {
      variance += codes * others * (chance(k + l) - chance(k) * chance(l));
    });
  });
  for (const [one, other, both] of pairs) variance += 2 * (chance(one + other - both) - chance(one + other));
  return { expected, variance };
}

/** At place u the chance that u given documents all are late; the list ends where it is next to nothing. */
function chancesOfLate(read: number, after: number): number[] {
  const chances = [1];
  for (let u = 1, chance = 1; u <= read - after && chance > 1e-9 && u <= 200; u += 1) {
    chance *= (read - after - u + 1) / (read - u + 1);
    chances.push(chance);
  }
  return chances;
}
