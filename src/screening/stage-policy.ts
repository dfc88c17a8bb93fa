import * as z from 'zod';
import { idSchema, textSchema } from '../core/schema.ts';

/**
 * How one stage of screening is done.
 *
 * @example
 * stagePolicySchema.parse({ id: 'full-text', label: 'Full text', reads: 'full-text' }).reviewersRequired; // 2
 */
export const stagePolicySchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    /** What reviewers read: the record (title and abstract) or the full text, which must then be retrieved first. */
    reads: z.enum(['record', 'full-text']).default('record'),
    /** Votes that a document needs before it has an outcome. */
    reviewersRequired: z.int().min(1).default(2),
    /** Reviewers judge without talking to each other. */
    independent: z.boolean().default(true),
    /** Nobody sees a colleague's vote before their own. */
    blind: z.boolean().default(true),
    /** Whether `unsure` counts as a vote to include or as a verdict of its own. */
    unsureMeans: z.enum(['include', 'own']).default('include'),
    /** What settles a document: all votes the same, most votes, or one vote to include. */
    agreement: z.enum(['unanimous', 'majority', 'any-include']).default('unanimous'),
    /** Two exclusions for different primary reasons are a conflict. */
    reasonsMustAgree: z.boolean().default(false),
  })
  .readonly();

/** How one stage of screening is done. */
export interface StagePolicy extends z.infer<typeof stagePolicySchema> {}

/**
 * The usual two stages: title and abstract, then full text; two independent, blind reviewers who must agree.
 *
 * @example
 * defaultStages.map((stage) => stage.id); // ['title-abstract', 'full-text']
 */
export const defaultStages: readonly StagePolicy[] = [
  stagePolicySchema.parse({ id: 'title-abstract', label: 'Title and abstract' }),
  stagePolicySchema.parse({ id: 'full-text', label: 'Full text', reads: 'full-text' }),
];
