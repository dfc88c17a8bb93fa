import { compareText } from '../../core/compare-text.ts';
import { groupBy } from '../../core/group-by.ts';
import { requireWhole } from '../../core/require.ts';
import type { TheoryData } from '../../theory/theory-data.ts';
import { type Assertion, assertionsOf } from '../assertion.ts';
import { conceptOf, polarityOf } from '../signed-concept.ts';
import { type Digraph, digraph } from './digraph.ts';
import type { Feedback, FeedbackLoop, LoopOptions, LoopStep } from './loop.ts';
import { simplePaths } from './simple-paths.ts';
import { strongComponents } from './strong-components.ts';

/**
 * The feedback loops of a theory: an outcome of one configuration is a context or mechanism of the next, and so on until
 * the first concept comes back. Each step is asserted whole by a configuration; a step's sign says whether outcome and
 * condition move together. Steps join at a concept whatever its polarity, as in a causal loop diagram: that trust brings
 * conflict and conflict destroys trust is a loop, although neither polarity is the other's. A loop with an even number of
 * negative steps reinforces, one with an odd number balances.
 *
 * A configuration whose outcome is its own context or mechanism is a loop of one step. Concepts that lead to each other are
 * found first (Tarjan); loops are then told apart within them, the shortest first, until the limit.
 *
 * @throws RealistError `out-of-range` or `not-whole` for an option.
 * @example
 * const configuration = (id: string, from: string, to: string, polarity: '+' | '-') => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: from, role: 'context' }, { conceptId: to, role: 'outcome', polarity }] });
 * const configurations = [configuration('A', 'trust', 'openness', '+'), configuration('B', 'openness', 'trust', '-')];
 * findLoops({ configurations }).loops.map(({ kind }) => kind); // ['balancing']
 * @see Tarjan R. Depth-first search and linear graph algorithms. SIAM J Comput 1972;1:146–160.
 *   https://doi.org/10.1137/0201010
 * @see Richardson GP. Problems with causal-loop diagrams. Syst Dyn Rev 1986;2:158–170.
 *   https://doi.org/10.1002/sdr.4260020207
 */
export function findLoops(
  { configurations }: Pick<TheoryData, 'configurations'>,
  { maxLength = 6, limit = 1000 }: LoopOptions = {},
): Feedback {
  requireWhole(maxLength, 1, 100, 'maxLength');
  requireWhole(limit, 1, Number.MAX_SAFE_INTEGER, 'limit');
  const { concepts, steps } = stepsOf(assertionsOf(configurations));
  const places = new Map(concepts.map((id, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  const graph = digraph(
    concepts.length,
    steps.map(({ fromConceptId, toConceptId }) => ({ source: placeOf(fromConceptId), target: placeOf(toConceptId) })),
  );
  const knots = strongComponents(graph).filter((nodes) => nodes.length > 1 || leadsToItself(graph, nodes));
  // one more than asked for tells whether there are more
  const found = cyclesIn(graph, knots, maxLength, limit + 1);
  const loops = found.slice(0, limit).map((edges) => feedbackLoop(edges.flatMap((edge) => steps[edge] ?? [])));
  const components = knots.map((nodes) => nodes.flatMap((node) => concepts[node] ?? []));
  return { loops, isComplete: found.length <= limit, components: components.sort(byFirst) };
}

/** The steps that configurations assert, and the concepts at their ends, sorted. */
function stepsOf(assertions: readonly Assertion[]): { concepts: string[]; steps: LoopStep[] } {
  const found = groupBy(assertions.flatMap(stepsIn), ({ key }) => key);
  const steps = [...found.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, [first, ...others]]): LoopStep[] => {
      if (first === undefined) return [];
      return [{ ...first.step, configurationIds: [first.id, ...others.map(({ id }) => id)] }];
    });
  const ends = new Set(steps.flatMap(({ fromConceptId, toConceptId }) => [fromConceptId, toConceptId]));
  return { concepts: [...ends].sort(compareText), steps };
}

interface AssertedStep {
  readonly key: string;
  readonly id: string;
  readonly step: Omit<LoopStep, 'configurationIds'>;
}

/** Each step of one configuration once, in whichever roles its concepts stand. */
function stepsIn({ id, contexts, mechanisms, outcomes }: Assertion): AssertedStep[] {
  const found = new Map<string, AssertedStep>();
  for (const from of [...contexts, ...mechanisms]) {
    for (const to of outcomes) {
      const sign = polarityOf(from) === polarityOf(to) ? '+' : '-';
      const step = { fromConceptId: conceptOf(from), toConceptId: conceptOf(to), sign } as const;
      // control characters stand in no id
      const key = [step.fromConceptId, step.toConceptId, sign].join('\u0000');
      found.set(key, { key, id, step });
    }
  }
  return [...found.values()];
}

function leadsToItself({ out, targets }: Digraph, [node = 0]: readonly number[]): boolean {
  return out(node).some((edge) => targets[edge] === node);
}

/** The edges of each loop, the shortest first; each loop begins at its least node and so comes once. */
function cyclesIn(graph: Digraph, knots: readonly number[][], maxLength: number, limit: number): number[][] {
  const knotOf = new Int32Array(graph.size).fill(-1);
  for (const [knot, nodes] of knots.entries()) for (const node of nodes) knotOf[node] = knot;
  const starts = knots.flat().sort((a, b) => a - b);
  const largest = knots.reduce((most, { length }) => Math.max(most, length), 0);
  const search = simplePaths(graph);
  const found: number[][] = [];
  const visit = (edges: readonly number[]) => found.push([...edges]) < limit;
  for (let length = 1; length <= Math.min(maxLength, largest); length += 1) {
    for (const start of starts) {
      const isOpen = (node: number) => node > start && knotOf[node] === knotOf[start];
      if (!search({ from: start, to: start, length, isOpen, visit })) return found;
    }
  }
  return found;
}

function feedbackLoop(steps: readonly LoopStep[]): FeedbackLoop {
  const negative = steps.filter(({ sign }) => sign === '-').length;
  return { kind: negative % 2 === 0 ? 'reinforcing' : 'balancing', steps };
}

function byFirst(a: readonly string[], b: readonly string[]): number {
  return compareText(a[0] ?? '', b[0] ?? '');
}
