import * as z from 'zod';
import { idSchema, instantSchema, listOf, textSchema } from '../core/schema.ts';

const stamp = {
  /** The person or machine that acted. */
  by: idSchema,
  /** Lamport clock: one more than the greatest clock that the actor has seen. With `by` it is the event's identity. */
  clock: z.int().min(0),
  /** When it happened; information only, never used for order. */
  at: instantSchema.exactOptional(),
};

const place = {
  documentId: idSchema,
  /** The stage of the protocol. */
  stage: idSchema,
};

const vote = {
  ...place,
  reviewerId: idSchema,
  /** Calibration or screening round, from 1; missing means 1. */
  round: z.int().min(1).exactOptional(),
};

/**
 * What a reviewer may say of a document.
 *
 * @example
 * verdictSchema.options; // ['include', 'exclude', 'unsure']
 */
export const verdictSchema = z.enum(['include', 'exclude', 'unsure']);

/** What a reviewer may say of a document. */
export type Verdict = z.infer<typeof verdictSchema>;

/** A machine that judges documents, as a reviewer among others. */
export interface ScreeningMachine {
  readonly name: string;
  readonly version: string;
  readonly settings?: string;
}

/**
 * One entry of the screening log. The log only grows; what stands is a fold over it (`screeningState`).
 *
 * @example
 * screeningEventSchema.parse({ kind: 'decide', by: 'ann', clock: 1, documentId: 'd1', stage: 'title-abstract', reviewerId: 'ann', verdict: 'include', protocolVersion: 1 }).kind; // 'decide'
 */
export const screeningEventSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('import'),
      ...stamp,
      documentIds: listOf(idSchema),
      /** The batch of a living review that brought the documents. */
      batch: textSchema,
    })
    .readonly(),
  z.strictObject({ kind: z.literal('assign'), ...stamp, ...vote }).readonly(),
  z.strictObject({ kind: z.literal('unassign'), ...stamp, ...vote }).readonly(),
  z
    .strictObject({
      kind: z.literal('decide'),
      ...stamp,
      ...vote,
      verdict: verdictSchema,
      /** The criteria applied; the first is the primary reason. */
      criterionIds: listOf(idSchema),
      note: z.string().exactOptional(),
      /** The version of the protocol whose criteria were applied. */
      protocolVersion: z.int().min(1),
      /** The machine that judged; left out where a person did. */
      machine: z
        .strictObject({ name: textSchema, version: textSchema, settings: z.string().exactOptional() })
        .readonly()
        .exactOptional(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal('retract'), ...stamp, ...vote }).readonly(),
  z
    .strictObject({
      kind: z.literal('adjudicate'),
      ...stamp,
      ...place,
      verdict: z.enum(['include', 'exclude']),
      criterionIds: listOf(idSchema),
      method: z.enum(['discussion', 'third-reviewer', 'rule']),
      reason: textSchema,
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('retrieve'),
      ...stamp,
      documentId: idSchema,
      outcome: z.enum(['retrieved', 'not-retrieved']),
      /** Where the full text was found or sought. */
      where: z.string().exactOptional(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('merge'),
      ...stamp,
      /** The duplicate found late. */
      fromId: idSchema,
      /** The document that survives. */
      intoId: idSchema,
    })
    .readonly(),
  z.strictObject({ kind: z.literal('note'), ...stamp, documentId: idSchema, text: textSchema }).readonly(),
]);

/** One entry of the screening log. */
export type ScreeningEvent = z.infer<typeof screeningEventSchema>;
