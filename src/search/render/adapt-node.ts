import { hasWildcard } from '../strategy/pattern.ts';
import type { PhraseNode, SearchField, StrategyNode, SubjectNode, TermNode } from '../strategy/strategy-node.ts';
import { adaptNear } from './adapt-near.ts';
import { limitInQuery } from './render-limit.ts';
import { headingFault } from './render-subject.ts';
import { isAllowed, type Rendering, report } from './rendering.ts';

/** Gives each operator the parts that the platform can say; what it cannot say and may leave out is gone. */
export function adaptNode(
  rendering: Rendering,
  node: StrategyNode,
  fields?: readonly SearchField[],
  within: 'and' | 'or' = 'and',
): StrategyNode | undefined {
  if (!('op' in node)) return adaptLeaf(rendering, node, within);
  switch (node.op) {
    case 'field': {
      const of = adaptNode(rendering, node.of, node.in, within);
      return of && { ...node, of };
    }
    case 'near':
      return adaptNear(rendering, node, fields);
    case 'not': {
      const keep = adaptNode(rendering, node.keep, fields);
      const drop = adaptNode({ ...rendering, dropped: !rendering.dropped }, node.drop, fields, 'or');
      return keep && drop ? { ...node, keep, drop } : keep;
    }
    default:
      return adaptList(rendering, node.op, node.of, fields, areUnsayable(rendering, node.of) ? within : node.op);
  }
}

function adaptLeaf(
  rendering: Rendering,
  node: Exclude<StrategyNode, { op: string }>,
  within: 'and' | 'or',
): StrategyNode | undefined {
  if ('term' in node || 'phrase' in node) return adaptWords(rendering, node);
  if ('subject' in node) return leavesOut(rendering, node, within) ? undefined : node;
  if ('limit' in node) return limitInQuery(rendering, node.limit, within) === null ? undefined : node;
  return node;
}

/** Whether all parts are limits that the platform cannot say, so that they leave together. */
function areUnsayable(rendering: Rendering, of: readonly StrategyNode[]): boolean {
  const silent = { ...rendering, problems: new Map() };
  return of.every((part) => 'limit' in part && limitInQuery(silent, part.limit, 'or') === null);
}

function adaptList(
  rendering: Rendering,
  op: 'and' | 'or',
  of: readonly StrategyNode[],
  fields: readonly SearchField[] | undefined,
  within: 'and' | 'or',
): StrategyNode | undefined {
  const parts = of.flatMap((child) => adaptNode(rendering, child, fields, within) ?? []);
  const [only] = parts;
  return parts.length === 1 ? only : parts.length === 0 ? undefined : { op, of: parts };
}

/** Whether a heading that the platform lacks may be left out: from alternatives that narrows, from demands it widens. */
function leavesOut(rendering: Rendering, node: SubjectNode, op: 'and' | 'or'): boolean {
  const fault = headingFault(rendering.profile, node);
  if (fault === undefined || !isAllowed(rendering, fault.code)) return false;
  report(rendering, fault.code, fault.message, 'the heading is left out', {
    effect: op === 'or' ? 'narrower' : 'wider',
  });
  return true;
}

/** The searcher's own forms of a word, where the platform cannot truncate it. */
function adaptWords(rendering: Rendering, node: TermNode | PhraseNode): StrategyNode {
  const { wildcards, label } = rendering.profile;
  const words = 'term' in node ? [node.term] : node.phrase;
  const variants = node.variants ?? [];
  if (wildcards.any !== null || variants.length === 0 || !words.some(hasWildcard)) return node;
  report(
    rendering,
    'variants-used',
    `the listed forms stand for "${words.join(' ')}" on ${label}`,
    'check that no form is missing',
  );
  const of = variants.map((form): StrategyNode => {
    const parts = form.split(/\s+/);
    return parts.length === 1 ? { term: form } : { phrase: parts };
  });
  return { op: 'or', of };
}
