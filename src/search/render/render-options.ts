import type { StrategyProblemCode } from '../strategy/strategy-problem.ts';

/** How a strategy is rendered. */
export interface RenderOptions {
  /** Departures that are accepted: an error of such a kind becomes a warning, and the nearest form is written. */
  readonly allow?: readonly StrategyProblemCode[];
  /** Refuses every departure that makes the found set wider, narrower or other, save those in `allow`. Default `false`. */
  readonly strict?: boolean;
}
