import { RealistError } from '../core/realist-error.ts';
import { requireRange, requireWhole } from '../core/require.ts';
import { fewMarked } from './hypergeometric.ts';
import type { StoppingRule } from './stopping-rule.ts';

/** What the test is about. */
export interface StoppingTestOptions {
  /** All documents, seen and unseen. */
  readonly documents: number;
  /** The share of the relevant documents that must have been found, above 0 and at most 1; 0.95 where left out. */
  readonly recallTarget?: number;
  /** How sure one must be of it, between 0 and 1; 0.95 where left out. */
  readonly confidence?: number;
}

/** What the test says: `value` is its p, `threshold` one less the confidence. */
export interface StoppingTest extends StoppingRule {
  /** How many of the last documents make the urn whose p is the least, the shortest of those that are equal. */
  readonly urn: number;
  /** The least number of relevant documents that are still unseen if the target is missed. */
  readonly missed: number;
}

/**
 * Whether screening may stop: a test of the hypothesis that recall is below its target, from the documents in the order in
 * which they were screened. The last documents, any number of them, are taken for a random draw from all that were not
 * seen before; p is the least over all such draws.
 *
 * It is exact. Of all n draws only those that end right before a relevant document, and that of everything, can be the
 * least, so that r + 1 are computed where r are relevant. Where documents are ranked the assumption errs on the safe side.
 * It stops where p is below 1 − `confidence`. With nothing seen p is 1; p is 0 where too few documents are unseen for the
 * target to be missed.
 *
 * @param relevant - Whether each document was relevant, in the order of screening.
 * @throws RealistError `out-of-range`, `not-whole`; `more-than-documents` where more was seen than there is.
 * @example
 * const seen = [...Array.from({ length: 50 }, () => true), ...Array.from({ length: 200 }, () => false)];
 * const { stop, value, missed } = stoppingTest(seen, { documents: 500 });
 * stop; // false
 * value?.toFixed(4); // '0.1706'
 * missed; // 3
 * @see Callaghan MW, Müller-Hansen F. Statistical stopping criteria for automated screening in systematic reviews. Syst
 *   Rev 2020;9:273. https://doi.org/10.1186/s13643-020-01521-4
 */
export function stoppingTest(
  relevant: readonly boolean[],
  { documents, recallTarget = 0.95, confidence = 0.95 }: StoppingTestOptions,
): StoppingTest {
  requireOptions(relevant.length, { documents, recallTarget, confidence });
  const found = relevant.filter(Boolean).length;
  const missed = leastTotal(found, recallTarget) - found;
  const { value, urn } = leastChance(relevant, documents - relevant.length, missed);
  const threshold = roundOff(1 - confidence);
  const stop = value < threshold * (1 - 1e-12);
  const said = `p = ${value.toPrecision(3)} that recall is below ${recallTarget}`;
  const why = stop
    ? `${said}, less than ${threshold}: at least ${missed} relevant documents would have to be among the ${documents - relevant.length} unseen`
    : `${said}, not less than ${threshold}: go on`;
  return { rule: 'recall-test', stop, value, threshold, why, urn, missed };
}

function requireOptions(seen: number, { documents, recallTarget, confidence }: Required<StoppingTestOptions>): void {
  requireWhole(documents, 0, Number.MAX_SAFE_INTEGER, 'documents');
  requireRange(recallTarget, Number.MIN_VALUE, 1, 'recallTarget');
  requireRange(confidence, Number.MIN_VALUE, 1 - Number.EPSILON, 'confidence');
  if (seen > documents) {
    const message = `${seen} documents were seen, but documents is ${documents}; it counts seen and unseen`;
    throw new RealistError('more-than-documents', ['options', 'documents'], message);
  }
}

/** The least number of relevant documents of which `found` are less than the target. */
function leastTotal(found: number, target: number): number {
  // a target such as 0.95 is meant as 95/100, which no binary fraction is
  for (let scale = 1; scale <= 1e9; scale *= 10) {
    const parts = Math.round(target * scale);
    if (parts / scale === target) return Math.floor((found * scale) / parts) + 1;
  }
  return Math.floor(found / target) + 1;
}

function leastChance(
  relevant: readonly boolean[],
  unseen: number,
  missed: number,
): { readonly value: number; readonly urn: number } {
  if (relevant.length === 0) return { value: 1, urn: 0 };
  if (missed > unseen) return { value: 0, urn: 1 };
  let least = { value: Number.POSITIVE_INFINITY, urn: 0 };
  let within = 0;
  for (let urn = 1; urn <= relevant.length; urn += 1) {
    if (relevant[relevant.length - urn]) within += 1;
    const ends = urn === relevant.length || relevant[relevant.length - urn - 1];
    if (!ends) continue;
    // at most `within` of the relevant ones are among the documents of the urn that were seen
    const value = fewMarked(
      within,
      { marked: within + missed, plain: urn + unseen - within - missed, drawn: urn },
      least.value,
    );
    if (value < least.value) least = { value, urn };
  }
  return least;
}

function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}
