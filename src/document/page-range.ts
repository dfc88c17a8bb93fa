import * as z from 'zod';

/**
 * The pages of a document.
 *
 * @example
 * pageRangeSchema.parse({ first: '155', last: '169', asPrinted: '155-69' }).last; // '169'
 */
export const pageRangeSchema = z
  .strictObject({
    /** First page, with its letters: `155`, `S29`, `e123`. */
    first: z.string(),
    /** Last page in full, never abbreviated. */
    last: z.string().exactOptional(),
    /** The pages as the source printed them. */
    asPrinted: z.string(),
  })
  .readonly();

/** The pages of a document. */
export interface PageRange extends z.infer<typeof pageRangeSchema> {}
