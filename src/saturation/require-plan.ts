import { RealistError } from '../core/realist-error.ts';
import { requireRange, requireWhole } from '../core/require.ts';
import type { AssessmentPlan } from './assessment-plan.ts';

const circumstances = new Set<string>(['purposive-order', 'codebook-changed', 'codes-merged', 'multiple-looks']);

/** Refuses a plan that says what cannot be. */
export function requirePlan({ minimumDocuments = 0, target = {}, ...plan }: AssessmentPlan): void {
  requireWhole(minimumDocuments, 0, Number.MAX_SAFE_INTEGER, 'minimumDocuments');
  for (const [name, wanted] of Object.entries(target)) {
    requireRange(wanted, Number.MIN_VALUE, 1 - Number.EPSILON, `target.${name}`);
  }
  for (const circumstance of plan.circumstances ?? []) {
    if (circumstances.has(circumstance)) continue;
    const message = `circumstances holds ${circumstance}; choose from ${[...circumstances].join(', ')}`;
    throw new RealistError('unknown-circumstance', ['circumstances'], message);
  }
}
