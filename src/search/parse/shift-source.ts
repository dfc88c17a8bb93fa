import type { StrategyNode } from '../strategy/strategy-node.ts';

/** A node of a line with its places counted from the start of the whole text. */
export function shifted(node: StrategyNode, by: number): StrategyNode {
  const src = node.src === undefined ? {} : { src: { start: node.src.start + by, end: node.src.end + by } };
  if (!('op' in node)) return { ...node, ...src };
  if (node.op === 'not') return { ...node, ...src, keep: shifted(node.keep, by), drop: shifted(node.drop, by) };
  if (node.op === 'field') return { ...node, ...src, of: shifted(node.of, by) };
  return { ...node, ...src, of: node.of.map((child) => shifted(child, by)) };
}
