import type { ClusteredPairs } from './cluster-pairs.ts';
import type { CompiledRules } from './compiled-rules.ts';
import type { DuplicateLink } from './duplicate-cluster.ts';
import type { JudgedPair } from './judged-pairs.ts';
import type { PackedRows } from './packed-rows.ts';
import { evidenceInWords, type SaidBefore } from './pair-in-words.ts';

/** Why rows became one: the links that this run found, by the row that stands for their cluster. */
export function linksByGroup(
  rows: PackedRows,
  { rules }: CompiledRules,
  { clusterOf, links }: Pick<ClusteredPairs<JudgedPair>, 'clusterOf' | 'links'>,
  firsts: Int32Array,
): Map<number, DuplicateLink[]> {
  const { ids } = rows;
  const byGroup = new Map<number, DuplicateLink[]>();
  const said: SaidBefore = new Map();
  const add = (first: number, second: number, rule: string, evidence: readonly string[]) => {
    const link = { firstId: ids[first] ?? '', secondId: ids[second] ?? '', rule, evidence };
    const group = byGroup.get(clusterOf(first));
    if (group) group.push(link);
    else byGroup.set(clusterOf(first), [link]);
  };
  for (const { first, second, rule, noted, isBefore } of links) {
    if (isBefore) continue;
    if (rule < 0) add(first, second, 'person', decided);
    else add(first, second, rules.merges[rule]?.name ?? '', evidenceInWords(rows, first, second, noted, said));
  }
  firsts.forEach((first, row) => {
    if (first !== row) add(first, row, 'identical-records', identical);
  });
  return byGroup;
}

const decided: readonly string[] = ['decided by a person'];
const identical: readonly string[] = ['the records agree in every field'];
