import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';

const asked = {
  id: idSchema,
  label: textSchema,
  /** How to fill the field in. */
  instruction: z.string().exactOptional(),
  required: z.boolean().default(false),
};

/** What may be chosen, each once. */
const optionsSchema = (least: number) =>
  z.array(textSchema).min(least).refine(areDistinct, 'an option stands twice').readonly();

/**
 * A field of an extraction form: text, a number, one choice, several choices, a step of a scale, or verbatim extracts.
 *
 * @example
 * formFieldSchema.parse({ id: 'context', label: 'Context', type: 'extracts' }).required; // false
 */
export const formFieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...asked, type: z.literal('text') }).readonly(),
  z.strictObject({ ...asked, type: z.literal('number'), unit: z.string().exactOptional() }).readonly(),
  z.strictObject({ ...asked, type: z.literal('choice'), options: optionsSchema(1) }).readonly(),
  z.strictObject({ ...asked, type: z.literal('choices'), options: optionsSchema(1) }).readonly(),
  z
    .strictObject({
      ...asked,
      type: z.literal('scale'),
      /** The steps, from the lowest to the highest. */
      options: optionsSchema(2),
    })
    .readonly(),
  z.strictObject({ ...asked, type: z.literal('extracts') }).readonly(),
]);

/** A field of an extraction form. */
export type FormField = z.infer<typeof formFieldSchema>;

/**
 * A versioned extraction form, piloted on named documents.
 *
 * @example
 * extractionFormSchema.parse({ id: 'form', version: 1, label: 'CMO form' }).fields; // []
 */
export const extractionFormSchema = z
  .strictObject({
    id: idSchema,
    /** Version, from 1; a change of fields is a new version. */
    version: z.int().min(1),
    label: textSchema,
    fields: listOf(formFieldSchema).refine(
      (fields) => areDistinct(fields.map(({ id }) => id)),
      'two fields share an id; a value could belong to either',
    ),
    /** The documents on which the form was tried. */
    pilotedOn: listOf(idSchema),
  })
  .readonly();

/** A versioned extraction form, piloted on named documents. */
export interface ExtractionForm extends z.infer<typeof extractionFormSchema> {}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
