import type { Assertion } from '../assertion.ts';
import { conceptOf, type SignedKey } from '../signed-concept.ts';
import { type Digraph, digraph } from './digraph.ts';
import type { PathEnds } from './path-ends.ts';

/** A configuration with the sources on which it rests. */
export interface Passage {
  readonly id: string;
  readonly sources: ReadonlySet<string>;
}

/** The configurations through which paths lead, joined at signed concepts. */
export interface PathNetwork {
  /** Node 0 is the start, node 1 the goal; then come the passages, then the concepts. */
  readonly graph: Digraph;
  readonly passages: readonly Passage[];
}

/** Where paths start and where they end, among the nodes of a network. */
export const [startNode, goalNode] = [0, 1] as const;

/** The place of a node among the passages, or −1. */
function passageAt({ passages }: PathNetwork, node: number): number {
  return node >= 2 && node < passages.length + 2 ? node - 2 : -1;
}

/** Joins the configurations that rest on a source. */
export function pathNetwork(
  assertions: readonly Assertion[],
  sourcesOf: ReadonlyMap<string, ReadonlySet<string>>,
  ends: PathEnds,
): PathNetwork {
  const resting = assertions.flatMap((assertion) => {
    const sources = sourcesOf.get(assertion.id);
    return sources === undefined ? [] : [{ assertion, sources }];
  });
  const places = new Map<SignedKey, number>();
  const placeOf = (key: SignedKey) => {
    const place = places.get(key) ?? resting.length + 2 + places.size;
    places.set(key, place);
    return place;
  };
  const isBetween = (key: SignedKey) => conceptOf(key) !== ends.fromId && conceptOf(key) !== ends.toId;
  const edges = resting.flatMap(({ assertion: { contexts, mechanisms, outcomes, others } }, place) => {
    const passage = place + 2;
    const received = [...contexts, ...mechanisms];
    return [
      ...(received.some(ends.begins) || others.some(ends.begins) ? [{ source: startNode, target: passage }] : []),
      ...received.filter(isBetween).map((key) => ({ source: placeOf(key), target: passage })),
      ...outcomes.filter(isBetween).map((key) => ({ source: passage, target: placeOf(key) })),
      ...(outcomes.some(ends.ends) ? [{ source: passage, target: goalNode }] : []),
    ];
  });
  const passages = resting.map(({ assertion: { id }, sources }) => ({ id, sources }));
  return { graph: digraph(resting.length + 2 + places.size, edges), passages };
}

/** The places of the passages on a shortest path through those that are open; nothing where no path is left. */
export function shortestPassage(network: PathNetwork, isOpen: (place: number) => boolean): number[] | undefined {
  const { sources, targets, out, size } = network.graph;
  const reachedFrom = new Int32Array(size).fill(-1);
  const queue: number[] = [startNode];
  for (const node of queue) {
    for (const edge of out(node)) {
      const target = targets[edge] ?? startNode;
      const place = passageAt(network, target);
      if (target === startNode || reachedFrom[target] !== -1 || (place >= 0 && !isOpen(place))) continue;
      reachedFrom[target] = sources[edge] ?? startNode;
      queue.push(target);
    }
    if (reachedFrom[goalNode] !== -1) return passagesBefore(network, reachedFrom);
  }
  return undefined;
}

function passagesBefore(network: PathNetwork, reachedFrom: Int32Array): number[] {
  const path: number[] = [];
  for (let node = reachedFrom[goalNode] ?? startNode; node !== startNode; node = reachedFrom[node] ?? startNode) {
    const place = passageAt(network, node);
    if (place >= 0) path.push(place);
  }
  return path.reverse();
}
