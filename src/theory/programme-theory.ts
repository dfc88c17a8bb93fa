import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * A theory from outside the review that helps to explain.
 *
 * @example
 * substantiveTheorySchema.parse({ id: 'st1', name: 'Social exchange theory', citation: 'Blau PM. 1964.' }).name; // 'Social exchange theory'
 */
export const substantiveTheorySchema = z
  .strictObject({ id: idSchema, name: textSchema, citation: textSchema, note: z.string().exactOptional() })
  .readonly();

/** A theory from outside the review that helps to explain. */
export interface SubstantiveTheory extends z.infer<typeof substantiveTheorySchema> {}

/**
 * A theory of how a programme works, or a middle-range theory that abstracts from several. What it says is in its
 * versions.
 *
 * @example
 * programmeTheorySchema.parse({ id: 'pt1', label: 'Alliancing', level: 'programme' }).abstractsIds; // []
 */
export const programmeTheorySchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    level: z.enum(['programme', 'middle-range']),
    /** Of a middle-range theory: the theories or configurations from which it abstracts. */
    abstractsIds: listOf(idSchema),
    substantiveTheoryIds: listOf(idSchema),
    /** Theories that explain the same otherwise; who names whom does not matter. */
    rivalIds: z.array(idSchema).readonly().exactOptional(),
  })
  .readonly();

/** A theory of how a programme works. */
export interface ProgrammeTheory extends z.infer<typeof programmeTheorySchema> {}

/**
 * Why a theory changed: evidence that was found, or what a stakeholder said.
 *
 * @example
 * causeSchema.parse({ reason: 'Two reports contradict it', evidence: ['x1', 'x2'] }).reason; // 'Two reports contradict it'
 */
export const causeSchema = z.union([
  z
    .strictObject({
      reason: textSchema,
      /** Extracts, configurations or evidence operations. */
      evidence: z.array(idSchema).min(1).readonly(),
    })
    .readonly(),
  z.strictObject({ reason: textSchema, stakeholderInputId: idSchema }).readonly(),
]);

/** Why a theory changed. */
export type Cause = z.infer<typeof causeSchema>;

/**
 * One version of a theory; it never changes. The next thought is the next version, with its causes.
 *
 * @example
 * theoryVersionSchema.parse({ theoryId: 'pt1', version: 1, stage: 'initial', statement: { if: 'partners share risk', then: 'barriers fall', because: 'incentives align' } }).causes; // []
 */
export const theoryVersionSchema = z
  .strictObject({
    theoryId: idSchema,
    /** 1, 2, … without a gap. */
    version: z.int().min(1),
    stage: z.enum(['initial', 'refined', 'final']),
    /** If this holds, then that follows, because people respond so. */
    statement: z.strictObject({ if: textSchema, then: textSchema, because: textSchema }).readonly(),
    /** The configurations of which it is made. */
    configurationIds: listOf(idSchema),
    /** Why it differs from the version before; needed from version 2 on. */
    causes: listOf(causeSchema),
  })
  .readonly();

/** One version of a theory. */
export interface TheoryVersion extends z.infer<typeof theoryVersionSchema> {}
