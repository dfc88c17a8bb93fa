import { editsNeeded } from './letter-counts.ts';
import { numberAt } from './number-list.ts';
import { packedField as f, rowFlag } from './packed-field.ts';
import type { PairCondition, PairRule } from './pair-rule.ts';
import { mayBePart } from './title-part.ts';

/**
 * What most pairs fail: for each set of comparisons that agree, as bits, how like the titles must be for any rule to hold.
 *
 * It turns no pair away that a rule could speak for.
 */
export type PairGate = Uint8Array;

/** The bits of the comparisons that it asks for. */
const agreement = { doi: 1, pmid: 2, titlePart: 4, volume: 8, pages: 16, year: 32 } as const;
const bitOf: ReadonlyMap<string, number> = new Map(Object.entries(agreement));
const every = 63;

/** The gate of the rules that may speak for one document. */
export function gateOf(rules: readonly PairRule[]): PairGate {
  const gate = new Uint8Array(every + 1).fill(101);
  for (const { when } of rules) {
    const needed = when.reduce((sum, condition) => sum | agreementAsked(condition), 0);
    const likeness = likenessAsked(when);
    for (let agreed = 0; agreed <= every; agreed++) {
      if ((agreed & needed) === needed) gate[agreed] = Math.min(gate[agreed] ?? 0, likeness);
    }
  }
  return gate;
}

function agreementAsked({ of, least = -Infinity }: PairCondition): number {
  // of years it is asked that they do not lie apart: most pairs of one volume and page fail by that alone
  return least > 0 || (of === 'year' && least === 0) ? (bitOf.get(of) ?? 0) : 0;
}

/** How like titles must be for all conditions to hold, in per cent; what agrees in every field has the same title. */
export function likenessAsked(conditions: readonly PairCondition[]): number {
  const asked = conditions.map(({ of, least = 0 }) => {
    if (of === 'identical') return least > 0 ? 100 : 0;
    return of === 'title' ? least : 0;
  });
  return Math.max(0, ...asked);
}

/** Whether a rule may speak for the pair of two rows, which begin at these places. */
export function passesGate(gate: PairGate, items: Int32Array, a: number, b: number): boolean {
  const likeness = gate[agreementsOf(items, a, b)] ?? 0;
  return likeness === 0 || mayBeLike(items, a, b, likeness);
}

function agreementsOf(items: Int32Array, a: number, b: number): number {
  const mayShareDoi = ((numberAt(items, a + f.flags) | numberAt(items, b + f.flags)) & rowFlag.hasSeveralDois) !== 0;
  return (
    (mayShareDoi || agree(items, a, b, f.doi) ? agreement.doi : 0) |
    (agree(items, a, b, f.pmid) ? agreement.pmid : 0) |
    (mayBePart(items, a, b) ? agreement.titlePart : 0) |
    (agree(items, a, b, f.volume) ? agreement.volume : 0) |
    (agree(items, a, b, f.firstPage) ? agreement.pages : 0) |
    (mayBeOneYear(numberAt(items, a + f.year), numberAt(items, b + f.year)) ? agreement.year : 0)
  );
}

function mayBeOneYear(a: number, b: number): boolean {
  return a === 0 || b === 0 || Math.abs(a - b) < 2;
}

function agree(items: Int32Array, a: number, b: number, field: number): boolean {
  const number = items[a + field];
  return number !== 0 && number === items[b + field];
}

/** Whether two titles may be alike so far, in per cent: the counts of their letters bound it. */
function mayBeLike(items: Int32Array, a: number, b: number, likeness: number): boolean {
  const count = numberAt(items, a + f.letterCount);
  const other = numberAt(items, b + f.letterCount);
  const longest = Math.max(count, other);
  const most = longest * (100 - likeness);
  return (
    100 * (longest - Math.min(count, other)) <= most && 100 * editsNeeded(items, a + f.letters, b + f.letters) <= most
  );
}
