import { digraph } from '../../graph/flow/digraph.ts';
import { strongComponents } from '../../graph/flow/strong-components.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';
import type { FindingCode } from './finding-rules.ts';

type Step = readonly [from: string, to: string];

/** An order that no chain of steps may close. */
interface Order {
  readonly code: FindingCode;
  readonly steps: (review: Review) => readonly Step[];
  /** What stands in a circle, and what is to be done. */
  readonly message: (ids: string) => string;
}

const orders: readonly Order[] = [
  {
    code: 'parent-circle',
    steps: ({ questions }) => parentsOf(questions),
    message: (ids) => `the questions ${ids} stand under each other in a circle; take one out of its parent`,
  },
  {
    code: 'parent-circle',
    steps: ({ protocol }) => parentsOf(protocol.criteria),
    message: (ids) => `the criteria ${ids} stand under each other in a circle; take one out of its parent`,
  },
  {
    code: 'rerun-circle',
    steps: ({ searches }) => searches.flatMap(({ id, rerunOf }) => (rerunOf === undefined ? [] : [[id, rerunOf]])),
    message: (ids) => `the searches ${ids} run each other again in a circle; the first of them is the rerun of none`,
  },
  {
    code: 'family-circle',
    steps: ({ concepts }) => concepts.flatMap(({ id, broaderIds }) => broaderIds.map((to): Step => [id, to])),
    message: (ids) =>
      `the concepts ${ids} are wider than each other in a circle; take out a broader concept, or merge them`,
  },
  {
    code: 'succession-circle',
    steps: ({ configurations }) =>
      configurations.flatMap(({ id, supersedes, mergedInto }) => [
        ...supersedes.map((earlier): Step => [earlier, id]),
        ...(mergedInto === undefined ? [] : [[id, mergedInto] as const]),
      ]),
    message: (ids) =>
      `the configurations ${ids} succeed each other in a circle, so that none stands; say which is the later one`,
  },
  {
    code: 'nested-circle',
    steps: ({ links }) => links.flatMap(({ kind, fromId, toId }) => (kind === 'nested' ? [[fromId, toId]] : [])),
    message: (ids) =>
      `the configurations ${ids} are nested in each other in a circle; remove a link, or link two as "precedes"`,
  },
  {
    code: 'abstraction-circle',
    steps: ({ theories }) => theories.flatMap(({ id, abstractsIds }) => abstractsIds.map((to): Step => [id, to])),
    message: (ids) =>
      `the theories ${ids} abstract from each other in a circle; say which of them is the more concrete`,
  },
];

/** Orders that run in a circle: parents, families, successions, abstractions. A thing that names itself is one too. */
export function checkCircles(review: Review): Finding[] {
  return orders.flatMap(({ code, steps, message }) =>
    circlesIn(steps(review))
      // a configuration that succeeds itself, or is nested in itself, is told by a rule of its own
      .filter((ids) => ids.length > 1 || (code !== 'succession-circle' && code !== 'nested-circle'))
      .map((ids) => findingOf(code, message(ids.join(', ')), ids)),
  );
}

/** The sets of ids that lead to each other, in time that grows with the steps alone. */
function circlesIn(steps: readonly Step[]): string[][] {
  const ids = [...new Set(steps.flat())];
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const edges = steps.map(([from, to]) => ({ source: placeOf.get(from) ?? 0, target: placeOf.get(to) ?? 0 }));
  const ownLoops = new Set(steps.filter(([from, to]) => from === to).map(([from]) => from));
  return strongComponents(digraph(ids.length, edges))
    .map((nodes) => nodes.flatMap((node) => ids[node] ?? []))
    .filter((circle) => circle.length > 1 || ownLoops.has(circle[0] ?? ''));
}

function parentsOf(things: readonly { readonly id: string; readonly parentId?: string }[]): Step[] {
  return things.flatMap(({ id, parentId }) => (parentId === undefined ? [] : [[id, parentId] as const]));
}
