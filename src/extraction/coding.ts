import * as z from 'zod';
import { idSchema } from '../core/schema.ts';
import { slotRoleSchema } from './slot-role.ts';

/**
 * A quote was coded with a concept: somebody saw it there, beside and before any configuration. The daily work of
 * reviewers in programs for qualitative analysis; it asserts nothing of what brings about what.
 *
 * @example
 * codingSchema.parse({ conceptId: 'trust', role: 'reasoning' }).role; // 'reasoning'
 */
export const codingSchema = z
  .strictObject({
    conceptId: idSchema,
    /** The part that the concept plays in the quote, where the coder said one. */
    role: slotRoleSchema.exactOptional(),
    /** Who coded it, where it was not the reviewer who took the quote. */
    reviewerId: idSchema.exactOptional(),
  })
  .readonly();

/** A quote was coded with a concept, in a role where the coder said one. */
export interface Coding extends z.infer<typeof codingSchema> {}
