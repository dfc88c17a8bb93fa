import { evidenceOrder as e } from './evidence-order.ts';
import type { EvidenceRange } from './evidence-range.ts';
import type { PairCondition, PairRule } from './pair-rule.ts';
import type { RuleSet } from './rule-set.ts';

/** Conditions as numbers, three each: the place of the comparison, the least and the most that it may be. */
type CompiledConditions = Int32Array;

interface CompiledRule {
  readonly when: CompiledConditions;
  readonly unless: readonly CompiledConditions[];
}

/** The rules of a run, ready to be asked of millions of pairs. */
export interface CompiledRules {
  readonly rules: RuleSet;
  readonly vetoes: readonly CompiledRule[];
  readonly merges: readonly CompiledRule[];
  readonly reviews: readonly CompiledRule[];
  /** How many of the vetoes keep apart for good; they stand first. */
  readonly vetoesApart: number;
}

/** Turns rules from data into numbers; what they say stays the same. */
export function compileRules(rules: RuleSet): CompiledRules {
  const apart = rules.vetoes.filter(({ outcome }) => outcome === 'apart');
  const ordered = { ...rules, vetoes: [...apart, ...rules.vetoes.filter(({ outcome }) => outcome !== 'apart')] };
  return {
    rules: ordered,
    vetoes: ordered.vetoes.map(compileRule),
    merges: rules.merges.map(compileRule),
    reviews: rules.reviews.map(compileRule),
    vetoesApart: apart.length,
  };
}

function compileRule({ when, unless = [] }: PairRule): CompiledRule {
  return { when: compileConditions(when), unless: unless.map(compileConditions) };
}

function compileConditions(conditions: readonly PairCondition[]): CompiledConditions {
  return Int32Array.from(
    conditions.flatMap(({ of, least, most }) => [e[of], least ?? -(2 ** 31), most ?? 2 ** 31 - 1]),
  );
}

/**
 * The index of the first rule that holds for evidence that is complete; −1 where none does.
 */
export function firstThatHolds(rules: readonly CompiledRule[], range: EvidenceRange): number {
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at];
    if (rule !== undefined && ruleHolds(rule, range) === 1) return at;
  }
  return -1;
}

/** Whether the rules keep a pair apart whatever the comparisons that are still open will give. */
export function isSurelyApart({ vetoes, vetoesApart, merges, reviews }: CompiledRules, range: EvidenceRange): boolean {
  if (!mayHold(merges, merges.length, range) && !mayHold(reviews, reviews.length, range)) return true;
  return surelyHolds(vetoes, vetoesApart, range);
}

/** Whether a veto stands against a pair: 1 surely, −1 surely not, 0 where that is still open. */
export function vetoStands({ vetoes }: CompiledRules, range: EvidenceRange): number {
  if (surelyHolds(vetoes, vetoes.length, range)) return 1;
  return mayHold(vetoes, vetoes.length, range) ? 0 : -1;
}

function mayHold(rules: readonly CompiledRule[], count: number, range: EvidenceRange): boolean {
  for (let at = 0; at < count; at++) {
    const rule = rules[at];
    if (rule !== undefined && ruleHolds(rule, range) >= 0) return true;
  }
  return false;
}

function surelyHolds(rules: readonly CompiledRule[], count: number, range: EvidenceRange): boolean {
  for (let at = 0; at < count; at++) {
    const rule = rules[at];
    if (rule !== undefined && ruleHolds(rule, range) === 1) return true;
  }
  return false;
}

/** 1 where a rule holds, −1 where it cannot, 0 where open comparisons will tell. */
function ruleHolds({ when, unless }: CompiledRule, range: EvidenceRange): number {
  let holds = areMet(when, range);
  if (holds < 0) return -1;
  for (let at = 0; at < unless.length; at++) {
    const group = unless[at];
    const exempt = group === undefined ? -1 : areMet(group, range);
    if (exempt === 1) return -1;
    if (exempt === 0) holds = 0;
  }
  return holds;
}

function areMet(conditions: CompiledConditions, { least, most }: EvidenceRange): number {
  let met = 1;
  for (let at = 0; at < conditions.length; at += 3) {
    const place = conditions[at] ?? 0;
    const lower = conditions[at + 1] ?? 0;
    const upper = conditions[at + 2] ?? 0;
    const low = least[place] ?? 0;
    const high = most[place] ?? 0;
    if (high < lower || low > upper) return -1;
    if (low < lower || high > upper) met = 0;
  }
  return met;
}
