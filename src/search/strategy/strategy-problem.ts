import type { Problem } from '../../core/problem.ts';
import type { strategyFaults } from './strategy-faults.ts';
import type { StrategySpan } from './strategy-node.ts';

/** What a departure does to the set that is found; inside the dropped part of a NOT it is turned round. */
export type StrategyEffect = 'wider' | 'narrower' | 'changed' | 'none' | 'unknown';

/** A fault of a strategy, or a way in which its rendering departs from it. */
export interface StrategyProblem extends Problem {
  readonly code: StrategyProblemCode;
  readonly effect: StrategyEffect;
  /** What can be done; the message ends with it. */
  readonly remedy: string;
  /** Where in the text it is. */
  readonly span?: StrategySpan;
}

/** The stable name of a fault of a strategy. */
export type StrategyProblemCode = keyof typeof strategyFaults;
