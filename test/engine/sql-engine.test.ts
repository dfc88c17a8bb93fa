import { expect, it } from 'vitest';
import { sqlEngine } from '../../src/engine/sql-engine.ts';

it('reads rows whatever the case of their names, and numbers however they come', async () => {
  const execute = async () => [{ RID: 3n, Words: 'a b', telling: '2' }];
  const engine = sqlEngine({ dialect: 'spark', execute, load: async () => {} });
  expect(await engine.read('SELECT 1')).toEqual([{ rid: 3n, words: 'a b', telling: '2' }]);
});

it('refuses a client that gives no rows for a query', async () => {
  const engine = sqlEngine({ dialect: 'spark', execute: async () => ({ rows: [] }), load: async () => {} });
  await expect(engine.read('SELECT 1')).rejects.toMatchObject({ code: 'no-rows' });
});
