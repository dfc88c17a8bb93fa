import type { SearchStrategy, StrategyLine, StrategyNode } from '../strategy/strategy-node.ts';
import { linesOf } from '../strategy/strategy-walk.ts';
import { type Rendering, report } from './rendering.ts';

const mostNodes = 20_000;

/** A strategy of lines as one line, for a platform that has none; the lines lead to no circle. */
export function inlined(rendering: Rendering, strategy: SearchStrategy): StrategyLine {
  const lines = linesOf(strategy);
  const wanted = 'lines' in strategy ? strategy.result : undefined;
  const root = lines.find(({ id }) => id === wanted) ?? lines.at(-1);
  const byId = new Map(lines.map(({ id, q }) => [id, q]));
  let left = mostNodes;
  const withLines = (node: StrategyNode): StrategyNode => {
    left -= 1;
    if (left < 0) return node;
    if ('ref' in node) return withLines(byId.get(node.ref) ?? node);
    if (!('op' in node)) return node;
    if (node.op === 'not') return { ...node, keep: withLines(node.keep), drop: withLines(node.drop) };
    return node.op === 'field' ? { ...node, of: withLines(node.of) } : { ...node, of: node.of.map(withLines) };
  };
  const q = withLines(root?.q ?? { op: 'or', of: [] });
  if (left < 0)
    report(rendering, 'too-long', 'the lines make too long a query when they are put in one', 'render fewer lines');
  else if (lines.length > 1) {
    report(
      rendering,
      'ref-inlined',
      `${rendering.profile.label} has no lines, so all stands in one query`,
      'nothing need be done',
    );
  }
  return { id: root?.id ?? '1', q };
}
