import { groupBy } from '../core/group-by.ts';
import type { Configuration, Slot } from './configuration.ts';
import type { SlotRole } from './heuristic.ts';

/** A concept that one configuration has several times in one role. */
export interface DuplicateSlot {
  readonly configurationId: string;
  readonly role: SlotRole;
  readonly conceptId: string;
  readonly count: number;
  /** Whether the slots say the opposite of each other: a judgement, not a repetition. */
  readonly opposed: boolean;
}

/**
 * The slots that stand several times in one configuration: same role, same concept.
 *
 * @returns In the order of the configurations, and within one of its slots.
 * @example
 * const slots = [{ conceptId: 'trust', role: 'outcome' }, { conceptId: 'trust', role: 'outcome', polarity: '-' }];
 * const twice = configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots });
 * duplicateSlots([twice]); // [{ configurationId: 'A', role: 'outcome', conceptId: 'trust', count: 2, opposed: true }]
 */
export function duplicateSlots(configurations: readonly Pick<Configuration, 'id' | 'slots'>[]): DuplicateSlot[] {
  return configurations.flatMap((one) => (hasDuplicates(one) ? duplicatesIn(one) : []));
}

function hasDuplicates({ slots }: Pick<Configuration, 'slots'>): boolean {
  return new Set(slots.map(placeOf)).size < slots.length;
}

function duplicatesIn({ id, slots }: Pick<Configuration, 'id' | 'slots'>): DuplicateSlot[] {
  return [...groupBy(slots, placeOf).values()].flatMap((same): DuplicateSlot[] => {
    const [first] = same;
    if (first === undefined || same.length < 2) return [];
    const opposed = same.some(({ polarity }) => polarity !== first.polarity);
    const { role, conceptId } = first;
    return [{ configurationId: id, role, conceptId, count: same.length, opposed }];
  });
}

/**
 * A configuration in which slots that say the same stand once, with the quotes of all; stated, where one of them is.
 * Slots of opposite polarity stay beside each other. A configuration without such slots is given back as it is.
 *
 * @example
 * const slots = [{ conceptId: 'trust', role: 'outcome', extractIds: ['x1'] }, { conceptId: 'trust', role: 'outcome', extractIds: ['x2'] }];
 * const twice = configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots });
 * foldSlots(twice).slots.map(({ extractIds }) => extractIds); // [['x1', 'x2']]
 */
export function foldSlots<T extends Pick<Configuration, 'slots'>>(configuration: T): T {
  const groups = groupBy(configuration.slots, (slot) => `${slot.polarity}${placeOf(slot)}`);
  if (groups.size === configuration.slots.length) return configuration;
  const slots = [...groups.values()].flatMap(([first, ...same]): Slot[] => {
    if (first === undefined || same.length === 0) return first ? [first] : [];
    const all = [first, ...same];
    const basis = all.some((slot) => slot.basis === 'stated') ? 'stated' : 'inferred';
    return [{ ...first, basis, extractIds: [...new Set(all.flatMap(({ extractIds }) => extractIds))] }];
  });
  return { ...configuration, slots };
}

function placeOf({ role, conceptId }: Slot): string {
  return `${role} ${conceptId}`;
}
