import * as z from 'zod';
import { idSchema, textSchema } from '../core/schema.ts';

/**
 * A verbatim quote and where it stands.
 *
 * @example
 * extractSchema.parse({ id: 'x1', documentId: 'd1', quote: 'trust grew', span: { start: 0, end: 10 }, reviewerId: 'ann' }).span?.end; // 10
 */
export const extractSchema = z
  .strictObject({
    id: idSchema,
    documentId: idSchema,
    /** The words of the document, to the letter. */
    quote: textSchema,
    /** Where the quote stands in the full text, in Unicode code points from 0; the end is not part of it. */
    span: z
      .strictObject({ start: z.int().min(0), end: z.int().min(0) })
      .refine(({ start, end }) => start < end, 'a span ends behind its start')
      .readonly()
      .exactOptional(),
    /** A few words before the quote, to find it again. */
    prefix: z.string().exactOptional(),
    /** A few words after the quote. */
    suffix: z.string().exactOptional(),
    /** Page as printed. */
    page: z.string().exactOptional(),
    section: z.string().exactOptional(),
    /** Who speaks: somebody whom the document quotes, its author, or the document as a body's voice. */
    voice: z.enum(['participant', 'author', 'document']).exactOptional(),
    reviewerId: idSchema,
  })
  .readonly();

/** A verbatim quote and where it stands. */
export interface Extract extends z.infer<typeof extractSchema> {}
