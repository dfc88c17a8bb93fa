import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * A rule by which documents are included or excluded.
 *
 * @example
 * criterionSchema.parse({ id: 'no-full-text', text: 'No full text', kind: 'exclusion', priority: 1 }).stages; // []
 */
export const criterionSchema = z
  .strictObject({
    id: idSchema,
    text: textSchema,
    kind: z.enum(['inclusion', 'exclusion']),
    /** The stages at which it applies; empty: at all. */
    stages: listOf(idSchema),
    /** The wider criterion that it belongs to. */
    parentId: idSchema.exactOptional(),
    /** Order among criteria: where several apply, the least is the primary reason. */
    priority: z.int(),
  })
  .readonly();

/** A rule by which documents are included or excluded. */
export interface Criterion extends z.infer<typeof criterionSchema> {}
