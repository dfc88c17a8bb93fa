import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';

const asked = {
  id: idSchema,
  label: textSchema,
  /** How to fill the field in. */
  instruction: z.string().exactOptional(),
  required: z.boolean().default(false),
};

/**
 * A field of an extraction form.
 *
 * @example
 * formFieldSchema.parse({ id: 'context', label: 'Context', type: 'extracts' }).required; // false
 */
export const formFieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...asked, type: z.literal('text') }).readonly(),
  z.strictObject({ ...asked, type: z.literal('number'), unit: z.string().exactOptional() }).readonly(),
  z.strictObject({ ...asked, type: z.literal('choice'), options: z.array(textSchema).min(1).readonly() }).readonly(),
  z.strictObject({ ...asked, type: z.literal('choices'), options: z.array(textSchema).min(1).readonly() }).readonly(),
  z
    .strictObject({
      ...asked,
      type: z.literal('scale'),
      /** The steps, from the lowest to the highest. */
      options: z.array(textSchema).min(2).readonly(),
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
    fields: listOf(formFieldSchema),
    /** The documents on which the form was tried. */
    pilotedOn: listOf(idSchema),
  })
  .readonly();

/** A versioned extraction form, piloted on named documents. */
export interface ExtractionForm extends z.infer<typeof extractionFormSchema> {}
