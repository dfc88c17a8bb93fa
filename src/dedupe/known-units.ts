import { RealistError } from '../core/realist-error.ts';
import type { DuplicateCluster } from './duplicate-cluster.ts';
import { rowOfId } from './id-order.ts';
import type { KnownDocuments } from './known-documents.ts';

/** Each earlier cluster, and each earlier record that stands alone, is a unit. */
export interface KnownUnits {
  /** The unit of a record, from 1. */
  readonly unitOf: ReadonlyMap<string, number>;
  /** The cluster of a unit, at its number less 1; nothing for a record that stands alone. */
  readonly clusterOf: readonly (DuplicateCluster | undefined)[];
}

/**
 * Numbers the units of an earlier search.
 *
 * @throws RealistError `unknown-id` where a cluster names a record that is not given, `overlapping-clusters` where two
 *   name the same one.
 */
export function knownUnits({ documents, clusters = [] }: KnownDocuments): KnownUnits {
  const ids = new Set(documents.map(({ id }) => id));
  const unitOf = new Map<string, number>();
  const clusterOf: (DuplicateCluster | undefined)[] = [];
  clusters.forEach((cluster, at) => {
    const unit = clusterOf.push(cluster);
    for (const id of cluster.memberIds) {
      if (!ids.has(id))
        refuse('unknown-id', at, `'${id}' is the id of no known document; give every record of a cluster`);
      if (unitOf.has(id) && unitOf.get(id) !== unit)
        refuse('overlapping-clusters', at, `'${id}' is a member of two clusters; a record belongs to one`);
      unitOf.set(id, unit);
    }
  });
  for (const id of ids) if (!unitOf.has(id)) unitOf.set(id, clusterOf.push(undefined));
  return { unitOf, clusterOf };
}

/** The rows of each earlier cluster, the first with each of the others. */
export function joinedBefore(
  clusters: readonly (DuplicateCluster | undefined)[],
  ids: readonly string[],
): (readonly [number, number])[] {
  return clusters.flatMap((cluster) => {
    const [first = -1, ...others] = (cluster?.memberIds ?? []).map((id) => rowOfId(ids, id));
    return others.map((other) => [first, other] as const);
  });
}

function refuse(code: string, at: number, message: string): never {
  throw new RealistError(code, ['known', 'clusters', at], message);
}
