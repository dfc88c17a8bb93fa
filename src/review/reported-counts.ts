import * as z from 'zod';
import { listOf, textSchema } from '../core/schema.ts';

const count = z.int().min(0).nullable().default(null);
const named = listOf(z.strictObject({ label: textSchema, count }).readonly());

/** Full texts, in the arm of databases and registers as in that of other methods. */
const fullTexts = {
  sought: count,
  notRetrieved: count,
  /** Full texts still awaited, in a review that is under way. */
  awaitingRetrieval: count,
  assessed: count,
  /** Excluded on the full text. */
  excludedFullText: count,
  reasons: named,
  /** Full texts in conflict or without enough votes. */
  awaitingAssessment: count,
};

/**
 * The numbers that a published review reports of its flow. What it does not report is `null`, never 0.
 *
 * A flow of one arm leaves `other` out. Where it tells other methods apart, as PRISMA 2020 draws them, `other` holds that
 * arm, and the fields from `databases` to `reasons` are about databases and registers alone.
 *
 * @example
 * reportedCountsSchema.parse({ identified: 156, included: 30 }).screened; // null
 * @see Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement. BMJ 2021;372:n71.
 *   https://doi.org/10.1136/bmj.n71
 */
export const reportedCountsSchema = z
  .strictObject({
    title: z.string().default('As published'),
    /** Of an updated review: studies and reports that its previous version included. */
    previousStudies: count,
    previousReports: count,
    /** Records by source. */
    sources: named,
    /** Records of all arms. */
    identified: count,
    databases: count,
    registers: count,
    /** Records of which no source is reported. */
    sourceNotReported: count,
    /** Records by database and by register. */
    databaseSources: named,
    registerSources: named,
    duplicates: count,
    /** Marked ineligible by automation, before screening. */
    removedByAutomation: count,
    /** Removed for other reasons, before screening. */
    removedOtherwise: count,
    screened: count,
    /** Excluded on title and abstract. */
    excluded: count,
    /** Records in conflict or without enough votes. */
    awaitingScreening: count,
    ...fullTexts,
    /** The arm of websites, organisations, people and citations. */
    other: z
      .strictObject({
        websites: count,
        organisations: count,
        citations: count,
        /** Records that another arm had found, or that were found twice. */
        duplicates: count,
        /** Excluded before a full text was sought. */
        excluded: count,
        awaitingScreening: count,
        ...fullTexts,
      })
      .readonly()
      .exactOptional(),
    /** Studies included; of an update those that are new. */
    studies: count,
    /** Documents included, which are reports of studies; of an update those that are new. */
    included: count,
    /** Included documents by kind. */
    kinds: listOf(z.strictObject({ kind: textSchema, count }).readonly()),
    totalStudies: count,
    totalReports: count,
    /** Studies and reports in a meta-analysis. */
    metaAnalysisStudies: count,
    metaAnalysisReports: count,
    /** The review says that it is finished: nothing may wait. */
    final: z.boolean().exactOptional(),
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
