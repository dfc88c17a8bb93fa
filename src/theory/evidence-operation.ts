import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * A step of synthesis: how pieces of evidence were brought to bear on each other. Every kind but `situate` needs two
 * inputs at least.
 *
 * @example
 * evidenceOperationSchema.parse({ id: 'op1', kind: 'adjudicate', inputIds: ['D1', 'D2'], reasoning: 'D2 reports the newer form' }).resultIds; // []
 * @see Pawson R. Evidence-based Policy: A Realist Perspective. London: Sage; 2006.
 */
export const evidenceOperationSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['juxtapose', 'reconcile', 'adjudicate', 'consolidate', 'situate']),
    inputIds: listOf(idSchema),
    reasoning: textSchema,
    resultIds: listOf(idSchema),
  })
  .readonly();

/** A step of synthesis. */
export interface EvidenceOperation extends z.infer<typeof evidenceOperationSchema> {}
