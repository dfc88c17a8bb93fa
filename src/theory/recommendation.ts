import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * What follows from the synthesis, and from which configurations.
 *
 * @example
 * recommendationSchema.parse({ id: 'r1', text: 'Agree goals first', kind: 'practice', configurationIds: ['SL14'] }).configurationIds; // ['SL14']
 */
export const recommendationSchema = z
  .strictObject({
    id: idSchema,
    text: textSchema,
    /** Whom it addresses. */
    audience: z.string().exactOptional(),
    kind: z.enum(['policy', 'practice', 'research']),
    configurationIds: listOf(idSchema),
  })
  .readonly();

/** What follows from the synthesis. */
export interface Recommendation extends z.infer<typeof recommendationSchema> {}
