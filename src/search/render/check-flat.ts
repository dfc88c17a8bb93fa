import type { StrategyNode } from '../strategy/strategy-node.ts';
import { type Rendering, report } from './rendering.ts';

/** Reports what a platform without brackets cannot say: it knows demands of alternatives of words, and single exclusions. */
export function checkFlat(rendering: Rendering, node: StrategyNode): void {
  if (isDemands(node)) return;
  const fault = `${rendering.profile.label} has no brackets, and this query needs some`;
  report(rendering, 'gs-nesting', fault, 'part it into several searches, and record each');
}

function isDemands(node: StrategyNode): boolean {
  if (!('op' in node)) return true;
  switch (node.op) {
    case 'field':
      return isDemands(node.of);
    case 'and':
      return node.of.every(isAlternatives);
    case 'not':
      return isDemands(node.keep) && isAlternatives(node.drop);
    default:
      return isAlternatives(node);
  }
}

function isAlternatives(node: StrategyNode): boolean {
  if (!('op' in node)) return true;
  if (node.op === 'field') return isAlternatives(node.of);
  return node.op === 'near' || (node.op === 'or' && node.of.every(isWord));
}

function isWord(node: StrategyNode): boolean {
  return !('op' in node) || node.op === 'near' || (node.op === 'field' && isWord(node.of));
}
