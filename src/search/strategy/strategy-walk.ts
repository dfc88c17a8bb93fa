import type { SearchField, SearchStrategy, StrategyLine, StrategyNode } from './strategy-node.ts';

/** Every field in the order in which a set of fields is written. */
export const searchFields: readonly SearchField[] = ['ti', 'ab', 'ak', 'kp', 'su', 'tx', 'all', 'au', 'so', 'af'];

/** How deep a strategy may be nested; deeper ones are refused, so that nothing that walks them can run out of stack. */
export const deepestStrategy = 200;

/** The nodes right below a node, in order. */
export function childrenOf(node: StrategyNode): readonly StrategyNode[] {
  if (!('op' in node)) return [];
  if (node.op === 'not') return [node.keep, node.drop];
  return node.op === 'field' ? [node.of] : node.of;
}

/** The lines of a strategy; a single query is one line. */
export function linesOf(strategy: SearchStrategy): readonly StrategyLine[] {
  return 'lines' in strategy ? strategy.lines : [{ id: '1', q: strategy.q }];
}

/** Whether nodes are nested deeper than {@link deepestStrategy}; found without recursion. */
export function isTooDeep(root: StrategyNode): boolean {
  let level: readonly StrategyNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestStrategy) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}
