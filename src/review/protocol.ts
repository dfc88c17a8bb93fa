import * as z from 'zod';
import { appraisalScaleSchema } from '../appraisal/appraisal.ts';
import { dateSchema, idSchema, listOf, textSchema } from '../core/schema.ts';
import { criterionSchema } from '../screening/criterion.ts';
import { defaultStages, stagePolicySchema } from '../screening/stage-policy.ts';
import { cmoHeuristic, heuristicSchema } from '../theory/heuristic.ts';
import { informationPowerSchema } from './information-power.ts';

/**
 * A departure from the plan: what, why, by whom, and the protocol version that it made.
 *
 * @example
 * protocolChangeSchema.parse({ version: 2, change: 'Place-based approaches added', reason: 'Same constructs', by: 'ann' }).version; // 2
 */
export const protocolChangeSchema = z
  .strictObject({
    version: z.int().min(1),
    date: dateSchema.exactOptional(),
    change: textSchema,
    reason: textSchema,
    by: idSchema,
  })
  .readonly();

/** A departure from the plan. */
export interface ProtocolChange extends z.infer<typeof protocolChangeSchema> {}

/**
 * The rule, declared beforehand, by which the review would call itself saturated.
 *
 * @example
 * saturationPlanSchema.parse({ unit: 'concept', base: 4, run: 2, threshold: 0.05 }).order; // 'documents'
 */
export const saturationPlanSchema = z
  .strictObject({
    /** What is counted as new: concepts, or whole configurations. */
    unit: z.enum(['concept', 'configuration']),
    /** Documents that make the base, as Guest et al. 2020 have it. */
    base: z.int().min(1),
    /** Documents in a run. */
    run: z.int().min(1),
    /** Greatest share of new information in a run, 0 to 1. */
    threshold: z.number().min(0).max(1),
    /** The reading order that the rule runs over: that of `documents` in the review, or another, in words. */
    order: textSchema.default('documents'),
    declared: dateSchema.exactOptional(),
    /** What is to be reached; without a target nothing is judged. */
    target: z
      .strictObject({
        /** Greatest chance that the next document adds a code. */
        nextDocument: z.number().gt(0).lt(1).exactOptional(),
        /** Least sample coverage. */
        coverage: z.number().gt(0).lt(1).exactOptional(),
      })
      .readonly()
      .exactOptional(),
    /** Fewer documents than this allow no verdict. */
    minimumDocuments: z.int().min(0).exactOptional(),
    /** Independent studies that each configuration of a theory must rest on. */
    minimumStudies: z.int().min(0).exactOptional(),
    /** The theories in scope; all programme theories where left out. */
    theoryIds: z.array(idSchema).readonly().exactOptional(),
    /** What only the reviewers know of their reading. */
    circumstances: z
      .array(z.enum(['purposive-order', 'codebook-changed', 'codes-merged', 'multiple-looks']))
      .readonly()
      .exactOptional(),
    informationPower: informationPowerSchema.exactOptional(),
  })
  .readonly();

/** The rule by which the review would call itself saturated. */
export interface SaturationPlan extends z.infer<typeof saturationPlanSchema> {}

/**
 * What the review set out to do.
 *
 * @example
 * protocolSchema.parse({ version: 1 }).stages.length; // 2
 */
export const protocolSchema = z
  .strictObject({
    version: z.int().min(1),
    /** The register's number, where the protocol is registered. */
    registration: z.string().exactOptional(),
    criteria: listOf(criterionSchema),
    stages: z.array(stagePolicySchema).min(1).readonly().default(defaultStages),
    heuristic: heuristicSchema.default(cmoHeuristic),
    /** The kinds of document that the review tells apart. */
    documentKinds: listOf(
      z
        .strictObject({
          kind: textSchema,
          /** Not published by an academic or commercial publisher. */
          grey: z.boolean().exactOptional(),
        })
        .readonly(),
    ),
    appraisalScales: listOf(appraisalScaleSchema),
    saturationPlan: saturationPlanSchema.exactOptional(),
    changes: listOf(protocolChangeSchema),
  })
  .readonly();

/** What the review set out to do. */
export interface Protocol extends z.infer<typeof protocolSchema> {}
