import type { Problem } from '../../core/problem.ts';
import type { Finding } from '../finding.ts';

/** What a stage calls a problem is a finding of the review. */
export function findingOfProblem({ code, severity, message, ids = [] }: Problem): Finding {
  return { code, severity, message, ids };
}
