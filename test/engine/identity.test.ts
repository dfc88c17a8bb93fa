import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import fc from 'fast-check';
import { deduplicate } from '../../src/dedupe/deduplicate.ts';
import { deduplicateOn } from '../../src/engine/deduplicate-on.ts';
import { duckdbEngine } from '../../src/engine/duckdb-engine.ts';
import { arbitraryRecords } from '../dedupe/arbitrary-records.ts';

it('gives what deduplicate gives', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  let n = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, async (records) => {
      const found = await deduplicateOn(duckdbEngine(connection), records, { prefix: `t${n++}_` });
      const clusters = [];
      for await (const c of found.clusters) clusters.push(c);
      const review = [];
      for await (const c of found.review) review.push(c);
      const m = deduplicate(records);
      expect(clusters).toEqual(m.clusters);
      expect(review).toEqual(m.review);
    }),
    { numRuns: 20 },
  );
});
