import * as z from 'zod';
import { idSchema } from '../core/schema.ts';

/**
 * What a document says for or against a configuration. Without an extract it is cited, not shown.
 *
 * @example
 * evidenceLinkSchema.parse({ id: 'ev-1', configurationId: 'SL1', documentId: 'd16', bearing: 'supports' }).bearing; // 'supports'
 */
export const evidenceLinkSchema = z
  .strictObject({
    id: idSchema,
    configurationId: idSchema,
    documentId: idSchema,
    /** The quote that shows it. */
    extractId: idSchema.exactOptional(),
    bearing: z.enum(['supports', 'refutes', 'refines']),
    /** How the reviewer reasoned from the document to the configuration. */
    inference: z.enum(['abduction', 'retroduction', 'deduction']).exactOptional(),
    note: z.string().exactOptional(),
  })
  .readonly();

/** What a document says for or against a configuration. */
export interface EvidenceLink extends z.infer<typeof evidenceLinkSchema> {}
