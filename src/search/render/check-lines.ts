import { indexById } from '../../core/group-by.ts';
import { strategyProblem } from '../strategy/make-problem.ts';
import type { ReferenceNode, StrategyLine, StrategyNode } from '../strategy/strategy-node.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';
import { childrenOf, isTooDeep } from '../strategy/strategy-walk.ts';

/** What is wrong with the lines of a strategy as data: repeated or missing ids, circles, empty lists, too many levels. */
export function checkLines(lines: readonly StrategyLine[], result: string | undefined): StrategyProblem[] {
  const deep = lines.filter(({ q }) => isTooDeep(q));
  if (deep.length > 0) return deep.map(({ id, q }) => at(id, tooDeep(q)));
  const byId = indexById(lines);
  const references = new Map([...byId.values()].map(({ id, q }) => [id, referencesIn(q)]));
  return [
    ...lines.flatMap(({ id, q }) => emptyParts(q).map((problem) => at(id, problem))),
    ...lines.filter((line) => byId.get(line.id) !== line).map(repeated),
    ...[...references].flatMap(([id, refs]) =>
      refs.filter(({ ref }) => !byId.has(ref)).map((found) => missing(id, found)),
    ),
    ...(result === undefined || byId.has(result) ? [] : [noResult(result)]),
    ...circles(references),
    ...unused(lines, references, result),
  ];
}

function repeated({ id, q }: StrategyLine): StrategyProblem {
  const fault = `two lines are called ${id}`;
  return at(id, strategyProblem('line-duplicate', fault, 'give one another name', { span: q.src }));
}

function missing(id: string, { ref, src }: ReferenceNode): StrategyProblem {
  const fault = `${id === '' ? 'the query' : `line ${id}`} refers to line ${ref}, which does not exist`;
  return at(id, strategyProblem('ref-missing', fault, 'correct the number', { span: src }));
}

function noResult(result: string): StrategyProblem {
  return strategyProblem('ref-missing', `the result is line ${result}, which does not exist`, 'name another line');
}

function at(id: string, problem: StrategyProblem): StrategyProblem {
  return { ...problem, ids: [id] };
}

function tooDeep({ src }: StrategyNode): StrategyProblem {
  return strategyProblem('nesting-too-deep', 'the line is nested too deep', 'part it into lines', { span: src });
}

function emptyParts(node: StrategyNode): StrategyProblem[] {
  const below = childrenOf(node).flatMap(emptyParts);
  const fault = emptyFault(node);
  if (fault === undefined) return below;
  return [strategyProblem('empty-set', fault, 'fill it or take it out', { span: node.src }), ...below];
}

function emptyFault(node: StrategyNode): string | undefined {
  if ('term' in node) return node.term.trim() === '' ? 'a word is empty' : undefined;
  if ('phrase' in node) return node.phrase.join('').trim() === '' ? 'a phrase is empty' : undefined;
  return 'op' in node ? emptyGroup(node) : undefined;
}

function emptyGroup(node: Extract<StrategyNode, { op: string }>): string | undefined {
  if (node.op === 'not') return undefined;
  if (node.op === 'field') return node.in.length === 0 ? 'a scope names no field' : undefined;
  if (node.op === 'near') return node.of.length < 2 ? 'a nearness has fewer than two parts' : undefined;
  return node.of.length === 0 ? `a group of ${node.op} is empty` : undefined;
}

/** The references in a node, in order. */
function referencesIn(node: StrategyNode): ReferenceNode[] {
  return 'ref' in node ? [node] : childrenOf(node).flatMap(referencesIn);
}

type References = ReadonlyMap<string, readonly ReferenceNode[]>;

/** Lines that lead back to themselves, by taking away every line whose references are all settled. */
function circles(references: References): StrategyProblem[] {
  const waiting = new Map(
    [...references].map(([id, refs]) => [id, new Set(refs.map(({ ref }) => ref).filter((ref) => references.has(ref)))]),
  );
  const users = new Map<string, string[]>();
  for (const [id, refs] of waiting) for (const ref of refs) users.set(ref, [...(users.get(ref) ?? []), id]);
  const settled = [...waiting].filter(([, refs]) => refs.size === 0).map(([id]) => id);
  for (let id = settled.pop(); id !== undefined; id = settled.pop()) {
    for (const user of users.get(id) ?? []) {
      const rest = waiting.get(user);
      if (rest?.delete(id) && rest.size === 0) settled.push(user);
    }
    waiting.delete(id);
  }
  return [...waiting].flatMap(([id, rest]) => {
    const found = references.get(id)?.find(({ ref }) => rest.has(ref));
    if (found === undefined) return [];
    const fault =
      found.ref === id ? `line ${id} refers to itself` : `line ${id} refers to ${found.ref}, which leads back to it`;
    return [at(id, strategyProblem('ref-cycle', fault, 'refer to earlier lines only', { span: found.src }))];
  });
}

/** Lines that the result does not need. */
function unused(lines: readonly StrategyLine[], references: References, result: string | undefined): StrategyProblem[] {
  const used = new Set<string>();
  const open = [result ?? lines.at(-1)?.id ?? ''];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (used.has(id)) continue;
    used.add(id);
    for (const { ref } of references.get(id) ?? []) open.push(ref);
  }
  return lines
    .filter(({ id }) => !used.has(id))
    .map(({ id, q }) =>
      at(id, strategyProblem('ref-unused', `the result does not use line ${id}`, 'use it or drop it', { span: q.src })),
    );
}
