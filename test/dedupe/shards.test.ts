import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockingKeys } from '../../src/dedupe/blocking-keys.ts';
import type { DocumentRow } from '../../src/dedupe/comparable-row.ts';
import { comparePair } from '../../src/dedupe/compare-pair.ts';
import { deduplicate } from '../../src/dedupe/deduplicate.ts';
import { documentRow } from '../../src/dedupe/document-row.ts';
import { judgePair } from '../../src/dedupe/judge-pair.ts';
import { arbitraryRecords } from './arbitrary-records.ts';

/** The pairs of one shard: those whose rows share a key that belongs to it. */
function pairsOfShard(rows: readonly DocumentRow[], shard: number, shards: number) {
  const keys = rows.map((row) => blockingKeys(row).filter((key) => (key >>> 0) % shards === shard));
  return rows.flatMap((a, first) =>
    rows.slice(first + 1).flatMap((b, gap) => {
      const second = first + 1 + gap;
      if (!keys[first]?.some((key) => keys[second]?.includes(key))) return [];
      const { outcome, rule } = judgePair(comparePair(a, b));
      return outcome === 'apart' ? [] : [`${a.id} ${b.id} ${outcome} ${rule?.name}`];
    }),
  );
}

it('the stages, run shard by shard in any number of shards, find the same pairs', () => {
  fc.assert(
    fc.property(arbitraryRecords, fc.constantFrom(2, 3, 7), (records, shards) => {
      const rows = records.map(documentRow);
      const found = Array.from({ length: shards }, (_, shard) => pairsOfShard(rows, shard, shards)).flat();
      expect(new Set(found)).toEqual(new Set(pairsOfShard(rows, 0, 1)));
    }),
    { numRuns: 40 },
  );
});

it('records that come in shards of any size give what they give at once', () => {
  fc.assert(
    fc.property(arbitraryRecords, fc.nat(6), (records, seed) => {
      const shards = [0, 1, 2].map((shard) => records.filter((_, n) => (n * (seed + 1) + seed) % 3 === shard));
      const [whole, joined] = [deduplicate(records), deduplicate(shards.flat())];
      const ids = ({ clusters }: typeof whole) =>
        clusters.map(({ memberIds, keptId }) => [keptId, ...memberIds].join(' ')).sort();
      expect(ids(joined)).toEqual(ids(whole));
      expect(joined.review).toEqual(whole.review);
    }),
  );
});
