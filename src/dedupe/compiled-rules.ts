import { evidenceOrder as e } from './evidence-order.ts';
import type { EvidenceRange } from './evidence-range.ts';
import type { EvidenceName } from './pair-evidence.ts';
import { gateOf, type PairGate } from './pair-gate.ts';
import type { PairCondition, PairRule } from './pair-rule.ts';
import type { RuleSet } from './rule-set.ts';

/** The rules of a run, ready to be asked of millions of pairs. */
export interface CompiledRules {
  readonly rules: RuleSet;
  readonly vetoes: CompiledList;
  readonly merges: CompiledList;
  readonly reviews: CompiledList;
  readonly gate: PairGate;
  /** How many of the vetoes keep apart for good; they stand first. */
  readonly vetoesApart: number;
}

/**
 * A list of rules as numbers, one rule behind another: how many numbers it takes, and its groups of conditions, first
 * what must be met and then each exemption. A group is the number of its conditions, and three numbers for each: the place
 * of the comparison, the least and the most that it may be.
 */
type CompiledList = Int32Array;

/** Turns rules from data into numbers; what they say stays the same. */
export function compileRules(rules: RuleSet): CompiledRules {
  const apart = rules.vetoes.filter(({ outcome }) => outcome === 'apart');
  const ordered = { ...rules, vetoes: [...apart, ...rules.vetoes.filter(({ outcome }) => outcome !== 'apart')] };
  return {
    rules: ordered,
    vetoes: compileList(ordered.vetoes),
    merges: compileList(rules.merges),
    reviews: compileList(rules.reviews),
    gate: gateOf([...rules.merges, ...rules.reviews]),
    vetoesApart: apart.length,
  };
}

function compileList(rules: readonly PairRule[]): CompiledList {
  return Int32Array.from(
    rules.flatMap(({ when, unless = [] }) => {
      const groups = [when, ...unless].flatMap(compileGroup);
      return [groups.length + 1, ...groups];
    }),
  );
}

function compileGroup(conditions: readonly PairCondition[]): number[] {
  const inTurn = conditions.toSorted((a, b) => rarity(a.of) - rarity(b.of));
  const numbers = inTurn.flatMap(({ of, least, most }) => [e[of], least ?? -(2 ** 31), most ?? 2 ** 31 - 1]);
  return [conditions.length, ...numbers];
}

/** What is seldom met is asked first, for then the rest need not be asked. */
const rarest: readonly EvidenceName[] = [
  'identical',
  'doi',
  'pmid',
  'version',
  'titlePart',
  'pages',
  'title',
  'abstract',
];

function rarity(of: EvidenceName): number {
  const place = rarest.indexOf(of);
  return place < 0 ? rarest.length : place;
}

/**
 * The index of the first rule that holds for evidence that is complete; −1 where none does.
 */
export function firstThatHolds(rules: CompiledList, range: EvidenceRange): number {
  let index = 0;
  for (let at = 0; at < rules.length; at += rules[at] ?? 0) {
    if (ruleHolds(rules, at, range) === 1) return index;
    index += 1;
  }
  return -1;
}

/** Whether the rules keep a pair apart whatever the comparisons that are still open will give. */
export function isSurelyApart({ vetoes, vetoesApart, merges, reviews }: CompiledRules, range: EvidenceRange): boolean {
  if (!mayHold(merges, range) && !mayHold(reviews, range)) return true;
  return surelyHolds(vetoes, vetoesApart, range);
}

/** Whether a veto stands against a pair: 1 surely, −1 surely not, 0 where that is still open. */
export function vetoStands({ vetoes }: CompiledRules, range: EvidenceRange): number {
  if (surelyHolds(vetoes, vetoes.length, range)) return 1;
  return mayHold(vetoes, range) ? 0 : -1;
}

function mayHold(rules: CompiledList, range: EvidenceRange): boolean {
  for (let at = 0; at < rules.length; at += rules[at] ?? 0) if (ruleHolds(rules, at, range) >= 0) return true;
  return false;
}

function surelyHolds(rules: CompiledList, count: number, range: EvidenceRange): boolean {
  let index = 0;
  for (let at = 0; at < rules.length && index < count; at += rules[at] ?? 0) {
    if (ruleHolds(rules, at, range) === 1) return true;
    index += 1;
  }
  return false;
}

/** 1 where a rule holds, −1 where it cannot, 0 where open comparisons will tell. */
function ruleHolds(rules: CompiledList, start: number, range: EvidenceRange): number {
  let group = start + 1;
  const end = start + (rules[start] ?? 0);
  let holds = areMet(rules, group, range);
  if (holds < 0) return -1;
  for (group += sizeOf(rules, group); group < end; group += sizeOf(rules, group)) {
    const exempt = areMet(rules, group, range);
    if (exempt === 1) return -1;
    if (exempt === 0) holds = 0;
  }
  return holds;
}

function sizeOf(rules: CompiledList, group: number): number {
  return 1 + 3 * (rules[group] ?? 0);
}

function areMet(rules: CompiledList, group: number, { least, most }: EvidenceRange): number {
  let met = 1;
  const end = group + sizeOf(rules, group);
  for (let at = group + 1; at < end; at += 3) {
    const place = rules[at] ?? 0;
    const lower = rules[at + 1] ?? 0;
    const upper = rules[at + 2] ?? 0;
    const low = least[place] ?? 0;
    const high = most[place] ?? 0;
    if (high < lower || low > upper) return -1;
    if (low < lower || high > upper) met = 0;
  }
  return met;
}
