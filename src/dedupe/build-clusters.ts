import { compareText } from '../core/compare-text.ts';
import { indexById } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import type { ClusteredPairs } from './cluster-pairs.ts';
import { comparePair } from './compare-pair.ts';
import type { DistinctRows } from './distinct-rows.ts';
import type { DuplicateCluster, DuplicateLink } from './duplicate-cluster.ts';
import type { JudgedPair } from './judged-pairs.ts';
import type { KeepRecord } from './keep-record.ts';
import { byPreference } from './kept-document.ts';
import { pairInWords } from './pair-in-words.ts';

/**
 * Builds the clusters to be stored, from rows that became one and from their copies.
 *
 * Members and links stand in the order of ids, so that the same records give the same file.
 */
export function buildClusters(
  documents: readonly Document[],
  distinct: DistinctRows,
  { clusters: groups, links }: Pick<ClusteredPairs<JudgedPair>, 'clusters' | 'links'>,
  keep: KeepRecord,
): DuplicateCluster[] {
  const byId = indexById(documents);
  const linksOf = linksByGroup(groups, links);
  const grouped = new Set(groups.flat());
  const alone = distinct.copies.flatMap((copies, row) => (copies.length > 0 && !grouped.has(row) ? [[row]] : []));

  return [...groups, ...alone].map((group) => {
    const memberIds = group.flatMap((row) => idsOf(distinct, row)).sort(compareText);
    const [kept] = byPreference(
      memberIds.flatMap((id) => byId.get(id) ?? []),
      keep,
    );
    const keptId = kept?.id ?? '';
    const reasons = [
      ...(linksOf.get(group) ?? []).flatMap((link) => reasonOf(distinct, link)),
      ...group.flatMap((row) => copyLinks(distinct, row)),
    ];
    return { id: `dup-${keptId}`, memberIds, keptId, links: reasons.sort(byIds), by: 'rules' };
  });
}

function linksByGroup(
  groups: readonly (readonly number[])[],
  links: readonly JudgedPair[],
): Map<readonly number[], JudgedPair[]> {
  const groupOf = new Map(groups.flatMap((group) => group.map((row) => [row, group] as const)));
  const byGroup = new Map<readonly number[], JudgedPair[]>(groups.map((group) => [group, []]));
  for (const link of links) {
    const group = groupOf.get(link.first);
    if (group !== undefined) byGroup.get(group)?.push(link);
  }
  return byGroup;
}

function idsOf({ rows, copies }: DistinctRows, row: number): string[] {
  return [rows[row], ...(copies[row] ?? [])].flatMap((member) => member?.id ?? []);
}

function reasonOf({ rows }: DistinctRows, { first, second, rule, isDecided }: JudgedPair): DuplicateLink[] {
  const [a, b] = [rows[first], rows[second]];
  if (a === undefined || b === undefined) return [];
  const evidence = isDecided ? ['decided by a person'] : pairInWords(a, b, comparePair(a, b)).speaksFor;
  return [{ firstId: a.id, secondId: b.id, rule, evidence }];
}

function copyLinks({ rows, copies }: DistinctRows, row: number): DuplicateLink[] {
  const firstId = rows[row]?.id ?? '';
  const evidence = ['the records agree in every field'];
  return (copies[row] ?? []).map(({ id }) => ({ firstId, secondId: id, rule: 'identical-records', evidence }));
}

function byIds(a: DuplicateLink, b: DuplicateLink): number {
  return compareText(a.firstId, b.firstId) || compareText(a.secondId, b.secondId);
}
