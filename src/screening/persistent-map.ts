import { hashText } from './seeded-hash.ts';

/**
 * A map that is never changed: a changed one shares with it all that is the same. What it began with is an ordinary map;
 * what came later lies in a tree of fixed depth, so that a change costs the same in a map of any size.
 */
export interface PersistentMap<V> {
  readonly began: Beginning<V>;
  readonly later: Branch<V> | undefined;
}

/** What of a map is needed to begin with. */
export interface Beginning<V> {
  get(key: string): V | undefined;
  values(): Iterable<V>;
}

/** 32 ways on, by five bits of the key's hash; the last floor holds the values, `null` for what was taken out. */
type Branch<V> = readonly (Branch<V> | ReadonlyMap<string, V | null> | undefined)[];

const floors = 3;

/** Finds the value of a key. */
export function valueIn<V>({ began, later }: PersistentMap<V>, key: string): V | undefined {
  if (later === undefined) return began.get(key);
  const hash = hashText(key);
  let node: Branch<V> | ReadonlyMap<string, V | null> | undefined = later;
  for (let floor = 0; isBranch(node); floor += 1) node = node[wayOf(hash, floor)];
  const value = node?.get(key);
  return value === null ? undefined : (value ?? began.get(key));
}

/** The map with other values for some keys; `null` takes a key out. */
export function withValues<V>(map: PersistentMap<V>, changes: Iterable<readonly [string, V | null]>): PersistentMap<V> {
  let later = map.later;
  for (const [key, value] of changes) later = changed(later, hashText(key), 0, key, value);
  return { began: map.began, later };
}

/** All values, in no order that means anything; `keyOf` tells the key of a value. */
export function valuesOf<V>({ began, later }: PersistentMap<V>, keyOf: (value: V) => string): V[] {
  if (later === undefined) return [...began.values()];
  const changes = new Map(leavesOf(later));
  const kept = [...began.values()].filter((value) => !changes.has(keyOf(value)));
  return [...kept, ...[...changes.values()].flatMap((value) => (value === null ? [] : [value]))];
}

function changed<V>(
  branch: Branch<V> | undefined,
  hash: number,
  floor: number,
  key: string,
  value: V | null,
): Branch<V> {
  const ways = branch === undefined ? Array.from({ length: 32 }, () => undefined) : [...branch];
  const way = wayOf(hash, floor);
  const next = ways[way];
  const isLast = floor === floors - 1;
  const copy: Branch<V>[number] = isLast
    ? new Map(isBranch(next) ? [] : next).set(key, value)
    : changed(isBranch(next) ? next : undefined, hash, floor + 1, key, value);
  return ways.with(way, copy);
}

function leavesOf<V>(branch: Branch<V>): (readonly [string, V | null])[] {
  return branch.flatMap((node) => (isBranch(node) ? leavesOf(node) : [...(node ?? [])]));
}

function isBranch<V>(node: Branch<V>[number]): node is Branch<V> {
  return Array.isArray(node);
}

function wayOf(hash: number, floor: number): number {
  return (hash >>> (5 * floor)) & 31;
}
