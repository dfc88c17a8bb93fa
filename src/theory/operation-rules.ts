import type { Problem } from '../core/problem.ts';
import type { EvidenceOperation } from './evidence-operation.ts';

/** What an operation takes and gives. */
export interface OperationRule {
  /** How many distinct inputs it needs at least. */
  readonly inputs: number;
  /** How many results it needs at least. */
  readonly results: number;
  /** `new`: none of the inputs; `some-inputs-fall`: not all of the inputs; `any`: anything. */
  readonly resultsAre: 'any' | 'new' | 'some-inputs-fall';
}

/**
 * What each evidence operation takes and gives.
 *
 * - juxtapose: one piece of evidence makes sense of another; it may leave no result but the insight.
 * - reconcile: why pieces differ is explained, so there is an explanation.
 * - adjudicate: some stand and some fall, so not all inputs are among the results.
 * - consolidate: several become one that says more than each, so the result is none of them.
 * - situate: one piece is told as holding in its setting.
 *
 * @example
 * operationRules.adjudicate; // { inputs: 2, results: 1, resultsAre: 'some-inputs-fall' }
 * @see Pawson R. Evidence-based Policy: A Realist Perspective. London: Sage; 2006.
 * @see Rycroft-Malone J, McCormack B, Hutchinson AM, et al. Realist synthesis: illustrating the method for implementation
 *   research. Implement Sci 2012;7:33. https://doi.org/10.1186/1748-5908-7-33
 */
export const operationRules: Readonly<Record<EvidenceOperation['kind'], OperationRule>> = {
  juxtapose: { inputs: 2, results: 0, resultsAre: 'any' },
  reconcile: { inputs: 2, results: 1, resultsAre: 'any' },
  adjudicate: { inputs: 2, results: 1, resultsAre: 'some-inputs-fall' },
  consolidate: { inputs: 2, results: 1, resultsAre: 'new' },
  situate: { inputs: 1, results: 1, resultsAre: 'any' },
};

/**
 * What an operation lacks by {@link operationRules}: `operation-lacks-inputs`, `operation-lacks-results`,
 * `operation-decides-nothing` (an adjudication after which everything stands) or `operation-makes-nothing-new` (a
 * consolidation whose result is one of its inputs).
 *
 * @example
 * const operation = evidenceOperationSchema.parse({ id: 'op1', kind: 'adjudicate', inputIds: ['D1', 'D2'], reasoning: 'Both hold', resultIds: ['D1', 'D2'] });
 * checkOperation(operation).map(({ code }) => code); // ['operation-decides-nothing']
 */
export function checkOperation({ id, kind, inputIds, resultIds }: EvidenceOperation): Problem[] {
  const rule = operationRules[kind];
  const inputs = new Set(inputIds);
  const results = new Set(resultIds);
  const problem = (code: string, message: string): Problem => ({
    code,
    severity: 'warning',
    message: `operation ${id} (${kind}) ${message}`,
    ids: [id],
  });
  const found: Problem[] = [];
  if (inputs.size < rule.inputs) {
    found.push(problem('operation-lacks-inputs', `has ${inputs.size} inputs; it needs ${rule.inputs} at least`));
  }
  if (results.size < rule.results) {
    found.push(problem('operation-lacks-results', `has ${results.size} results; name what came of it`));
  }
  if (rule.resultsAre === 'some-inputs-fall' && inputs.size > 0 && inputIds.every((input) => results.has(input))) {
    found.push(
      problem('operation-decides-nothing', 'lets every input stand; name those that stand, or reconcile them'),
    );
  }
  const same = resultIds.filter((result) => inputs.has(result));
  if (rule.resultsAre === 'new' && same.length > 0) {
    found.push(problem('operation-makes-nothing-new', `gives its own input ${same.join(', ')}; name what they became`));
  }
  return found;
}
