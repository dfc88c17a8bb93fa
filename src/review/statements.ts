import * as z from 'zod';
import { dateSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * What the reporting standards ask for and no log can tell. `none` is an answer; missing is not.
 *
 * @example
 * statementsSchema.parse({ funding: 'none' }).software; // []
 */
export const statementsSchema = z
  .strictObject({
    abstract: z.string().exactOptional(),
    /** Why a realist approach suits the question. */
    methodRationale: z.string().exactOptional(),
    audience: z.string().exactOptional(),
    setting: z.string().exactOptional(),
    ethics: z.string().exactOptional(),
    registration: z
      .union([
        z.strictObject({ register: textSchema, id: textSchema, date: dateSchema.exactOptional() }).readonly(),
        z.literal('none'),
      ])
      .exactOptional(),
    protocolLocation: z.string().exactOptional(),
    funding: z
      .union([
        z.array(z.strictObject({ source: textSchema, role: textSchema }).readonly()).readonly(),
        z.literal('none'),
      ])
      .exactOptional(),
    /** Where data, code and materials can be had. */
    availability: z
      .strictObject({
        data: z.string().exactOptional(),
        code: z.string().exactOptional(),
        materials: z.string().exactOptional(),
      })
      .readonly()
      .exactOptional(),
    software: listOf(z.strictObject({ name: textSchema, version: textSchema, use: textSchema }).readonly()),
  })
  .readonly();

/** What the reporting standards ask for and no log can tell. */
export interface Statements extends z.infer<typeof statementsSchema> {}
