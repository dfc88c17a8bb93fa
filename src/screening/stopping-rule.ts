import { RealistError } from '../core/realist-error.ts';
import { requireWhole } from '../core/require.ts';

/** What a rule of stopping says, and why. */
export interface StoppingRule {
  /** The rule: `recall-test`, `consecutive-irrelevant`, `any` or `all`. */
  readonly rule: 'recall-test' | 'consecutive-irrelevant' | 'any' | 'all';
  readonly stop: boolean;
  /** What was measured. */
  readonly value: number;
  /** What it is measured against. */
  readonly threshold: number;
  /** A sentence that gives the reason. */
  readonly why: string;
}

/** Rules taken together; `value` counts those that say stop, `threshold` how many must. */
export interface CombinedStoppingRule extends StoppingRule {
  readonly rules: readonly StoppingRule[];
}

/**
 * Whether so many documents in a row were irrelevant, the last ones screened. A rule of thumb: it promises no recall.
 *
 * @param relevant - Whether each document was relevant, in the order of screening.
 * @param options - `run`: how many in a row, from 1.
 * @throws RealistError `out-of-range` or `not-whole` for `run`.
 * @example
 * consecutiveIrrelevant([true, false, false], { run: 2 }).stop; // true
 * consecutiveIrrelevant([true, false, false], { run: 50 }).value; // 2
 */
export function consecutiveIrrelevant(relevant: readonly boolean[], { run }: { readonly run: number }): StoppingRule {
  requireWhole(run, 1, Number.MAX_SAFE_INTEGER, 'run');
  const value = relevant.length - 1 - relevant.lastIndexOf(true);
  const stop = value >= run;
  const why = `the last ${value} documents were irrelevant; ${stop ? 'at least' : 'fewer than'} ${run} in a row`;
  return { rule: 'consecutive-irrelevant', stop, value, threshold: run, why };
}

/**
 * Stops where one of the rules does.
 *
 * @throws RealistError `no-rules` where there is none.
 * @example
 * const seen = [true, false, false];
 * stopWhenAny([consecutiveIrrelevant(seen, { run: 2 }), stoppingTest(seen, { documents: 100 })]).stop; // true
 */
export function stopWhenAny(rules: readonly StoppingRule[]): CombinedStoppingRule {
  return combined('any', rules, 1);
}

/**
 * Stops where every rule does.
 *
 * @throws RealistError `no-rules` where there is none.
 * @example
 * const seen = [true, false, false];
 * stopWhenAll([consecutiveIrrelevant(seen, { run: 2 }), stoppingTest(seen, { documents: 100 })]).stop; // false
 */
export function stopWhenAll(rules: readonly StoppingRule[]): CombinedStoppingRule {
  return combined('all', rules, rules.length);
}

function combined(rule: 'any' | 'all', rules: readonly StoppingRule[], threshold: number): CombinedStoppingRule {
  if (rules.length === 0) throw new RealistError('no-rules', ['rules'], 'there is no rule to combine');
  const value = rules.filter(({ stop }) => stop).length;
  const said = rules.map((one) => `${one.rule} says ${one.stop ? 'stop' : 'go on'} (${one.why})`).join('; ');
  const why = `${value} of ${rules.length} rules say stop, ${threshold} must: ${said}`;
  return { rule, stop: value >= threshold, value, threshold, why, rules };
}
