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
    /** Nobody sees a colleague's vote before their own, or not even then (`until-opened`): only once this is false. */
    blind: z.union([z.boolean(), z.literal('until-opened')]).default(true),
    /**
     * What `unsure` says: `include`; a verdict of its own (`own`), which agrees with no other and settles nothing; or
     * nothing yet (`neutral`): the reviewer has still to decide, and it conflicts with no vote.
     */
    unsureMeans: z.enum(['include', 'own', 'neutral']).default('include'),
    /** What settles a document: all votes the same, most votes, or one vote to include. */
    agreement: z.enum(['unanimous', 'majority', 'any-include']).default('unanimous'),
    /** Two exclusions for different primary reasons are a conflict. */
    reasonsMustAgree: z.boolean().default(false),
    /** The criteria that an exclusion must name: any number, at least one, or exactly one. */
    reasons: z.enum(['optional', 'required', 'single']).default('optional'),
    /**
     * Who may settle a conflict: anybody, somebody without a vote on the document, nobody (the reviewers vote again until
     * they agree), or the people named here.
     */
    adjudicatedBy: z
      .union([z.enum(['anybody', 'third-reviewer', 'nobody']), z.array(idSchema).min(1).readonly()])
      .default('anybody'),
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
