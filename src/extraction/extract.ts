import * as z from 'zod';
import { idSchema, textSchema } from '../core/schema.ts';
import { codingSchema } from './coding.ts';

/**
 * A verbatim quote, where it stands, and what it was coded with.
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
    /** Who took the quote. */
    reviewerId: idSchema,
    /** What the quote was coded with, beside and before any configuration; what a slot shows need not be here. */
    codings: z.array(codingSchema).readonly().exactOptional(),
  })
  .readonly();

/** A verbatim quote, where it stands, and what it was coded with. */
export interface Extract extends z.infer<typeof extractSchema> {}
