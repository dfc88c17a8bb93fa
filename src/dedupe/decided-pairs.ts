import { groupBy } from '../core/group-by.ts';
import { RealistError } from '../core/realist-error.ts';
import { unionFind } from '../core/union-find.ts';
import type { DuplicateDecisions } from './duplicate-decisions.ts';

/** The decisions by the index of their rows. */
export interface DecidedPairs {
  readonly joined: readonly (readonly [number, number])[];
  readonly parted: readonly (readonly [number, number])[];
  /** The row and all that a person joined to it, directly or through others. */
  readonly joinedWith: (row: number) => readonly number[];
  /** Whether a person keeps two rows apart. */
  readonly areKeptApart: (first: number, second: number) => boolean;
}

/** The ids that a decision names. */
export function decidedIds({ mustLink = [], cannotLink = [] }: DuplicateDecisions): Set<string> {
  return new Set([...mustLink, ...cannotLink].flat());
}

/**
 * Reads decisions against the rows that they name.
 *
 * @param ids - The id of each row.
 * @throws RealistError `unknown-id` for a record that is not there, `contradicting-decisions` where `mustLink` joins,
 *   directly or through others, what `cannotLink` parts.
 */
export function decidedPairs(
  { mustLink = [], cannotLink = [] }: DuplicateDecisions,
  ids: readonly string[],
): DecidedPairs {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const joined = mustLink.map((pair, at) => indexPair(pair, indexOf, ['mustLink', at]));
  const parted = cannotLink.map((pair, at) => indexPair(pair, indexOf, ['cannotLink', at]));
  const sets = unionFind(ids.length);
  for (const [first, second] of joined) sets.union(first, second);
  parted.forEach(([first, second], at) => {
    if (sets.find(first) === sets.find(second)) refuseContradiction(cannotLink[at] ?? [], at);
  });
  const apart = new Set(parted.flatMap(([first, second]) => [`${first} ${second}`, `${second} ${first}`]));
  const members = groupBy(new Set(joined.flat()), sets.find);
  return {
    joined,
    parted,
    joinedWith: (row) => members.get(sets.find(row)) ?? [row],
    areKeptApart: (first, second) => apart.size > 0 && apart.has(`${first} ${second}`),
  };
}

function indexPair(
  [firstId, secondId]: readonly [string, string],
  indexOf: ReadonlyMap<string, number>,
  path: readonly (string | number)[],
): readonly [number, number] {
  const [first, second] = [indexOf.get(firstId), indexOf.get(secondId)];
  if (first !== undefined && second !== undefined) return [first, second];
  const unknown = first === undefined ? firstId : secondId;
  throw new RealistError(
    'unknown-id',
    [...path, first === undefined ? 0 : 1],
    `'${unknown}' is the id of no document; a decision names documents that are given`,
  );
}

function refuseContradiction(ids: readonly string[], at: number): never {
  throw new RealistError(
    'contradicting-decisions',
    ['cannotLink', at],
    `'${ids.join("' and '")}' are kept apart, yet mustLink joins them; withdraw one of these decisions`,
  );
}
