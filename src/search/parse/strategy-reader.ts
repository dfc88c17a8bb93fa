import type { PlatformProfile } from '../platforms/platform-profile.ts';
import { type StrategyProblemDetail, strategyProblem } from '../strategy/make-problem.ts';
import type { StrategyNode, StrategySpan } from '../strategy/strategy-node.ts';
import type { StrategyProblem, StrategyProblemCode } from '../strategy/strategy-problem.ts';
import type { StrategyToken } from './strategy-token.ts';

/** What reading one line knows: its tokens, the place among them, and what was found wrong. */
export interface StrategyReader {
  readonly text: string;
  readonly profile: PlatformProfile;
  readonly tokens: readonly StrategyToken[];
  readonly problems: StrategyProblem[];
  /** The token that is read next. */
  at: number;
  /** Words before this token have no tag behind them. */
  untaggedUntil: number;
  /** Faults that are told once a line. */
  readonly told: Set<StrategyProblemCode>;
}

/** Tells of a fault. */
export function tell(
  reader: StrategyReader,
  code: StrategyProblemCode,
  fault: string,
  remedy: string,
  detail: StrategyProblemDetail = {},
): void {
  reader.problems.push(strategyProblem(code, fault, remedy, detail));
}

/** Tells of a fault that is the same wherever it stands, at its first place only. */
export function tellOnce(
  reader: StrategyReader,
  code: StrategyProblemCode,
  fault: string,
  remedy: string,
  detail: StrategyProblemDetail = {},
): void {
  if (reader.told.has(code)) return;
  reader.told.add(code);
  tell(reader, code, fault, remedy, detail);
}

/** The next token, or one further on. */
export function peek({ tokens, at }: StrategyReader, ahead = 0): StrategyToken | undefined {
  return tokens[at + ahead];
}

/** The place of tokens from one to another. */
export function spanOf(first: StrategySpan, last: StrategySpan = first): StrategySpan {
  return { start: first.start, end: last.end };
}

/** The text of a place, on one line and not long. */
export function quoteOf({ text }: StrategyReader, { start, end }: StrategySpan): string {
  const quote = text.slice(start, Math.min(end, start + 60)).replace(/\s+/g, ' ');
  return end > start + 60 ? `${quote}…` : quote;
}

/** A node with its place. */
export function withSource<N extends StrategyNode>(node: N, src: StrategySpan): N {
  return { ...node, src: { start: src.start, end: src.end } };
}
