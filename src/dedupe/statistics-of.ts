import type { DeduplicationStatistics } from './deduplication-statistics.ts';
import type { DuplicateCluster } from './duplicate-cluster.ts';
import type { WorkCounts } from './edit-distance.ts';
import type { JudgedPairs } from './judged-pairs.ts';
import type { KnownUnits } from './known-units.ts';
import type { PackedRows } from './packed-rows.ts';

/** What came of comparing pairs, and the blocks in which they met. */
export interface ComparedPairs {
  readonly pairs: JudgedPairs;
  readonly largestBlock: number;
  readonly windowedBlocks: number;
}

/** Gathers the counts of a run. */
export function statisticsOf(run: {
  readonly rows: PackedRows;
  readonly firsts: Int32Array;
  readonly units: KnownUnits;
  readonly compared: ComparedPairs;
  readonly checked: number;
  readonly clusters: readonly DuplicateCluster[];
  readonly counts: WorkCounts;
}): DeduplicationStatistics {
  const { rows, firsts, units, compared, checked, clusters, counts } = run;
  const records = rows.ids.length;
  const removed = clusters.reduce((sum, { memberIds }) => sum + memberIds.length - 1, 0);
  const linksByRule: Record<string, number> = {};
  for (const { links } of clusters) {
    for (const { rule } of links) linksByRule[rule] = (linksByRule[rule] ?? 0) + 1;
  }
  return {
    records,
    known: units.unitOf.size,
    identical: firsts.reduce((count, first, row) => (first === row ? count : count + 1), 0),
    pairsCompared: compared.pairs.compared,
    pairsChecked: checked,
    editDistances: counts.editDistances,
    largestBlock: compared.largestBlock,
    windowedBlocks: compared.windowedBlocks,
    removed,
    remaining: records - removed,
    linksByRule,
  };
}
