import { type NumberList, newNumberList, numberAt } from '../dedupe/number-list.ts';
import type { EngineColumn, EngineRows } from './engine.ts';
import {
  type BigintColumn,
  bigintColumns,
  type IntegerColumn,
  integerColumns,
  type TextColumn,
  textColumns,
} from './row-schema.ts';

/** Rows and their keys on the way into an engine. */
export interface RowBatch {
  readonly integers: Readonly<Record<IntegerColumn, Int32Array>>;
  readonly bigints: Readonly<Record<BigintColumn, Float64Array>>;
  readonly texts: Readonly<Record<TextColumn, string[]>>;
  count: number;
  /** The keys of all rows, and beside each the place of its row in the batch. */
  readonly keys: NumberList;
  readonly keyOf: NumberList;
}

/** An empty batch with room for so many rows. */
export function newRowBatch(room: number): RowBatch {
  return {
    integers: columnsOf(integerColumns, () => new Int32Array(room)),
    bigints: columnsOf(bigintColumns, () => new Float64Array(room)),
    texts: columnsOf(textColumns, (): string[] => []),
    count: 0,
    keys: newNumberList(room * 14),
    keyOf: newNumberList(room * 14),
  };
}

/** One value for each name. */
function columnsOf<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  const columns: Partial<Record<Name, Value>> = {};
  for (const name of names) columns[name] = make(name);
  return complete(columns, names);
}

function complete<Name extends string, Value>(
  columns: Partial<Record<Name, Value>>,
  names: readonly Name[],
): Record<Name, Value> {
  if (isComplete(columns, names)) return columns;
  throw new TypeError('a column is missing');
}

function isComplete<Name extends string, Value>(
  columns: Partial<Record<Name, Value>>,
  names: readonly Name[],
): columns is Record<Name, Value> {
  return names.every((name) => name in columns);
}

/** The rows of a batch as an engine takes them. */
export function engineRowsOf(batch: RowBatch, table: string): EngineRows {
  const columns: EngineColumn[] = [
    ...bigintColumns.map((name) => ({
      name,
      type: 'bigint' as const,
      values: batch.bigints[name].subarray(0, batch.count),
    })),
    ...integerColumns.map((name) => ({
      name,
      type: 'integer' as const,
      values: batch.integers[name].subarray(0, batch.count),
    })),
    ...textColumns.map((name) => ({ name, type: 'text' as const, values: batch.texts[name] })),
  ];
  return { table, columns, count: batch.count };
}

/** The keys of a batch as an engine takes them. */
export function engineKeysOf({ keys, keyOf, bigints }: RowBatch, table: string): EngineRows {
  const rids = new Float64Array(keyOf.length);
  for (let key = 0; key < rids.length; key++) rids[key] = bigints.rid[numberAt(keyOf.items, key)] ?? 0;
  return {
    table,
    columns: [
      { name: 'key', type: 'integer', values: keys.items.subarray(0, keys.length) },
      { name: 'rid', type: 'bigint', values: rids },
    ],
    count: keys.length,
  };
}
