import * as z from 'zod';
import { idSchema, textSchema } from '../core/schema.ts';

/**
 * A declared scale on which documents or extracts are judged.
 *
 * @example
 * appraisalScaleSchema.parse({ dimension: 'rigour', ratings: ['low', 'moderate', 'high'] }).ratings.length; // 3
 */
export const appraisalScaleSchema = z
  .strictObject({
    /** `relevance`, `rigour`, `richness`, or a dimension of the protocol's own. */
    dimension: textSchema,
    /** The ratings, from the lowest to the highest. */
    ratings: z.array(textSchema).min(2).readonly(),
    /** What the dimension means in this review. */
    meaning: z.string().exactOptional(),
  })
  .readonly();

/** A declared scale on which documents or extracts are judged. */
export interface AppraisalScale extends z.infer<typeof appraisalScaleSchema> {}

/**
 * One rating of a document or an extract on one scale, with its reason. It never decides inclusion by itself.
 *
 * @example
 * appraisalSchema.parse({ id: 'a1', target: { documentId: 'd1' }, dimension: 'rigour', rating: 'high', rationale: 'Methods are told in full', reviewerId: 'ann' }).rating; // 'high'
 */
export const appraisalSchema = z
  .strictObject({
    id: idSchema,
    /** What is judged: a whole document, or one extract of it. */
    target: z.union([
      z.strictObject({ documentId: idSchema }).readonly(),
      z.strictObject({ extractId: idSchema }).readonly(),
    ]),
    /** `relevance`, `rigour`, `richness`, or a dimension of the protocol's own. */
    dimension: textSchema,
    /** One of the ratings that the protocol's scale declares. */
    rating: textSchema,
    /** Why this rating and no other; never empty. */
    rationale: textSchema,
    reviewerId: idSchema,
    /** The theory for which it was judged; left out where the rating holds for all. */
    forTheoryId: idSchema.exactOptional(),
    /** Of a consensus: the appraisals that it settles, of the same target, dimension and theory. They stay as they were. */
    consensusOf: z.array(idSchema).min(2).readonly().exactOptional(),
  })
  .readonly();

/** One rating of a document or an extract on one scale, with its reason. */
export interface Appraisal extends z.infer<typeof appraisalSchema> {}
