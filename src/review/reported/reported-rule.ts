import type { Severity } from '../../core/problem.ts';
import type { ReportedCounts } from '../reported-counts.ts';
import { type CountRange, isCount, rangeInWords } from './count-range.ts';

/** How strictly published numbers are judged. */
export interface ReportedRuleOptions {
  /** Numbers that a flow with several lanes may leave open are errors too. Default: false. */
  readonly strict?: boolean;
  /** One record may lead to several reports. Default: false. */
  readonly severalReportsPerRecord?: boolean;
}

/** A number that contradicts others. */
export interface ReportedContradiction {
  /** The fields concerned; the one that should be another number comes first. */
  readonly ids: readonly string[];
  readonly message: string;
}

/** What must hold between the numbers of a flow. */
export interface ReportedRule {
  readonly code: string;
  readonly severity: Severity;
  /** How grave it is where an option is set. */
  readonly severityIf?: Readonly<Partial<Record<keyof ReportedRuleOptions, Severity>>>;
  /** The rule in words. */
  readonly says: string;
  readonly find: (counts: ReportedCounts) => readonly ReportedContradiction[];
}

/** A reported number, and what it must be or may be at most. */
export interface ReportedStatement {
  readonly field: string;
  readonly reported: number | null;
  readonly computed: CountRange;
  /** The rule in the words of this number, where it speaks of several. */
  readonly says?: string;
}

/** A rule of which each statement names a number that must be what others come to. */
export function sumRule(
  rule: Omit<ReportedRule, 'find'>,
  statements: (counts: ReportedCounts) => readonly ReportedStatement[],
): ReportedRule {
  return ruleOf(rule, statements, (value, { low, high }) => value >= low && value <= high);
}

/** A rule of which each statement names a number that others limit. */
export function limitRule(
  rule: Omit<ReportedRule, 'find'>,
  statements: (counts: ReportedCounts) => readonly ReportedStatement[],
): ReportedRule {
  return ruleOf(rule, statements, (value, { high }) => value <= high);
}

function ruleOf(
  rule: Omit<ReportedRule, 'find'>,
  statements: (counts: ReportedCounts) => readonly ReportedStatement[],
  holds: (value: number, computed: CountRange) => boolean,
): ReportedRule {
  return {
    ...rule,
    find: (counts) =>
      statements(counts).flatMap(({ field, reported, computed, says = rule.says }): ReportedContradiction[] => {
        // what is no count is found by a rule of its own
        if (reported === null || !isCount(reported) || holds(reported, computed)) return [];
        const message = `${says}: ${rangeInWords(computed)} by computing, ${reported} as reported`;
        return [{ ids: [field], message }];
      }),
  };
}
