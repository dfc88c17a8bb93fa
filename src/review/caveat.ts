import * as z from 'zod';
import { idSchema, textSchema } from '../core/schema.ts';

/**
 * What a reader must be told wherever some of the data are shown: that judgements are illustrative, that a list is a
 * reconstruction. Figures, tables and reports carry it with them.
 *
 * @example
 * caveatSchema.parse({ id: 'illustrative', about: ['screening'], text: 'Screening judgements are illustrative.' }).about; // ['screening']
 */
export const caveatSchema = z
  .strictObject({
    id: idSchema,
    /** The lists of the review that it concerns: `screening`, `configurations`, … */
    about: z.array(textSchema).min(1).readonly(),
    text: textSchema,
  })
  .readonly();

/** What a reader must be told wherever some of the data are shown. */
export interface Caveat extends z.infer<typeof caveatSchema> {}
