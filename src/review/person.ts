import * as z from 'zod';
import { dateSchema, idSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * Someone, or some machine, with a part in the review. Machines are reviewers like others: named, versioned, measured.
 *
 * @example
 * personSchema.parse({ id: 'ann', name: 'Ann', roles: ['reviewer'] }).nature; // 'human'
 */
export const personSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    roles: listOf(z.enum(['reviewer', 'adjudicator', 'stakeholder', 'author', 'extractor'])),
    nature: z.enum(['human', 'machine']).default('human'),
    affiliation: z.string().exactOptional(),
    /** Declared interests; `none` is an answer, missing is not. */
    interests: z.string().exactOptional(),
    /** Of a machine: what it was, how it was set, on what it was validated. */
    machine: z
      .strictObject({ version: textSchema, settings: z.string(), validatedOn: z.string().exactOptional() })
      .readonly()
      .exactOptional(),
  })
  .readonly();

/** Someone, or some machine, with a part in the review. */
export interface Person extends z.infer<typeof personSchema> {}

/**
 * What stakeholders said, and what it changed.
 *
 * @example
 * stakeholderInputSchema.parse({ id: 'si1', group: 'Parents', purpose: 'Test the theory', summary: 'Trust comes first' }).affects; // []
 */
export const stakeholderInputSchema = z
  .strictObject({
    id: idSchema,
    group: textSchema,
    date: dateSchema.exactOptional(),
    purpose: textSchema,
    summary: textSchema,
    /** The entities that it changed. */
    affects: listOf(idSchema),
  })
  .readonly();

/** What stakeholders said, and what it changed. */
export interface StakeholderInput extends z.infer<typeof stakeholderInputSchema> {}
