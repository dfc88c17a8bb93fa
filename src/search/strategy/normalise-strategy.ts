import { canonicalLimit, yearRange } from './normalise-leaf.ts';
import { normaliseNode } from './normalise-node.ts';
import type { SearchLimit, SearchStrategy, StrategyLine, StrategyNode } from './strategy-node.ts';
import { childrenOf, isTooDeep, linesOf } from './strategy-walk.ts';

/**
 * The one form of all strategies that say the same in different brackets, so that two can be compared with `toEqual`.
 *
 * Nested operators of one kind are one list; a scope stands as high as it holds for all below it; words that alternatives
 * repeat stand once, in all their fields; words next to each other in order are a phrase; defaults are left out; limits that
 * hold for the whole strategy stand in `limits`; a strategy of one line is a query. The order of words is kept.
 *
 * A strategy that is nested deeper than 200 levels is given back as it is.
 *
 * @example
 * const title = (term: string) => ({ op: 'field' as const, in: ['ti' as const], of: { term } });
 * normaliseStrategy({ q: { op: 'or', of: [title('alliance'), title('alliancing')] } }); // { q: { op: 'field', in: ['ti'], of: { op: 'or', of: [{ term: 'alliance' }, { term: 'alliancing' }] } } }
 */
export function normaliseStrategy(strategy: SearchStrategy): SearchStrategy {
  if (linesOf(strategy).some(({ q }) => isTooDeep(q))) return strategy;
  const lines = linesOf(strategy).map(({ q, ...line }) => ({ ...line, q: normaliseNode(q) }));
  const named = 'lines' in strategy && strategy.result !== lines.at(-1)?.id ? strategy.result : undefined;
  const limits = (strategy.limits ?? []).map(canonicalLimit);
  const folded = named === undefined ? foldLimits(lines) : { lines, limits: [] };
  const all = mergedYears([...folded.limits, ...limits]);
  const given = all.length > 0 ? { limits: all } : {};
  const [only] = folded.lines;
  if (folded.lines.length === 1 && only !== undefined && only.label === undefined && !refersToLines(only.q)) {
    return { q: only.q, ...given };
  }
  return { lines: folded.lines, ...(named !== undefined && { result: named }), ...given };
}

function mergedYears(limits: readonly SearchLimit[]): SearchLimit[] {
  const merged: SearchLimit[] = [];
  for (const limit of limits) {
    const last = merged.at(-1);
    const range = last && yearRange(last, limit);
    if (range === undefined) merged.push(limit);
    else merged.splice(-1, 1, range);
  }
  return merged;
}

function refersToLines(node: StrategyNode): boolean {
  return 'ref' in node || childrenOf(node).some(refersToLines);
}

interface FoldedLimits {
  readonly lines: readonly StrategyLine[];
  readonly limits: readonly SearchLimit[];
}

/** Takes the limits that stand at the top of the last line, and drops a line that does nothing but limit the one before it. */
function foldLimits(lines: readonly StrategyLine[]): FoldedLimits {
  const limits: SearchLimit[] = [];
  let kept = lines;
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const before = kept.at(-2);
    const { rest, found } = withoutLimits(last.q);
    if (found.length === 0 || rest === undefined) break;
    limits.unshift(...found);
    const onlyLimits = before !== undefined && 'ref' in rest && rest.ref === before.id && last.label === undefined;
    kept = onlyLimits ? kept.slice(0, -1) : [...kept.slice(0, -1), { ...last, q: rest }];
    if (!onlyLimits) break;
  }
  return { lines: kept, limits };
}

function withoutLimits(node: StrategyNode): { rest: StrategyNode | undefined; found: SearchLimit[] } {
  if (!('op' in node) || node.op !== 'and') return { rest: node, found: [] };
  const found = node.of.flatMap((child) => ('limit' in child ? [child.limit] : []));
  const rest = node.of.filter((child) => !('limit' in child));
  return { rest: rest.length > 1 ? normaliseNode({ op: 'and', of: rest }) : rest[0], found };
}
