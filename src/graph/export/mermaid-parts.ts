import { compareText } from '../../core/compare-text.ts';
import { groupBy } from '../../core/group-by.ts';
import type { ListedEdge, ListedGraph } from '../readable-graph.ts';

/** The edges of a graph that belong to one theory, or to none. */
export interface GraphPart {
  /** The key of the theory's node; empty for what belongs to none. */
  readonly theory: string;
  /** Those of one configuration next to each other. */
  readonly edges: readonly ListedEdge[];
}

/** Parts a graph by its theories: an edge goes where the configurations at its ends go, and into each such theory. */
export function partsByTheory({ nodes, edges }: ListedGraph): GraphPart[] {
  const kinds = new Map(nodes.map(({ key, attributes }) => [key, attributes['kind']]));
  const isOfKind = (key: string, kind: string) => kinds.get(key) === kind;
  const memberships = edges.filter(
    ({ source, target, attributes }) =>
      attributes['kind'] === 'part-of' && isOfKind(source, 'configuration') && isOfKind(target, 'theory'),
  );
  const theoriesOf = groupBy(memberships, ({ source }) => source);
  const placed = edges.flatMap((edge) => {
    const owners = [edge.source, edge.target].filter((key) => isOfKind(key, 'configuration'));
    const theories = new Set(owners.flatMap((key) => (theoriesOf.get(key) ?? []).map(({ target }) => target)));
    const owner = owners[0] ?? '';
    return theories.size === 0
      ? [{ theory: '', owner, edge }]
      : [...theories].map((theory) => ({ theory, owner, edge }));
  });
  return [...groupBy(placed, ({ theory }) => theory)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([theory, own]) => ({
      theory,
      edges: own
        .sort((a, b) => compareText(a.owner, b.owner) || compareText(a.edge.key, b.edge.key))
        .map(({ edge }) => edge),
    }));
}
