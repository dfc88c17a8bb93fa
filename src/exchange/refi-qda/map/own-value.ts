import type { Described } from './payload.ts';

/** Values that this library wrote, and those that a program added. */
export interface Found<T> {
  readonly own: OwnValue<T>[];
  readonly added: T[];
}

/** What reads a value by a schema, and never throws. */
export interface ValueReader<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** A value that this library wrote, and its place in the list of the review. */
export interface OwnValue<T> {
  readonly place: number;
  readonly value: T;
}

/** The value of a kind behind a description; `null` where there is none, or where a program changed it. */
export function ownValue<T>({ payload }: Described, kind: string, schema: ValueReader<T>): OwnValue<T> | null {
  if (payload?.kind !== kind) return null;
  const read = schema.safeParse(payload.value);
  return read.success ? { place: payload.place, value: read.data } : null;
}

/** The values that belong to an entity, such as the appraisals of a document. */
export function moreValues<T>({ payload }: Described, name: string, schema: ValueReader<T>): OwnValue<T>[] {
  const list = payload?.more[name];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('place' in item) || !('value' in item)) return [];
    const read = schema.safeParse(item.value);
    return typeof item.place === 'number' && read.success ? [{ place: item.place, value: read.data }] : [];
  });
}

/** The values in the order of the review, each once; behind them those that a program added. */
export function inPlace<T>({ own, added }: Found<T>, keyOf: (value: T) => string): T[] {
  const sorted = own.toSorted((a, b) => a.place - b.place).map(({ value }) => value);
  const seen = new Set<string>();
  return [...sorted, ...added].filter((value) => {
    const key = keyOf(value);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
