import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * A group of configurations that a review tells together, with every name that it has been given.
 *
 * @example
 * themeSchema.parse({ id: 'cultural-shift', label: 'Creating a cultural shift', aliases: ['Culture'] }).aliases; // ['Culture']
 */
export const themeSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    aliases: listOf(textSchema),
    /** The wider theme that it belongs to. */
    parentId: idSchema.exactOptional(),
  })
  .readonly();

/** A group of configurations that a review tells together. */
export interface Theme extends z.infer<typeof themeSchema> {}
