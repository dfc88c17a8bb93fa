import * as z from 'zod';
import { idSchema } from '../core/schema.ts';

/**
 * What a field of a form may hold: text, a number, several choices, or ids of extracts.
 *
 * @example
 * fieldValueSchema.parse(['x1', 'x2']); // ['x1', 'x2']
 */
export const fieldValueSchema = z.union([z.string(), z.number(), z.array(z.string()).readonly()]);

/** What a field of a form may hold. */
export type FieldValue = z.infer<typeof fieldValueSchema>;

/**
 * One reviewer's filled-in form for one document.
 *
 * @example
 * extractionSchema.parse({ id: 'e1', documentId: 'd1', formId: 'form', formVersion: 1, reviewerId: 'ann', values: { setting: 'city' }, status: 'final' }).values['setting']; // 'city'
 */
export const extractionSchema = z
  .strictObject({
    id: idSchema,
    documentId: idSchema,
    formId: idSchema,
    formVersion: z.int().min(1),
    reviewerId: idSchema,
    /** Values by field id; a field of extracts holds their ids. */
    values: z.record(z.string(), fieldValueSchema).readonly(),
    status: z.enum(['draft', 'final']),
    /** Of a consensus: the extractions from which it was made. */
    consensusOf: z.array(idSchema).min(2).readonly().exactOptional(),
  })
  .readonly();

/** One reviewer's filled-in form for one document. */
export interface Extraction extends z.infer<typeof extractionSchema> {}
