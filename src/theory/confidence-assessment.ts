import * as z from 'zod';
import { idSchema, textSchema } from '../core/schema.ts';

/**
 * How much confidence a configuration deserves in one respect. People judge it; it is never computed.
 *
 * @example
 * confidenceAssessmentSchema.parse({ id: 'ca1', configurationId: 'SL1', component: 'adequacy', concern: 'moderate', rationale: 'One document', by: 'ann' }).concern; // 'moderate'
 * @see Lewin S, Booth A, Glenton C, et al. Applying GRADE-CERQual to qualitative evidence synthesis findings.
 *   Implement Sci 2018;13(Suppl 1):2. https://doi.org/10.1186/s13012-017-0688-3
 */
export const confidenceAssessmentSchema = z
  .strictObject({
    id: idSchema,
    configurationId: idSchema,
    component: z.enum(['limitations', 'coherence', 'adequacy', 'relevance']),
    concern: z.enum(['none-or-minor', 'minor', 'moderate', 'serious']),
    rationale: textSchema,
    by: idSchema,
  })
  .readonly();

/** How much confidence a configuration deserves in one respect. */
export interface ConfidenceAssessment extends z.infer<typeof confidenceAssessmentSchema> {}
