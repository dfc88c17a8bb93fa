import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';
import { fieldValueSchema } from './extraction.ts';

/**
 * How two extractions of one field were brought to one value; both originals stay.
 *
 * @example
 * extractionResolutionSchema.parse({ documentId: 'd1', field: 'setting', chosen: 'city', method: 'discussion', reason: 'Named on page 3', by: 'ann' }).chosen; // 'city'
 */
export const extractionResolutionSchema = z
  .strictObject({
    documentId: idSchema,
    field: idSchema,
    /** The value that stands; `null` where the field stays empty. */
    chosen: fieldValueSchema.nullable(),
    method: z.enum(['discussion', 'third-reviewer', 'rule']),
    reason: textSchema,
    by: idSchema,
    /** The extractions that were compared. */
    extractionIds: listOf(idSchema),
    /** Those from which the value was taken, all or in part; none where it is new. */
    takenFrom: listOf(idSchema),
    /** Whether the value, or part of it, was a machine's alone; whoever decided has then accepted what the machine said. */
    takesMachineValue: z.boolean().default(false),
  })
  .readonly();

/** How two extractions of one field were brought to one value. */
export interface ExtractionResolution extends z.infer<typeof extractionResolutionSchema> {}
