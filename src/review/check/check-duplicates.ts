import { groupBy } from '../../core/group-by.ts';
import type { DuplicateCluster } from '../../dedupe/duplicate-cluster.ts';
import type { ScreeningState } from '../../screening/screening-state.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { checkReplaced } from './check-replaced.ts';
import { findingOf } from './finding-of.ts';

/** Clusters that overlap, keep a stranger or give no reason, and work that hangs on a record which another one replaced. */
export function checkDuplicates(review: Review, { merged }: Pick<ScreeningState, 'merged'>): Finding[] {
  const { duplicateClusters } = review;
  return [
    ...checkOverlaps(duplicateClusters),
    ...duplicateClusters.flatMap((cluster) => [...checkKept(cluster), ...checkLinks(cluster)]),
    ...checkReplaced(review, merged),
    ...checkMerges(review),
  ];
}

function checkOverlaps(clusters: readonly DuplicateCluster[]): Finding[] {
  const memberships = clusters.flatMap(({ id, memberIds }) =>
    [...new Set(memberIds)].map((memberId) => ({ id, memberId })),
  );
  return [...groupBy(memberships, ({ memberId }) => memberId)].flatMap(([memberId, found]) => {
    if (found.length < 2) return [];
    const ids = found.map(({ id }) => id);
    const message = `record ${memberId} is in ${ids.length} clusters (${ids.join(', ')}): join them or take it out`;
    return [findingOf('record-in-two-clusters', message, [memberId, ...ids])];
  });
}

function checkKept({ id, memberIds, keptId }: DuplicateCluster): Finding[] {
  if (memberIds.includes(keptId)) return [];
  const message = `cluster ${id} keeps ${keptId}, which is not one of its members: keep one of ${memberIds.join(', ')}`;
  return [findingOf('kept-not-member', message, [id, keptId])];
}

function checkLinks({ id, memberIds, links }: DuplicateCluster): Finding[] {
  const members = new Set(memberIds);
  const strangers = new Set(
    links.flatMap(({ firstId, secondId }) => [firstId, secondId]).filter((end) => !members.has(end)),
  );
  const outside = [...strangers].map((stranger) => {
    const message = `cluster ${id} gives a reason that concerns ${stranger}, which is not one of its members: take the reason out, or the record in`;
    return findingOf('cluster-link-outside', message, [id, stranger]);
  });
  const [first] = memberIds;
  const reasoned = joinedTo(first, links);
  const unexplained = [...members].filter((member) => !reasoned.has(member));
  if (unexplained.length === 0) return outside;
  const message = `cluster ${id} does not say why ${unexplained.join(', ')} and ${first} are one document: name in links the rule or the person that joined them`;
  return [...outside, findingOf('cluster-unexplained', message, [id, ...unexplained])];
}

/** The records that reasons join to one, through as many steps as there are. */
function joinedTo(start: string | undefined, links: DuplicateCluster['links']): ReadonlySet<string | undefined> {
  const ends = links.flatMap(({ firstId, secondId }) => [
    [firstId, secondId],
    [secondId, firstId],
  ]);
  const next = groupBy(ends, ([from]) => from);
  const found = new Set([start]);
  for (const one of found) for (const [, to] of next.get(one) ?? []) found.add(to);
  return found;
}

/** A merge in the log and a cluster that keep each the record which the other drops. */
function checkMerges({ duplicateClusters, screening }: Review): Finding[] {
  const keptFor = new Map(
    duplicateClusters.flatMap(({ memberIds, keptId }) => memberIds.map((id) => [id, keptId] as const)),
  );
  return screening.flatMap((event) => {
    if (event.kind !== 'merge') return [];
    const { fromId, intoId } = event;
    const keptId = keptFor.get(intoId) ?? intoId;
    if (keptId === intoId || keptId !== fromId) return [];
    const message = `the log merges ${fromId} into ${intoId}, but their cluster keeps ${fromId}, and the cluster is followed: let it keep ${intoId}`;
    return [findingOf('merge-against-cluster', message, [fromId, intoId])];
  });
}
