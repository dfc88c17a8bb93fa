import * as z from 'zod';
import { appraisalSchema } from '../appraisal/appraisal.ts';
import { idSchema, listOf, textSchema } from '../core/schema.ts';
import { duplicateClusterSchema } from '../dedupe/duplicate-cluster.ts';
import { documentSchema } from '../document/document.ts';
import { extractSchema } from '../extraction/extract.ts';
import { extractionSchema } from '../extraction/extraction.ts';
import { extractionFormSchema } from '../extraction/extraction-form.ts';
import { extractionResolutionSchema } from '../extraction/extraction-resolution.ts';
import { screeningEventSchema } from '../screening/event.ts';
import { searchSchema } from '../search/search.ts';
import { conceptSchema } from '../theory/concept.ts';
import { confidenceAssessmentSchema } from '../theory/confidence-assessment.ts';
import { configurationSchema } from '../theory/configuration.ts';
import { configurationLinkSchema } from '../theory/configuration-link.ts';
import { evidenceLinkSchema } from '../theory/evidence-link.ts';
import { evidenceOperationSchema } from '../theory/evidence-operation.ts';
import { memoSchema } from '../theory/memo.ts';
import { programmeTheorySchema, substantiveTheorySchema, theoryVersionSchema } from '../theory/programme-theory.ts';
import { recommendationSchema } from '../theory/recommendation.ts';
import { themeSchema } from '../theory/theme.ts';
import { theoryChangeSchema } from '../theory/theory-change.ts';
import { caveatSchema } from './caveat.ts';
import { checklistJudgementSchema } from './checklist/checklist-judgement.ts';
import { qualityGradeSchema } from './checklist/quality-grade.ts';
import { personSchema, stakeholderInputSchema } from './person.ts';
import { protocolSchema } from './protocol.ts';
import { statementsSchema } from './statements.ts';

/**
 * The version of the file format that this library writes. A file of a newer version is refused with a problem.
 *
 * @example
 * schemaVersion; // 1
 */
export const schemaVersion = 1;

/**
 * A question that the review asks.
 *
 * @example
 * questionSchema.parse({ id: 'q1', text: 'What makes an alliance succeed?' }).id; // 'q1'
 */
export const questionSchema = z
  .strictObject({ id: idSchema, text: textSchema, parentId: idSchema.exactOptional() })
  .readonly();

/** A question that the review asks. */
export interface Question extends z.infer<typeof questionSchema> {}

/**
 * A whole realist review: every recorded fact, and no number that could be computed.
 *
 * `documents` holds every record as it was read; `duplicateClusters` says which of them describe one document.
 *
 * @example
 * reviewSchema.parse({ schemaVersion: 1, kind: 'synthesis', title: 'A realist synthesis', protocol: { version: 1 } }).documents; // []
 */
export const reviewSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    /** A synthesis of documents, or an evaluation of a programme. */
    kind: z.enum(['synthesis', 'evaluation']),
    title: textSchema,
    questions: listOf(questionSchema),
    rationale: z.string().exactOptional(),
    protocol: protocolSchema,
    people: listOf(personSchema),
    stakeholderInputs: listOf(stakeholderInputSchema),
    searches: listOf(searchSchema),
    /** Every record that a search brought, as it was read. */
    documents: listOf(documentSchema),
    duplicateClusters: listOf(duplicateClusterSchema),
    screening: listOf(screeningEventSchema),
    appraisals: listOf(appraisalSchema),
    forms: listOf(extractionFormSchema),
    extractions: listOf(extractionSchema),
    extracts: listOf(extractSchema),
    resolutions: listOf(extractionResolutionSchema),
    concepts: listOf(conceptSchema),
    configurations: listOf(configurationSchema),
    evidence: listOf(evidenceLinkSchema),
    links: listOf(configurationLinkSchema),
    themes: listOf(themeSchema),
    memos: listOf(memoSchema),
    operations: listOf(evidenceOperationSchema),
    substantiveTheories: listOf(substantiveTheorySchema),
    theories: listOf(programmeTheorySchema),
    theoryVersions: listOf(theoryVersionSchema),
    /** How the theory came to be as it is: every change that was recorded, the first first. */
    theoryChanges: listOf(theoryChangeSchema),
    confidence: listOf(confidenceAssessmentSchema),
    recommendations: listOf(recommendationSchema),
    statements: statementsSchema.default({ software: [] }),
    /** What people judged of the items of reporting standards. */
    checklistJudgements: listOf(checklistJudgementSchema),
    /** The grades that people gave by the quality standards. */
    qualityGrades: listOf(qualityGradeSchema),
    /** What a reader must be told wherever these data are shown. */
    caveats: listOf(caveatSchema),
    /** The review says that it is finished; what is still open is then an error. */
    final: z.boolean().exactOptional(),
  })
  .readonly();

/** A whole realist review. */
export interface Review extends z.infer<typeof reviewSchema> {}
