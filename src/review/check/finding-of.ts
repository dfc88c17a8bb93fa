import type { Severity } from '../../core/problem.ts';
import type { Finding } from '../finding.ts';
import { type FindingCode, findingRules } from './finding-rules.ts';

/** A finding of a kind, as grave as its rule says unless this case is another. */
export function findingOf(
  code: FindingCode,
  message: string,
  ids: readonly string[],
  severity: Severity = findingRules[code].severity,
): Finding {
  return { code, severity, message, ids };
}
