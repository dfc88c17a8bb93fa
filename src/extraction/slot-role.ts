import * as z from 'zod';

/**
 * The part that a concept plays in a configuration, or in a quote. A mechanism has two halves: the resource that a
 * programme offers, and the reasoning with which people respond to it.
 *
 * @example
 * slotRoleSchema.options; // ['context', 'intervention', 'actor', 'resource', 'reasoning', 'outcome']
 * @see Dalkin SM, Greenhalgh J, Jones D, Cunningham B, Lhussier M. What's in a mechanism? Implement Sci 2015;10:49.
 *   https://doi.org/10.1186/s13012-015-0237-x
 */
export const slotRoleSchema = z.enum(['context', 'intervention', 'actor', 'resource', 'reasoning', 'outcome']);

/** The part that a concept plays in a configuration, or in a quote. */
export type SlotRole = z.infer<typeof slotRoleSchema>;
