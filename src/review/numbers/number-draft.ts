import { nameSegment } from './name-segment.ts';
import type { NumberInterval, NumberUnit, ReviewNumber } from './review-number.ts';

/** A number before its share and its printed form are computed. */
export interface NumberDraft extends Pick<ReviewNumber, 'name' | 'label' | 'value' | 'unit' | 'by' | 'ids'> {
  readonly undefinedBecause?: string;
  readonly interval?: NumberInterval;
  /** The name of what it is a part of. */
  readonly partOf?: string;
}

/** What a count says beside what it counts. */
export interface CountNotes extends Pick<NumberDraft, 'label' | 'unit' | 'by'> {
  readonly partOf?: string;
}

/** A count of things that have ids. */
export function counted(name: string, ids: readonly string[], notes: CountNotes): NumberDraft {
  return { name, value: ids.length, ids, ...notes };
}

/** A number that is not there, and why. */
export function lacking(name: string, because: string, notes: CountNotes): NumberDraft {
  return { name, value: null, undefinedBecause: because, ids: [], ...notes };
}

/**
 * A count of each group of things, in the order of their first appearance or of the keys declared; declared keys are counted
 * where nothing has them too. Things without a key are counted as `unknown`.
 */
export function countedBy<T extends { readonly id: string }>(
  name: string,
  things: readonly T[],
  keysOf: (thing: T) => string | readonly string[] | undefined,
  { declared = [], labelOf = (key) => key, ...notes }: CountNotes & KeyNotes,
): NumberDraft[] {
  const groups = idsByKey(things, keysOf);
  const keys = [...new Set<string | null>([...declared, ...groups.keys()])].sort(
    (a, b) => Number(a === null) - Number(b === null),
  );
  return keys.map((key) => {
    const ids = groups.get(key) ?? [];
    const label = `${notes.label}: ${key === null ? 'not recorded' : labelOf(key)}`;
    return counted(`${name}.${key === null ? 'unknown' : nameSegment(key)}`, ids, { ...notes, label });
  });
}

// a loop in a function of its own: a compiler that meets it among all the rest takes longer over that than the loop takes
function idsByKey<T extends { readonly id: string }>(
  things: readonly T[],
  keysOf: (thing: T) => string | readonly string[] | undefined,
): ReadonlyMap<string | null, readonly string[]> {
  const groups = new Map<string | null, string[]>();
  things.forEach((thing) => {
    const keys = keysOf(thing);
    if (typeof keys === 'string' && keys !== '') put(groups, keys, thing.id);
    else for (const key of keysIn(keys)) put(groups, key, thing.id);
  });
  return groups;
}

function keysIn(keys: string | readonly string[] | undefined): readonly (string | null)[] {
  return typeof keys !== 'object' || keys.length === 0 ? unknown : keys;
}

const unknown = [null];

function put(groups: Map<string | null, string[]>, key: string | null, id: string): void {
  const group = groups.get(key);
  if (group) group.push(id);
  else groups.set(key, [id]);
}

/** Which keys are always counted, and what they are called. */
interface KeyNotes {
  readonly declared?: readonly string[];
  readonly labelOf?: (key: string) => string;
}

/** A coefficient or a proportion with its interval, or why there is none. */
export function measured(
  name: string,
  figure: {
    readonly value: number | null;
    readonly undefinedBecause?: string;
    readonly interval?: NumberInterval | null;
  },
  { unit, ...notes }: Omit<CountNotes, 'unit'> & { readonly unit?: NumberUnit; readonly ids?: readonly string[] },
): NumberDraft {
  const { value, undefinedBecause = 'not-defined', interval } = figure;
  return {
    name,
    value,
    unit: unit ?? 'coefficient',
    ids: [],
    ...notes,
    ...(value === null && { undefinedBecause }),
    ...(interval && { interval }),
  };
}
