import * as z from 'zod';
import { listOf, textSchema } from '../core/schema.ts';

const count = z.int().min(0).nullable().default(null);

/**
 * The numbers that a published review reports of its flow. What it does not report is `null`, never 0.
 *
 * @example
 * reportedCountsSchema.parse({ identified: 156, included: 30 }).screened; // null
 */
export const reportedCountsSchema = z
  .strictObject({
    title: z.string().default('As published'),
    /** Records by source. */
    sources: listOf(z.strictObject({ label: textSchema, count }).readonly()),
    identified: count,
    duplicates: count,
    screened: count,
    /** Excluded on title and abstract. */
    excluded: count,
    sought: count,
    notRetrieved: count,
    assessed: count,
    /** Excluded on the full text. */
    excludedFullText: count,
    reasons: listOf(z.strictObject({ label: textSchema, count }).readonly()),
    included: count,
    /** Included documents by kind. */
    kinds: listOf(z.strictObject({ kind: textSchema, count }).readonly()),
    /** Shares of the included documents that the text states in words or per cent. */
    statedShares: listOf(
      z
        .strictObject({
          /** What is said, in short. */
          about: textSchema,
          /** The kinds that it speaks of. */
          kinds: z.array(textSchema).min(1).readonly(),
          /** The share as stated, 0 to 1: half is 0.5. */
          share: z.number().min(0).max(1),
        })
        .readonly(),
    ),
  })
  .readonly();

/** The numbers that a published review reports of its flow. */
export interface ReportedCounts extends z.infer<typeof reportedCountsSchema> {}
