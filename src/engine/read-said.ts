import type { Engine } from './engine.ts';
import { numberIn, textIn } from './stored-rows.ts';

/** So many results are read at once. */
const resultsAtOnce = 5000;

/** Walks a table of results in the order of a column of different numbers, some at a time. */
export function readSaid<Result>(
  engine: Engine,
  { table, column }: { readonly table: string; readonly column: string },
  read: (said: string) => Result,
): AsyncIterable<Result> {
  async function* walk(): AsyncGenerator<Result> {
    for (let after = -1; ; ) {
      const rows = await engine.read(
        `SELECT ${column}, said FROM ${table} WHERE ${column} > ${after} ORDER BY ${column} LIMIT ${resultsAtOnce}`,
      );
      for (const row of rows) yield read(textIn(row, 'said'));
      if (rows.length < resultsAtOnce) return;
      after = numberIn(rows.at(-1) ?? {}, column);
    }
  }
  return { [Symbol.asyncIterator]: walk };
}
