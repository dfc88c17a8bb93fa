import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { duckdbEngine } from '../../src/engine/duckdb-engine.ts';

it('says why work failed, also where its transaction has ended already', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const engine = duckdbEngine(connection);
  const full = async () => {
    // as a commit does that fails on a full disk
    await connection.run('ROLLBACK');
    throw new Error('no space left on the device');
  };
  await expect(engine.atomically?.(full)).rejects.toThrow('no space left on the device');
});
