import type { Configuration, Slot } from './configuration.ts';
import type { Heuristic, SlotRole } from './heuristic.ts';

/** Which of context (C), mechanism (M) and outcome (O) a configuration has; empty where it has none. */
export type ConfigurationForm = 'CMO' | 'CM' | 'CO' | 'MO' | 'C' | 'M' | 'O' | '';

/** Which halves of its mechanism a configuration has. */
export type MechanismParts = 'none' | 'resource' | 'reasoning' | 'resource and reasoning';

/**
 * The slots of a configuration in one role, in the order in which they were recorded.
 *
 * @example
 * slotsOf(configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'trust', role: 'reasoning' }] }), 'outcome'); // []
 */
export function slotsOf(configuration: Pick<Configuration, 'slots'>, role: SlotRole): Slot[] {
  return configuration.slots.filter((slot) => slot.role === role);
}

/**
 * Which of context, mechanism and outcome a configuration has. Either half makes a mechanism; interventions and actors
 * change nothing. A form other than CMO is not wrong: it is what the documents gave so far.
 *
 * @example
 * configurationForm({ slots: [{ conceptId: 'trust', role: 'reasoning', polarity: '+', basis: 'stated', extractIds: [] }] }); // 'M'
 * @see Pawson R, Tilley N. Realistic Evaluation. London: Sage; 1997.
 */
export function configurationForm(configuration: Pick<Configuration, 'slots'>): ConfigurationForm {
  const roles = new Set(configuration.slots.map(({ role }) => role));
  const context = roles.has('context') ? 'C' : '';
  const mechanism = roles.has('resource') || roles.has('reasoning') ? 'M' : '';
  const outcome = roles.has('outcome') ? 'O' : '';
  return `${context}${mechanism}${outcome}`;
}

/**
 * Which parts of a review's own heuristic a configuration has, as letters in the order in which the heuristic reads: `I`
 * intervention, `C` context, `A` actor, `M` either half of the mechanism, `O` outcome. A heuristic whose name has a letter
 * for each of its parts gives its own letters (SCMO: `S`). Roles that the heuristic does not have are not shown.
 *
 * @example
 * const slots = [{ conceptId: 'training', role: 'intervention' }, { conceptId: 'skill', role: 'outcome' }].map((slot) => slotSchema.parse(slot));
 * formByHeuristic({ slots }, icamoHeuristic); // 'IO'
 * formByHeuristic({ slots }, scmoHeuristic); // 'SO'
 */
export function formByHeuristic(
  { slots }: Pick<Configuration, 'slots'>,
  { name, roles }: Pick<Heuristic, 'name' | 'roles'>,
): string {
  const parts = [...new Set(roles.map((role) => letters[role]))];
  const own = /^\p{Lu}+$/u.test(name) && name.length === parts.length ? [...name] : parts;
  const present = new Set(slots.filter(({ role }) => roles.includes(role)).map(({ role }) => letters[role]));
  return parts.map((letter, at) => (present.has(letter) ? own[at] : '')).join('');
}

const letters: Readonly<Record<SlotRole, string>> = {
  context: 'C',
  intervention: 'I',
  actor: 'A',
  resource: 'M',
  reasoning: 'M',
  outcome: 'O',
};

/**
 * Which halves of its mechanism a configuration has: the resource that a programme offers, the reasoning with which
 * people respond, both or none.
 *
 * @example
 * mechanismParts({ slots: [{ conceptId: 'trust', role: 'reasoning', polarity: '+', basis: 'stated', extractIds: [] }] }); // 'reasoning'
 * @see Dalkin SM, Greenhalgh J, Jones D, Cunningham B, Lhussier M. What's in a mechanism? Implement Sci 2015;10:49.
 *   https://doi.org/10.1186/s13012-015-0237-x
 */
export function mechanismParts(configuration: Pick<Configuration, 'slots'>): MechanismParts {
  const resource = configuration.slots.some(({ role }) => role === 'resource');
  const reasoning = configuration.slots.some(({ role }) => role === 'reasoning');
  if (resource && reasoning) return 'resource and reasoning';
  if (resource) return 'resource';
  return reasoning ? 'reasoning' : 'none';
}

/**
 * Whether a configuration still stands in the theory: it was neither merged into another nor withdrawn. A refuted one
 * stands: that it is refuted is a finding.
 *
 * @example
 * isStanding({ status: 'withdrawn' }); // false
 */
export function isStanding({ status }: Pick<Configuration, 'status'>): boolean {
  return status !== 'merged' && status !== 'withdrawn';
}
