import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';
import { slotRoleSchema } from './heuristic.ts';

/**
 * Whether a context or mechanism is present or strengthened (`+`) or absent or weakened (`-`), and whether an outcome
 * rises (`+`) or falls (`-`).
 *
 * @example
 * polaritySchema.options; // ['+', '-']
 */
export const polaritySchema = z.enum(['+', '-']);

/** Presence or rise (`+`), absence or fall (`-`). */
export type Polarity = z.infer<typeof polaritySchema>;

/**
 * A concept in a role in one configuration.
 *
 * @example
 * slotSchema.parse({ conceptId: 'trust', role: 'reasoning' }).polarity; // '+'
 */
export const slotSchema = z
  .strictObject({
    conceptId: idSchema,
    role: slotRoleSchema,
    polarity: polaritySchema.default('+'),
    /** Whether a document says it, or the reviewer concludes it. */
    basis: z.enum(['stated', 'inferred']).default('stated'),
    /** The quotes that show it. */
    extractIds: listOf(idSchema),
  })
  .readonly();

/** A concept in a role in one configuration. */
export interface Slot extends z.infer<typeof slotSchema> {}

/**
 * A context–mechanism–outcome configuration: in this context, this mechanism brings about this outcome. It is one
 * assertion and stays whole; its pairs alone assert nothing.
 *
 * @example
 * configurationSchema.parse({ id: 'SL1', modality: 'claimed', status: 'candidate' }).slots; // []
 */
export const configurationSchema = z
  .strictObject({
    id: idSchema,
    slots: listOf(slotSchema),
    /** The configuration in the reviewers' own sentence, where they wrote one. */
    statement: z.string().exactOptional(),
    /** How the documents put it: seen to happen, said to happen, or proposed. */
    modality: z.enum(['observed', 'claimed', 'hypothesised']),
    /** The level of the system at which it works. */
    level: z.enum(['micro', 'meso', 'macro']).exactOptional(),
    /** Whether the outcome is wanted. */
    valence: z.enum(['desired', 'undesired', 'mixed']).exactOptional(),
    /** Where it stands in its life. */
    status: z.enum(['candidate', 'supported', 'refined', 'refuted', 'merged', 'withdrawn']),
    /** Earlier configurations that it replaces. */
    supersedes: listOf(idSchema),
    /** The configuration that took it in; needed when the status is `merged`. */
    mergedInto: idSchema.exactOptional(),
    themeIds: listOf(idSchema),
    /** Where the documents say it, in words. */
    section: textSchema.exactOptional(),
    note: z.string().exactOptional(),
  })
  .readonly();

/** A context–mechanism–outcome configuration. */
export interface Configuration extends z.infer<typeof configurationSchema> {}
