import { RealistError } from '../core/realist-error.ts';
import type { PlannedRule } from './assessment-plan.ts';
import { type Francis2010, francis2010 } from './francis2010.ts';
import { type Guest2020, guest2020 } from './guest2020.ts';
import type { IncidenceStatistics } from './incidence-statistics.ts';
import { type Weller2018, weller2018 } from './weller2018.ts';

/** What a published rule says, by its name. */
export type RuleResult =
  | ({ readonly rule: 'guest2020' } & Guest2020)
  | ({ readonly rule: 'francis2010' } & Francis2010)
  | ({ readonly rule: 'weller2018' } & Weller2018);

/**
 * Asks each rule of the same documents, in the order of the list.
 *
 * @throws RealistError `unknown-rule`, and what a rule throws for its numbers.
 * @example
 * const read = { documents: ['d1', 'd2', 'd3'], codes: ['a'], rows: [[0], [0], []] };
 * applyRules(incidenceStatistics(read), [{ rule: 'guest2020', base: 1 }]).map(({ status }) => status); // ['reached']
 */
export function applyRules(statistics: IncidenceStatistics, rules: readonly PlannedRule[]): RuleResult[] {
  return rules.map((planned) => {
    switch (planned.rule) {
      case 'guest2020':
        return { rule: planned.rule, ...guest2020(statistics.newCodes, planned) };
      case 'francis2010':
        return { rule: planned.rule, ...francis2010(statistics.newCodes, planned) };
      case 'weller2018':
        return { rule: planned.rule, ...weller2018(statistics) };
      default:
        return refuse(planned);
    }
  });
}

function refuse(planned: never): never {
  const message = `${JSON.stringify(planned)} is no rule; choose guest2020, francis2010 or weller2018`;
  throw new RealistError('unknown-rule', ['rules'], message);
}
