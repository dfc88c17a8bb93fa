import { canonicalLeaf, yearRange } from './normalise-leaf.ts';
import type { FieldNode, NearNode, SearchField, StrategyNode } from './strategy-node.ts';
import { searchFields } from './strategy-walk.ts';

type Fields = readonly SearchField[] | undefined;

/** One node in the form that {@link normaliseStrategy} describes. */
export function normaliseNode(node: StrategyNode): StrategyNode {
  return gather(push(node, undefined));
}

/** The fields of a set, each once, in the order of the house. */
export function sortFields(fields: readonly SearchField[]): SearchField[] {
  return searchFields.filter((field) => fields.includes(field));
}

/** Brings every scope down to the words that it covers, and nested operators of one kind together. */
function push(node: StrategyNode, scope: Fields): StrategyNode {
  if (!('op' in node))
    return 'term' in node || 'phrase' in node ? scoped(scope, canonicalLeaf(node)) : canonicalLeaf(node);
  switch (node.op) {
    case 'field':
      return push(node.of, sortFields(node.in));
    case 'near':
      return pushNear(node, scope);
    case 'not':
      return withoutDropped(push(node.keep, scope), push(node.drop, scope));
    default: {
      const children = node.of.map((child) => push(child, scope));
      const flat = children.flatMap((child) => ('op' in child && child.op === node.op ? child.of : [child]));
      const parts = node.op === 'and' ? withYearRanges(flat) : flat;
      const [only] = parts;
      return parts.length === 1 && only !== undefined ? only : { op: node.op, of: parts };
    }
  }
}

function withYearRanges(nodes: readonly StrategyNode[]): StrategyNode[] {
  const merged: StrategyNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    const range = last && 'limit' in last && 'limit' in node ? yearRange(last.limit, node.limit) : undefined;
    if (range === undefined) merged.push(node);
    else merged.splice(-1, 1, { limit: range });
  }
  return merged;
}

/** What is dropped twice over is dropped as alternatives. */
function withoutDropped(keep: StrategyNode, drop: StrategyNode): StrategyNode {
  if (!('op' in keep) || keep.op !== 'not') return { op: 'not', keep, drop };
  return { op: 'not', keep: keep.keep, drop: { op: 'or', of: [...alternatives(keep.drop), ...alternatives(drop)] } };
}

function alternatives(node: StrategyNode): readonly StrategyNode[] {
  return 'op' in node && node.op === 'or' ? node.of : [node];
}

function pushNear({ gap, ordered, of }: NearNode, scope: Fields): StrategyNode {
  const units = of.map(normaliseNode);
  const shared = sharedFields(units);
  const bare = shared === undefined ? units : units.map((unit) => (isField(unit) ? unit.of : unit));
  if (ordered && gap === 0) {
    const words = bare.map(wordsOf);
    if (words.every((list) => list !== undefined)) return scoped(shared ?? scope, { phrase: words.flat() });
  }
  return scoped(shared ?? scope, { op: 'near', gap, ...(ordered && { ordered }), of: bare });
}

function wordsOf(node: StrategyNode): readonly string[] | undefined {
  if ('variants' in node) return undefined;
  if ('term' in node) return [node.term];
  return 'phrase' in node ? node.phrase : undefined;
}

function sharedFields(nodes: readonly StrategyNode[]): Fields {
  const [first] = nodes;
  if (first === undefined || !isField(first)) return undefined;
  const key = first.in.join();
  return nodes.every((node) => isField(node) && node.in.join() === key) ? first.in : undefined;
}

function scoped(fields: Fields, of: StrategyNode): StrategyNode {
  return fields === undefined ? of : { op: 'field', in: fields, of };
}

/** Lifts scopes that neighbours share, and joins the scopes of words that alternatives repeat. */
function gather(node: StrategyNode): StrategyNode {
  if (!('op' in node) || node.op === 'field' || node.op === 'near') return node;
  if (node.op === 'not') {
    const keep = gather(node.keep);
    const drop = gather(node.drop);
    const shared = sharedFields([keep, drop]);
    return scoped(shared, { op: 'not', keep: unscoped(keep, shared), drop: unscoped(drop, shared) });
  }
  const children = node.op === 'or' ? withoutRepeats(node.of.map(gather)) : node.of.map(gather);
  const groups = neighboursOfOneScope(children).map((run) => joined(node.op, run));
  const [only] = groups;
  return groups.length === 1 && only !== undefined ? only : { op: node.op, of: groups };
}

function joined(op: 'and' | 'or', run: readonly StrategyNode[]): StrategyNode {
  const [first] = run;
  if (run.length === 1 && first !== undefined) return first;
  const shared = sharedFields(run);
  return scoped(shared, { op, of: run.map((node) => unscoped(node, shared)) });
}

function unscoped(node: StrategyNode, shared: Fields): StrategyNode {
  return shared !== undefined && isField(node) ? node.of : node;
}

/** Runs of neighbours that one scope covers; a node without scope stands alone. */
function neighboursOfOneScope(nodes: readonly StrategyNode[]): StrategyNode[][] {
  const runs: StrategyNode[][] = [];
  let last: string | undefined;
  for (const node of nodes) {
    const key = isField(node) ? node.in.join() : undefined;
    const run = runs.at(-1);
    if (run !== undefined && key !== undefined && key === last) run.push(node);
    else runs.push([node]);
    last = key;
  }
  return runs;
}

/** Of words that stand in several alternatives, the first, in all their fields. */
function withoutRepeats(nodes: readonly StrategyNode[]): StrategyNode[] {
  const kept: StrategyNode[] = [];
  const placeOf = new Map<string, number>();
  for (const node of nodes) {
    const words = wordsKey(node);
    const place = words === undefined ? undefined : placeOf.get(words);
    const earlier = place === undefined ? undefined : kept[place];
    if (place !== undefined && earlier !== undefined) kept[place] = united(earlier, node);
    else {
      if (words !== undefined) placeOf.set(words, kept.length);
      kept.push(node);
    }
  }
  return kept;
}

function wordsKey(node: StrategyNode): string | undefined {
  const words = isField(node) ? node.of : node;
  if ('op' in words && words.op !== 'near') return undefined;
  return `${isField(node) ? 'in ' : ''}${JSON.stringify(words)}`;
}

function united(earlier: StrategyNode, later: StrategyNode): StrategyNode {
  if (!isField(earlier) || !isField(later)) return earlier;
  return { ...earlier, in: sortFields([...earlier.in, ...later.in]) };
}

function isField(node: StrategyNode): node is FieldNode {
  return 'op' in node && node.op === 'field';
}
