import { hasWildcard } from '../strategy/pattern.ts';
import type { NearNode, SearchField, StrategyNode, TermNode } from '../strategy/strategy-node.ts';
import type { StrategyProblemCode } from '../strategy/strategy-problem.ts';
import { isWords } from './render-words.ts';
import { isAllowed, type Rendering, report } from './rendering.ts';

/** A nearness in the nearest form that the platform has: as it is, in any order, as pairs, as phrases, or as AND. */
export function adaptNear(
  rendering: Rendering,
  node: NearNode,
  fields: readonly SearchField[] | undefined,
): StrategyNode {
  const { proximity, label } = rendering.profile;
  if (!node.of.every(isWords)) {
    report(
      rendering,
      'prox-argument',
      'words can be near words, phrases and alternatives only',
      'take AND, NOT and fields out',
    );
    return node;
  }
  if (node.ordered && node.gap === 0) return adaptAdjacent(rendering, node);
  if (proximity === null) return asAnd(rendering, node, 'prox-unsupported', `${label} has no nearness`);
  if (node.ordered && proximity.ordered === null) return anyOrder(rendering, node, fields);
  const widest = proximity.widest ?? Number.POSITIVE_INFINITY;
  if (node.gap > widest) {
    report(
      rendering,
      'prox-too-far',
      `${label} counts to ${widest} words between, not ${node.gap}`,
      'ask for a smaller gap',
    );
  }
  const allowed = proximity.fields;
  if (allowed && !fields?.every((field) => allowed.includes(field))) {
    return asAnd(rendering, node, 'prox-field-unsupported', `${label} has nearness in ${allowed.join()} only`);
  }
  return proximity.near === 'tag' ? asPairs(rendering, node) : node;
}

function anyOrder(rendering: Rendering, node: NearNode, fields: readonly SearchField[] | undefined): StrategyNode {
  const { proximity, label } = rendering.profile;
  const code = proximity?.orderUnverified ? 'prox-order-unverified' : 'prox-order-unsupported';
  report(rendering, code, `${label} cannot keep the order of words that are not side by side`, 'allow any order');
  if (!isAllowed(rendering, code)) return node;
  const { ordered: _, ...free } = node;
  return adaptNear(rendering, free, fields);
}

function asAnd(rendering: Rendering, node: NearNode, code: StrategyProblemCode, fault: string): StrategyNode {
  report(rendering, code, fault, 'write the word forms out as pairs, or allow AND in its place');
  return isAllowed(rendering, code) ? { op: 'and', of: node.of } : node;
}

const mostPairs = 500;

/** Words side by side, of which some are alternatives: the platform's own operator, or one phrase for each way. */
function adaptAdjacent(rendering: Rendering, node: NearNode): StrategyNode {
  const { proximity, label } = rendering.profile;
  if (proximity !== null && (proximity.adjacent !== null || proximity.ordered !== null)) return node;
  const words = node.of.map(alternativesOf);
  if (!words.every((list) => list !== undefined)) {
    return asAnd(rendering, node, 'prox-phrase-unsupported', `${label} has no nearness within a phrase`);
  }
  return distributed(rendering, words, (phrase) => ({ phrase: phrase.flat() }));
}

function alternativesOf(node: StrategyNode): string[][] | undefined {
  if ('term' in node) return [[node.term]];
  if ('phrase' in node) return [[...node.phrase]];
  if (!('op' in node) || node.op !== 'or') return undefined;
  const lists = node.of.map(alternativesOf);
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

/** Where nearness takes plain words only, every pair of them, with the searcher's own word forms for a truncated one. */
function asPairs(rendering: Rendering, node: NearNode): StrategyNode {
  const units = node.of.map((unit) => plainWords(rendering, unit));
  const fault = units.find((unit) => typeof unit === 'string');
  const { label } = rendering.profile;
  if (fault === 'truncated') {
    return asAnd(rendering, node, 'prox-trunc-unsupported', `${label} has no truncation in a nearness`);
  }
  const lists = units.filter((unit) => typeof unit !== 'string');
  if (lists.length < units.length) {
    return asAnd(rendering, node, 'prox-phrase-unsupported', `${label} has no phrase in a nearness`);
  }
  return distributed(
    rendering,
    lists.map((list) => list.map((word) => [word])),
    (words) => ({
      ...node,
      of: words.flat().map((term) => ({ term })),
    }),
  );
}

function plainWords(rendering: Rendering, unit: StrategyNode): readonly string[] | 'truncated' | 'phrase' {
  if ('term' in unit) return formsOf(rendering, unit);
  if (!('op' in unit) || unit.op !== 'or') return 'phrase';
  const lists = unit.of.map((child) => plainWords(rendering, child));
  const fault = lists.find((list) => typeof list === 'string');
  return fault === undefined ? lists.flat() : fault;
}

function formsOf(rendering: Rendering, { term, variants }: TermNode): readonly string[] | 'truncated' {
  if (!hasWildcard(term)) return [term];
  if (variants === undefined || variants.some((form) => /[\s*]/.test(form))) return 'truncated';
  const { label } = rendering.profile;
  report(
    rendering,
    'variants-used',
    `the listed forms stand for "${term}" on ${label}`,
    'check that no form is missing',
  );
  return variants;
}

/** One node for each choice of one alternative from every list, in the order of the lists. */
function distributed(
  rendering: Rendering,
  lists: readonly (readonly string[][])[],
  nodeOf: (choice: string[][]) => StrategyNode,
): StrategyNode {
  const count = lists.reduce((product, list) => product * list.length, 1);
  if (count > mostPairs) {
    report(rendering, 'too-long', `${count} pairs would have to be written out`, 'ask for fewer words in the nearness');
    return { op: 'or', of: [] };
  }
  let choices: string[][][] = [[]];
  for (const list of lists) choices = choices.flatMap((choice) => list.map((next) => [...choice, next]));
  const nodes = choices.map(nodeOf);
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { op: 'or', of: nodes };
}
