import type { Severity } from '../../core/problem.ts';
import { strategyFaults } from './strategy-faults.ts';
import type { StrategySpan } from './strategy-node.ts';
import type { StrategyEffect, StrategyProblem, StrategyProblemCode } from './strategy-problem.ts';

/** What may be known of a problem beyond its kind. */
export interface StrategyProblemDetail {
  readonly severity?: Severity;
  readonly effect?: StrategyEffect;
  readonly span?: StrategySpan | undefined;
  readonly path?: readonly (string | number)[];
}

/** A problem of a strategy: its kind, what is wrong, and what can be done. */
export function strategyProblem(
  code: StrategyProblemCode,
  fault: string,
  remedy: string,
  { severity, effect, span, path }: StrategyProblemDetail = {},
): StrategyProblem {
  const usual = strategyFaults[code];
  return {
    code,
    severity: severity ?? usual.severity,
    effect: effect ?? usual.effect,
    message: `${fault}; ${remedy}`,
    remedy,
    ...(span !== undefined && { span }),
    ...(path !== undefined && { path }),
  };
}

/** The effect of a departure inside the dropped part of a NOT. */
export function turnedRound(effect: StrategyEffect): StrategyEffect {
  if (effect === 'wider') return 'narrower';
  return effect === 'narrower' ? 'wider' : effect;
}
