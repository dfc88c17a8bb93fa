import { compareText } from '../../core/compare-text.ts';
import { type Passage, type PathNetwork, shortestPassage } from './path-network.ts';

/** The fewest sources whose fall closes every path. */
export interface LeastSources {
  readonly sourceIds: readonly string[];
  /** No fewer can do; equal to their number where the search came to its end. */
  readonly atLeast: number;
}

/** How many states a search looks at before it gives up proving that nothing less will do, by the work of one state. */
function patienceFor({ graph }: PathNetwork): number {
  return Math.min(20_000, Math.ceil(20_000_000 / (graph.sources.length + 1)));
}

/**
 * Finds the fewest sources whose fall closes every path, by branch and bound: some configuration on each open path must
 * fall, and it falls when all its sources have. One source may carry several configurations, which makes this a least
 * *label* cut, for which no fast exact way is known; small theories are searched to the end.
 *
 * @param known - Sources that close every path, from which to improve.
 */
export function leastSources(network: PathNetwork, known: ReadonlySet<string>): LeastSources {
  const lower = disjointPaths(network);
  let best = known;
  const patience = patienceFor(network);
  let states = 0;

  const isDone = (size: number) => size >= best.size || best.size <= lower || states >= patience;

  function search(fallen: ReadonlySet<string>, kept: ReadonlySet<number>): void {
    if (isDone(fallen.size)) return;
    states += 1;
    const path = shortestPassage(network, (place) => stands(network.passages[place], fallen));
    if (path === undefined) best = fallen;
    else branch(branches(network, path, fallen), fallen, new Set(kept));
  }

  /** Lets one passage after the other fall; what was let fall before is then kept, for that was searched already. */
  function branch(branches: readonly Branch[], fallen: ReadonlySet<string>, kept: Set<number>): void {
    for (const { place, added } of branches) {
      if (kept.has(place)) continue;
      const next = new Set([...fallen, ...added]);
      if (keepsAll(network, kept, next)) search(next, kept);
      kept.add(place);
    }
  }

  search(new Set(), new Set());
  const isProven = states < patience || best.size <= lower;
  return { sourceIds: [...best].sort(compareText), atLeast: isProven ? best.size : lower };
}

function stands(passage: Passage | undefined, fallen: ReadonlySet<string>): boolean {
  return missing(passage, fallen).length > 0;
}

function missing(passage: Passage | undefined, fallen: ReadonlySet<string>): string[] {
  return [...(passage?.sources ?? [])].filter((source) => !fallen.has(source));
}

interface Branch {
  readonly place: number;
  readonly added: readonly string[];
}

/** The passages of a path, those first that take the fewest further sources with them. */
function branches(network: PathNetwork, path: readonly number[], fallen: ReadonlySet<string>): Branch[] {
  return path
    .map((place) => ({ place, added: missing(network.passages[place], fallen) }))
    .sort((a, b) => a.added.length - b.added.length || a.place - b.place);
}

function keepsAll({ passages }: PathNetwork, kept: ReadonlySet<number>, fallen: ReadonlySet<string>): boolean {
  for (const place of kept) if (!stands(passages[place], fallen)) return false;
  return true;
}

/** Paths that have no source in common must each be closed on their own: what that takes at least. */
function disjointPaths(network: PathNetwork): number {
  const used = new Set<string>();
  let least = 0;
  const isOpen = (place: number) => [...(network.passages[place]?.sources ?? [])].every((source) => !used.has(source));
  for (let path = shortestPassage(network, isOpen); path !== undefined; path = shortestPassage(network, isOpen)) {
    const sources = path.map((place) => [...(network.passages[place]?.sources ?? [])]);
    for (const source of sources.flat()) used.add(source);
    least += sources.reduce((fewest, { length }) => Math.min(fewest, length), Number.POSITIVE_INFINITY);
  }
  return least;
}
