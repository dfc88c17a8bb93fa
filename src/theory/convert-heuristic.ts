import { RealistError } from '../core/realist-error.ts';
import type { Configuration, Slot } from './configuration.ts';
import type { Heuristic, SlotRole } from './heuristic.ts';

/** What a slot loses in another heuristic: its own role, or its place altogether. */
export interface ConversionLoss {
  readonly kind: 'role-lost' | 'slot-lost';
  /** The slot as it was. */
  readonly slot: Slot;
  /** Of a lost role: the role in which the slot stands now. */
  readonly role?: SlotRole;
}

/** A configuration in another heuristic, and what the way there cost. */
export interface Conversion<T> {
  readonly configuration: T;
  /** In the order of the slots. None: converting back gives the configuration again. */
  readonly losses: readonly ConversionLoss[];
  /** Roles that the new heuristic asks for, the old one did not, and no slot has. */
  readonly missing: readonly SlotRole[];
}

/** How a configuration is converted. */
export interface ConversionOptions {
  /**
   * Where a slot goes whose role the new heuristic lacks: the first of these roles that it has. Default: an intervention
   * to the resource, then the context; an actor to the context; one half of the mechanism to the other. Contexts and
   * outcomes have no other place.
   */
  readonly moves?: Partial<Readonly<Record<SlotRole, readonly SlotRole[]>>>;
}

/**
 * Puts a configuration into another heuristic, and names what is lost: a slot whose role the heuristic lacks moves to the
 * nearest role that it has, or, where there is none, is left out. The reviewers' own sentence is not touched.
 *
 * A slot whose role the old heuristic did not have is treated like any other. Slots keep their order; two may now stand
 * in one role: `duplicateSlots` finds them.
 *
 * @throws RealistError `move-within-role` where `moves` sends a role to itself.
 * @example
 * const slots = [{ conceptId: 'training', role: 'intervention' }, { conceptId: 'skill', role: 'outcome' }].map((slot) => slotSchema.parse(slot));
 * const { configuration, losses } = convertHeuristic({ slots }, icamoHeuristic, cmoHeuristic);
 * configuration.slots.map(({ role }) => role); // ['resource', 'outcome']
 * losses.map(({ kind, role }) => [kind, role]); // [['role-lost', 'resource']]
 * convertHeuristic({ slots: [] }, cmoHeuristic, icamoHeuristic).missing; // ['intervention', 'actor']
 * @see De Weger E, Van Vooren NJE, Wong G, et al. What's in a realist configuration? Int J Qual Methods 2020;19.
 *   https://doi.org/10.1177/1609406920938577
 */
export function convertHeuristic<T extends Pick<Configuration, 'slots'>>(
  configuration: T,
  from: Heuristic,
  to: Heuristic,
  { moves = {} }: ConversionOptions = {},
): Conversion<T> {
  const losses: ConversionLoss[] = [];
  const slots = configuration.slots.flatMap((slot) => {
    if (to.roles.includes(slot.role)) return [slot];
    const role = newRole(slot.role, to, moves);
    losses.push(role === undefined ? { kind: 'slot-lost', slot } : { kind: 'role-lost', slot, role });
    return role === undefined ? [] : [{ ...slot, role }];
  });
  const filled = new Set(slots.map(({ role }) => role));
  return {
    configuration: losses.length === 0 ? configuration : { ...configuration, slots },
    losses,
    missing: to.roles.filter((role) => !from.roles.includes(role) && !filled.has(role)),
  };
}

const nearest: Readonly<Record<SlotRole, readonly SlotRole[]>> = {
  context: [],
  intervention: ['resource', 'context'],
  actor: ['context'],
  resource: ['reasoning'],
  reasoning: ['resource'],
  outcome: [],
};

function newRole(role: SlotRole, to: Heuristic, moves: ConversionOptions['moves'] = {}): SlotRole | undefined {
  const ways = moves[role] ?? nearest[role];
  if (ways.includes(role)) {
    throw new RealistError('move-within-role', ['options', 'moves', role], `moves sends ${role} to itself`);
  }
  return ways.find((way) => to.roles.includes(way));
}
