import { groupBy } from '../core/group-by.ts';
import { RealistError } from '../core/realist-error.ts';
import { unionFind } from '../core/union-find.ts';
import type { DuplicateDecisions } from './duplicate-decisions.ts';
import { rowOfId } from './id-order.ts';

/** The decisions by the index of their rows. */
export interface DecidedPairs {
  readonly joinedBefore: readonly (readonly [number, number])[];
  readonly joined: readonly (readonly [number, number])[];
  readonly parted: readonly (readonly [number, number])[];
  /** Every row that a decision names. */
  readonly rows: ReadonlySet<number>;
  /** The row and all that is joined to it, directly or through others. */
  readonly joinedWith: (row: number) => readonly number[];
  /** Whether a person keeps two rows apart. */
  readonly areKeptApart: (first: number, second: number) => boolean;
}

/**
 * Reads decisions against the rows that they name.
 *
 * @param ids - The id of each row, sorted.
 * @param joinedBefore - Rows that an earlier search joined.
 * @throws RealistError `unknown-id` for a record that is not there, `contradicting-decisions` where `cannotLink` parts
 *   what is joined, directly or through others.
 */
export function decidedPairs(
  { mustLink = [], cannotLink = [] }: DuplicateDecisions,
  ids: readonly string[],
  joinedBefore: readonly (readonly [number, number])[] = [],
): DecidedPairs {
  const joined = mustLink.map((pair, at) => rowsOfPair(pair, ids, ['mustLink', at]));
  const parted = cannotLink.map((pair, at) => rowsOfPair(pair, ids, ['cannotLink', at]));
  const together = [...joinedBefore, ...joined];
  const sets = unionFind(together.length + parted.length === 0 ? 0 : ids.length);
  for (const [first, second] of together) sets.union(first, second);
  parted.forEach(([first, second], at) => {
    if (sets.find(first) === sets.find(second)) refuseContradiction(cannotLink[at] ?? [], at);
  });
  const apart = new Set(parted.flatMap(([first, second]) => [`${first} ${second}`, `${second} ${first}`]));
  const members = groupBy(new Set(together.flat()), sets.find);
  return {
    joinedBefore,
    joined,
    parted,
    rows: new Set([...joined, ...parted].flat()),
    joinedWith: (row) => (members.size === 0 ? undefined : members.get(sets.find(row))) ?? [row],
    areKeptApart: (first, second) => apart.size > 0 && apart.has(`${first} ${second}`),
  };
}

function rowsOfPair(
  [firstId, secondId]: readonly [string, string],
  ids: readonly string[],
  path: readonly (string | number)[],
): readonly [number, number] {
  const [first, second] = [rowOfId(ids, firstId), rowOfId(ids, secondId)];
  if (first >= 0 && second >= 0) return [first, second];
  const unknown = first < 0 ? firstId : secondId;
  throw new RealistError(
    'unknown-id',
    [...path, first < 0 ? 0 : 1],
    `'${unknown}' is the id of no document; a decision names documents that are given`,
  );
}

function refuseContradiction(ids: readonly string[], at: number): never {
  throw new RealistError(
    'contradicting-decisions',
    ['cannotLink', at],
    `'${ids.join("' and '")}' are kept apart, yet mustLink or an earlier cluster joins them; withdraw one of these decisions`,
  );
}
