import * as z from 'zod';
import { textSchema } from '../core/schema.ts';
import { slotRoleSchema } from '../extraction/slot-role.ts';

export { type SlotRole, slotRoleSchema } from '../extraction/slot-role.ts';

/**
 * The shape that a review gives its configurations: CMO, ICAMO, SCMO, CIMO or its own.
 *
 * @example
 * heuristicSchema.parse({ name: 'ICAMO', roles: ['intervention', 'context', 'actor', 'resource', 'reasoning', 'outcome'] }).name; // 'ICAMO'
 * @see De Weger E, Van Vooren NJE, Wong G, et al. What's in a realist configuration? Int J Qual Methods 2020;19.
 *   https://doi.org/10.1177/1609406920938577
 */
export const heuristicSchema = z
  .strictObject({
    name: textSchema,
    /** The roles in the order in which a configuration is read. */
    roles: z.array(slotRoleSchema).min(2).readonly(),
  })
  .readonly();

/** The shape that a review gives its configurations. */
export interface Heuristic extends z.infer<typeof heuristicSchema> {}

/**
 * Context, mechanism (resource and reasoning), outcome.
 *
 * @example
 * cmoHeuristic.roles; // ['context', 'resource', 'reasoning', 'outcome']
 * @see Pawson R, Tilley N. Realistic Evaluation. London: Sage; 1997.
 */
export const cmoHeuristic: Heuristic = heuristicSchema.parse({
  name: 'CMO',
  roles: ['context', 'resource', 'reasoning', 'outcome'],
});

/**
 * Intervention, context, actor, mechanism (resource and reasoning), outcome.
 *
 * @example
 * icamoHeuristic.roles; // ['intervention', 'context', 'actor', 'resource', 'reasoning', 'outcome']
 * @see De Weger E, Van Vooren NJE, Wong G, et al. What's in a realist configuration? Int J Qual Methods 2020;19.
 *   https://doi.org/10.1177/1609406920938577
 */
export const icamoHeuristic: Heuristic = heuristicSchema.parse({
  name: 'ICAMO',
  roles: ['intervention', 'context', 'actor', 'resource', 'reasoning', 'outcome'],
});

/**
 * Strategy, context, mechanism (resource and reasoning), outcome. A strategy has the role of an intervention.
 *
 * @example
 * scmoHeuristic.roles; // ['intervention', 'context', 'resource', 'reasoning', 'outcome']
 * @see De Weger E, Van Vooren NJE, Wong G, et al. What's in a realist configuration? Int J Qual Methods 2020;19.
 *   https://doi.org/10.1177/1609406920938577
 */
export const scmoHeuristic: Heuristic = heuristicSchema.parse({
  name: 'SCMO',
  roles: ['intervention', 'context', 'resource', 'reasoning', 'outcome'],
});

/**
 * Context, intervention, mechanism (resource and reasoning), outcome.
 *
 * @example
 * cimoHeuristic.roles; // ['context', 'intervention', 'resource', 'reasoning', 'outcome']
 * @see Denyer D, Tranfield D, van Aken JE. Developing design propositions through research synthesis. Organ Stud
 *   2008;29(3):393-413. https://doi.org/10.1177/0170840607088020
 */
export const cimoHeuristic: Heuristic = heuristicSchema.parse({
  name: 'CIMO',
  roles: ['context', 'intervention', 'resource', 'reasoning', 'outcome'],
});
