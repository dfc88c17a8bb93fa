import { normaliseStrategy } from '../../../src/search/strategy/normalise-strategy.ts';
import type { SearchStrategy, StrategyNode } from '../../../src/search/strategy/strategy-node.ts';

/** A strategy in which every nearness of alternatives is alternatives of nearnesses: what platforms with pairs only say. */
export function writtenOut(strategy: SearchStrategy): SearchStrategy {
  const normal = normaliseStrategy(strategy);
  const out: SearchStrategy =
    'q' in normal
      ? { ...normal, q: outOf(normal.q) }
      : { ...normal, lines: normal.lines.map((line) => ({ ...line, q: outOf(line.q) })) };
  return normaliseStrategy(out);
}

function outOf(node: StrategyNode): StrategyNode {
  if (!('op' in node)) return node;
  if (node.op === 'field') return { ...node, of: outOf(node.of) };
  if (node.op === 'not') return { ...node, keep: outOf(node.keep), drop: outOf(node.drop) };
  const of = node.of.map(outOf);
  if (node.op !== 'near') return { ...node, of };
  let choices: StrategyNode[][] = [[]];
  for (const unit of of) {
    const ways = 'op' in unit && unit.op === 'or' ? unit.of : [unit];
    choices = choices.flatMap((choice) => ways.map((way) => [...choice, way]));
  }
  return { op: 'or', of: choices.map((choice) => ({ ...node, of: choice })) };
}
