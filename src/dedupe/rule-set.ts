import { mergeRules } from './merge-rules.ts';
import type { PairRule, PairVeto } from './pair-rule.ts';
import type { ReportTreatment } from './report-treatment.ts';
import { reviewRules } from './review-rules.ts';
import { treatments } from './treatments.ts';
import { vetoes } from './vetoes.ts';

/** Every rule of a run: what keeps a pair apart, what merges it, what makes it worth a look. */
export interface RuleSet {
  readonly vetoes: readonly PairVeto[];
  readonly merges: readonly PairRule[];
  readonly reviews: readonly PairRule[];
}

/**
 * The rules, where kinds of reports that stand apart by default are treated as one document.
 *
 * A treatment lifts the vetoes that stand between the two kinds, for them alone, and adds a rule that joins them.
 *
 * @example
 * ruleSet().merges.some(({ name }) => name === 'preprint-and-article'); // false
 * ruleSet({ preprint: 'same' }).merges.at(-1)?.name; // 'preprint-and-article'
 */
export function ruleSet(treatment: ReportTreatment = {}): RuleSet {
  const chosen = treatments.filter(({ kind }) => treatment[kind] === 'same');
  return {
    vetoes: vetoes.map((veto) => {
      const lifted = chosen.filter(({ lifts }) => lifts.includes(veto.name)).map(({ where }) => where);
      return lifted.length === 0 ? veto : { ...veto, unless: [...(veto.unless ?? []), ...lifted] };
    }),
    merges: [...mergeRules, ...chosen.flatMap(({ merges }) => merges)],
    reviews: reviewRules,
  };
}
