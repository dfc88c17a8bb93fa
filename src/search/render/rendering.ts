import type { PlatformProfile } from '../platforms/platform-profile.ts';
import { type StrategyProblemDetail, strategyProblem, turnedRound } from '../strategy/make-problem.ts';
import { strategyFaults } from '../strategy/strategy-faults.ts';
import type { StrategyProblem, StrategyProblemCode } from '../strategy/strategy-problem.ts';

/** What a rendering knows while it goes on: the platform, what is allowed, and what was reported. */
export interface Rendering {
  readonly profile: PlatformProfile;
  readonly allowed: ReadonlySet<string>;
  readonly strict: boolean;
  readonly problems: Map<string, StrategyProblem>;
  /** The line that is rendered. */
  readonly lineId: string;
  /** Whether the node stands in the dropped part of a NOT. */
  readonly dropped: boolean;
}

/** Whether a departure of this kind is accepted. */
export function isAllowed(rendering: Rendering, code: StrategyProblemCode): boolean {
  return rendering.allowed.has(code);
}

/** Reports a departure, once for each line. */
export function report(
  rendering: Rendering,
  code: StrategyProblemCode,
  fault: string,
  remedy: string,
  detail: StrategyProblemDetail = {},
): void {
  const usual = detail.effect ?? strategyFaults[code].effect;
  const effect = rendering.dropped ? turnedRound(usual) : usual;
  const problem = strategyProblem(code, fault, remedy, { ...detail, effect });
  const key = `${rendering.lineId} ${problem.message} ${effect}`;
  if (rendering.problems.has(key)) return;
  rendering.problems.set(key, { ...problem, severity: severityOf(rendering, problem), ids: [rendering.lineId] });
}

function severityOf({ strict, allowed }: Rendering, { code, severity, effect }: StrategyProblem) {
  if (allowed.has(code)) return severity === 'error' ? 'warning' : severity;
  return strict && (effect === 'wider' || effect === 'narrower' || effect === 'changed') ? 'error' : severity;
}

/** Rendered text with the operator that binds its parts loosest; none where it needs no brackets. */
export interface RenderedPiece {
  readonly text: string;
  readonly op: 'and' | 'or' | 'not' | 'near' | null;
}

/** A piece as a part of another: in brackets unless it needs none. */
export function bracketed({ text, op }: RenderedPiece): string {
  return op === null ? text : `(${text})`;
}

/** Pieces joined by an operator; those that it already joins need no brackets. */
export function joinedBy(
  { operators, nesting }: PlatformProfile,
  op: 'and' | 'or',
  pieces: readonly RenderedPiece[],
): RenderedPiece {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const between = operators[op] === ' ' ? ' ' : ` ${operators[op]} `;
  const part = (piece: RenderedPiece) => (piece.op === op || !nesting ? piece.text : bracketed(piece));
  return { op, text: pieces.map(part).join(between) };
}
