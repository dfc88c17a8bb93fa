import { compareText } from '../../core/compare-text.ts';
import { groupBy } from '../../core/group-by.ts';
import { requireWhole } from '../../core/require.ts';
import type { Polarity } from '../../theory/configuration.ts';
import type { TheoryData } from '../../theory/theory-data.ts';
import { type Assertion, assertionsOf } from '../assertion.ts';
import { conceptOf, polarityOf, type SignedConcept, type SignedKey, signedConcept } from '../signed-concept.ts';
import { digraph } from './digraph.ts';
import { type PathEnd, type PathEnds, pathEnds } from './path-ends.ts';
import { simplePaths } from './simple-paths.ts';

/** A step of a path: from a slot of a configuration to an outcome of the same. */
export interface PathStep {
  readonly from: SignedConcept;
  readonly to: SignedConcept;
  /** The configurations that assert the step, each of them whole, sorted. */
  readonly configurationIds: readonly string[];
}

/** A way from one concept to another through configurations. */
export interface AssertedPath {
  readonly steps: readonly PathStep[];
  /** `+` where its two ends have equal polarity. */
  readonly sign: Polarity;
}

/** The paths between two concepts. */
export interface FoundPaths {
  /** The shortest first, then by their concepts. */
  readonly paths: readonly AssertedPath[];
  /** Whether these are all paths up to the greatest length; `false` where the limit cut them off. */
  readonly isComplete: boolean;
}

/** How far paths are followed. */
export interface PathOptions {
  /** The greatest number of steps: a whole number from 1 to 100. Default 6. */
  readonly maxLength?: number;
  /** The greatest number of paths: a whole number from 1. Default 100. */
  readonly limit?: number;
}

/**
 * The ways from one concept to another that a theory asserts. Each step leads from a slot to an outcome of one configuration;
 * the next step begins where that outcome is a context, resource or reasoning with equal polarity, as in a ripple. So no
 * path holds a context–mechanism–outcome triple that nobody asserted. A path may begin with an intervention or actor too.
 * No concept comes twice with one polarity. Merged and withdrawn configurations lead nowhere.
 *
 * @param from - A concept's id, or a concept with the polarity in which the path must begin.
 * @param to - A concept's id, or a concept with the polarity in which the path must end.
 * @throws RealistError `unknown-concept`, `same-concept`; `out-of-range` or `not-whole` for an option.
 * @example
 * const configuration = (id: string, from: string, to: string) => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: from, role: 'context' }, { conceptId: to, role: 'outcome' }] });
 * const theory = { concepts: [], configurations: [configuration('A', 'time', 'trust'), configuration('B', 'trust', 'sharing')] };
 * findPaths(theory, 'time', 'sharing').paths[0]?.steps.map(({ configurationIds }) => configurationIds); // [['A'], ['B']]
 * @see Jagosh J, Bush PL, Salsberg J, et al. A realist evaluation of community-based participatory research. BMC Public
 *   Health 2015;15:725. https://doi.org/10.1186/s12889-015-1949-1
 */
export function findPaths(
  theory: Pick<TheoryData, 'concepts' | 'configurations'>,
  from: PathEnd,
  to: PathEnd,
  { maxLength = 6, limit = 100 }: PathOptions = {},
): FoundPaths {
  requireWhole(maxLength, 1, 100, 'maxLength');
  requireWhole(limit, 1, Number.MAX_SAFE_INTEGER, 'limit');
  const ends = pathEnds(theory, from, to);
  const steps = joined(stepsBetween(assertionsOf(theory.configurations), ends));

  // the nodes are the signed concepts at which steps meet, with one node before all paths and one behind
  const keys = [...new Set(steps.map(({ toKey }) => toKey))].sort(compareText);
  const places = new Map(keys.map((key, place) => [key, place]));
  const [start, goal] = [keys.length, keys.length + 1];
  const graph = digraph(
    keys.length + 2,
    steps.map(({ fromKey, toKey, isFirst, isLast }) => ({
      source: isFirst ? start : (places.get(fromKey) ?? start),
      target: isLast ? goal : (places.get(toKey) ?? goal),
    })),
  );
  const found: AssertedPath[] = [];
  const visit = (edges: readonly number[]) => found.push(pathOf(edges.flatMap((edge) => steps[edge] ?? []))) <= limit;
  const search = simplePaths(graph);
  const longest = Math.min(maxLength, keys.length + 1);
  for (let length = 1; length <= longest && found.length <= limit; length += 1) {
    search({ from: start, to: goal, length, isOpen: () => true, visit });
  }
  return { paths: found.slice(0, limit), isComplete: found.length <= limit };
}

interface KeyedStep extends PathStep {
  readonly fromKey: SignedKey;
  readonly toKey: SignedKey;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The steps of which a path can be made, sorted by their ends. */
function stepsBetween(assertions: readonly Assertion[], ends: PathEnds): KeyedStep[] {
  const steps = assertions.flatMap(({ id, contexts, mechanisms, outcomes, others }) => {
    const receiving = new Set([...contexts, ...mechanisms]);
    const slots = [...new Set([...receiving, ...others])];
    return slots.flatMap((from) => {
      const isFirst = ends.begins(from);
      // in between, a path comes neither back to where it began nor past where it ends
      if (!isFirst && (!receiving.has(from) || isEnd(from, ends))) return [];
      const left = outcomes.filter(
        (to) => conceptOf(to) !== ends.fromId && (conceptOf(to) !== ends.toId || ends.ends(to)),
      );
      return left.map((to) => ({ id, from, to, isFirst }));
    });
  });
  const grouped = groupBy(steps, ({ from, to }) => `${from}\u0000${to}`);
  return [...grouped.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, [first, ...others]]): KeyedStep[] => {
      if (first === undefined) return [];
      const { from, to, isFirst } = first;
      return [
        {
          from: signedConcept(from),
          to: signedConcept(to),
          configurationIds: [first.id, ...others.map(({ id }) => id)],
          fromKey: from,
          toKey: to,
          isFirst,
          isLast: ends.ends(to),
        },
      ];
    });
}

/** Without the steps to which no other leads. */
function joined(steps: readonly KeyedStep[]): KeyedStep[] {
  const reached = new Set(steps.map(({ toKey }) => toKey));
  return steps.filter(({ fromKey, isFirst }) => isFirst || reached.has(fromKey));
}

function isEnd(key: SignedKey, { fromId, toId }: PathEnds): boolean {
  return conceptOf(key) === fromId || conceptOf(key) === toId;
}

function pathOf(steps: readonly KeyedStep[]): AssertedPath {
  const first = steps.at(0);
  const last = steps.at(-1);
  const isEqual = first && last && polarityOf(first.fromKey) === polarityOf(last.toKey);
  return {
    steps: steps.map(({ from, to, configurationIds }) => ({ from, to, configurationIds })),
    sign: isEqual ? '+' : '-',
  };
}
