import type { Extraction } from './extraction.ts';
import type { ExtractionForm, FormField } from './extraction-form.ts';

/** A JSON Schema of what one field of a form may hold. */
export interface FieldJsonSchema {
  readonly title: string;
  readonly description?: string;
  readonly type: 'string' | 'number' | 'array';
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly items?: { readonly type: 'string'; readonly enum?: readonly string[]; readonly pattern?: string };
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
}

/** A JSON Schema of the values of a filled-in form. */
export interface FormJsonSchema {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema';
  readonly $comment: string;
  readonly title: string;
  readonly type: 'object';
  readonly properties: Readonly<Record<string, FieldJsonSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** What the values shall be fit for. */
export interface FormJsonSchemaOptions {
  /** In a draft, required fields may still be empty; `final` where it is left out. */
  readonly status?: Extraction['status'];
}

/**
 * A form as JSON Schema 2020-12, so that a web form or a language model can be held to it: it describes the `values` of an
 * extraction, with labels and instructions, and accepts exactly those in which `validateExtraction` finds no error.
 *
 * Keywords that most programs know are used, and no more. A field of extracts holds the ids of extracts: whoever quotes
 * makes the extracts too.
 *
 * @example
 * const schema = formJsonSchema(defaultExtractionForm);
 * schema.required.length; // 4
 * schema.properties['rigour']?.enum; // ['low', 'moderate', 'high']
 * schema.properties['outcome']?.items; // { type: 'string', pattern: '\\S' }
 * @see JSON Schema: a media type for describing JSON documents, draft 2020-12. https://json-schema.org/draft/2020-12/json-schema-core
 */
export function formJsonSchema(
  { id, version, label, fields }: ExtractionForm,
  { status = 'final' }: FormJsonSchemaOptions = {},
): FormJsonSchema {
  const isNeeded = (field: FormField) => field.required && status === 'final';
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: `form ${id}, version ${version}`,
    title: label,
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.id, fieldSchema(field, isNeeded(field))])),
    required: fields.filter(isNeeded).map((field) => field.id),
    additionalProperties: false,
  };
}

function fieldSchema(field: FormField, isNeeded: boolean): FieldJsonSchema {
  const description = descriptionOf(field);
  const asked = { title: field.label, ...(description === '' ? {} : { description }) };
  const filled = isNeeded ? { minItems: 1 } : {};
  switch (field.type) {
    case 'text':
      return { ...asked, type: 'string', ...(isNeeded ? { pattern: '\\S' } : {}) };
    case 'number':
      return { ...asked, type: 'number' };
    case 'choice':
    case 'scale':
      // no choice is the empty text, as web forms give it
      return { ...asked, type: 'string', enum: isNeeded ? field.options : [...field.options, ''] };
    case 'choices':
      return { ...asked, type: 'array', items: { type: 'string', enum: field.options }, ...filled, uniqueItems: true };
    case 'extracts':
      return { ...asked, type: 'array', items: { type: 'string', pattern: '\\S' }, ...filled, uniqueItems: true };
  }
}

function descriptionOf(field: FormField): string {
  const unit = field.type === 'number' && field.unit !== undefined ? `In ${field.unit}.` : '';
  const steps = field.type === 'scale' ? `From the lowest to the highest: ${field.options.join(', ')}.` : '';
  return [field.instruction ?? '', unit, steps].filter((part) => part !== '').join(' ');
}
