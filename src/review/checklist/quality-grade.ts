import * as z from 'zod';
import { dateSchema, idSchema, textSchema } from '../../core/schema.ts';

/**
 * The criteria of the RAMESES quality standards for realist syntheses.
 *
 * @example
 * qualityCriterionSchema.options.length; // 8
 */
export const qualityCriterionSchema = z.enum([
  'research-problem',
  'underpinning-principles',
  'focusing',
  'programme-theory',
  'search-strategy',
  'selection-and-appraisal',
  'data-extraction',
  'reporting',
]);

/** A criterion of the RAMESES quality standards. */
export type QualityCriterion = z.infer<typeof qualityCriterionSchema>;

/**
 * The grades of the quality standards, from the lowest to the highest.
 *
 * @example
 * qualityLevelSchema.options; // ['inadequate', 'adequate', 'good', 'excellent']
 */
export const qualityLevelSchema = z.enum(['inadequate', 'adequate', 'good', 'excellent']);

/** A grade of the quality standards. */
export type QualityLevel = z.infer<typeof qualityLevelSchema>;

/**
 * One person's grade of a review on one criterion, with the reason. It is given by people and never computed.
 *
 * @example
 * qualityGradeSchema.parse({ id: 'g1', criterion: 'focusing', grade: 'adequate', reason: 'Focused once, and said so', by: 'ann' }).grade; // 'adequate'
 */
export const qualityGradeSchema = z
  .strictObject({
    id: idSchema,
    criterion: qualityCriterionSchema,
    grade: qualityLevelSchema,
    /** Why this grade and no other; never empty. */
    reason: textSchema,
    by: idSchema,
    date: dateSchema.exactOptional(),
    /** Of a consensus: the grades that it settles. */
    consensusOf: z.array(idSchema).min(2).readonly().exactOptional(),
  })
  .readonly();

/** One person's grade of a review on one criterion. */
export interface QualityGrade extends z.infer<typeof qualityGradeSchema> {}
