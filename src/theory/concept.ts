import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * An idea that configurations speak of. Its role (context, mechanism, outcome) belongs to the slot in which it occurs,
 * never to the concept: what is the outcome here is the context there.
 *
 * @example
 * conceptSchema.parse({ id: 'trust', label: 'Partners trust each other' }).aliases; // []
 */
export const conceptSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    definition: z.string().exactOptional(),
    /** Other names under which documents speak of it. */
    aliases: listOf(textSchema),
    /** Wider concepts that it is a case of. */
    broaderIds: listOf(idSchema),
    /** Whether the review began with it or found it. */
    origin: z.enum(['a-priori', 'emergent']).exactOptional(),
  })
  .readonly();

/** An idea that configurations speak of. */
export interface Concept extends z.infer<typeof conceptSchema> {}
