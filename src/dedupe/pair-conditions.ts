import type { EvidenceName } from './pair-evidence.ts';
import type { PairCondition } from './pair-rule.ts';

/** The comparison speaks for one document. */
export function agrees(of: EvidenceName): PairCondition {
  return { of, least: 1 };
}

/** The comparison speaks against it. */
export function differs(of: EvidenceName): PairCondition {
  return { of, most: -1 };
}

/** The comparison agrees, or cannot be made. */
export function mayAgree(of: EvidenceName): PairCondition {
  return { of, least: 0 };
}

/** The comparison gives this number or more. */
export function atLeast(of: EvidenceName, least: number): PairCondition {
  return { of, least };
}

/** The comparison gives this number or less. */
export function atMost(of: EvidenceName, most: number): PairCondition {
  return { of, most };
}
