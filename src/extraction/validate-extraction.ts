import type { Problem } from '../core/problem.ts';
import type { Extraction, FieldValue } from './extraction.ts';
import type { ExtractionForm, FormField } from './extraction-form.ts';

/**
 * Checks a filled-in form against its form: `wrong-form`, `unknown-field`, `missing-value`, `wrong-type`,
 * `unknown-option`.
 *
 * Where form or version differ, nothing else is checked. Empty text and an empty list count as missing; a required field
 * without a value is an error in a final extraction and a note in a draft. Whether the extracts of a field exist is not
 * asked here.
 *
 * @returns Problems in the order of the form's fields, then of unknown values; none where all is well.
 * @example
 * const form = extractionFormSchema.parse({ id: 'f', version: 1, label: 'Form', fields: [{ id: 'rigour', label: 'Rigour', type: 'scale', options: ['low', 'high'] }] });
 * const extraction = extractionSchema.parse({ id: 'e1', documentId: 'd1', formId: 'f', formVersion: 1, reviewerId: 'ann', values: { rigour: 'medium' }, status: 'final' });
 * validateExtraction(extraction, form).map(({ code }) => code); // ['unknown-option']
 */
export function validateExtraction(extraction: Extraction, form: ExtractionForm): Problem[] {
  if (extraction.formId !== form.id || extraction.formVersion !== form.version) return [wrongForm(extraction, form)];

  const known = new Set(form.fields.map(({ id }) => id));
  const unknown = Object.keys(extraction.values).filter((id) => !known.has(id));
  return [
    ...form.fields.flatMap((field) => checkField(extraction, field)),
    ...unknown.map((id) => unknownField(extraction, form, id)),
  ];
}

function checkField(extraction: Extraction, field: FormField): Problem[] {
  const value = Object.hasOwn(extraction.values, field.id) ? extraction.values[field.id] : undefined;
  if (value === undefined || isEmpty(value)) return field.required ? [missingValue(extraction, field)] : [];

  const fault = faultOf(value, field);
  if (fault === undefined) return [];
  return [
    {
      ...fault,
      severity: 'error',
      message: `Field "${field.id}" of extraction "${extraction.id}" ${fault.message}`,
      path: ['values', field.id],
      ids: [extraction.id],
    },
  ];
}

function isEmpty(value: FieldValue): boolean {
  if (typeof value === 'number') return false;
  return typeof value === 'string' ? value.trim() === '' : value.length === 0;
}

/** What is wrong with a value, as the end of a sentence that names the field. */
function faultOf(value: FieldValue, field: FormField): { code: string; message: string } | undefined {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? undefined : wrongType('text');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : wrongType('a number');
    case 'extracts':
      return typeof value === 'object' ? undefined : wrongType('a list of extract ids');
    case 'choice':
    case 'scale':
      return typeof value === 'string' ? unknownOption([value], field.options) : wrongType('one of its options');
    case 'choices':
      return typeof value === 'object' ? unknownOption(value, field.options) : wrongType('a list of its options');
  }
}

function wrongType(wanted: string) {
  return { code: 'wrong-type', message: `must hold ${wanted}` };
}

function unknownOption(chosen: readonly string[], options: readonly string[]) {
  const strange = chosen.find((choice) => !options.includes(choice));
  if (strange === undefined) return undefined;
  return { code: 'unknown-option', message: `holds "${strange}"; choose from ${options.join(', ')}` };
}

function wrongForm({ id, formId, formVersion }: Extraction, form: ExtractionForm): Problem {
  return {
    code: 'wrong-form',
    severity: 'error',
    message: `Extraction "${id}" was made with version ${formVersion} of form "${formId}", not with version ${form.version} of "${form.id}"; check it against its own form`,
    ids: [id, form.id],
  };
}

function missingValue({ id, status }: Extraction, field: FormField): Problem {
  return {
    code: 'missing-value',
    severity: status === 'final' ? 'error' : 'note',
    message: `Field "${field.id}" of extraction "${id}" is required and empty; fill it in`,
    path: ['values', field.id],
    ids: [id],
  };
}

function unknownField({ id }: Extraction, form: ExtractionForm, fieldId: string): Problem {
  return {
    code: 'unknown-field',
    severity: 'error',
    message: `Extraction "${id}" fills in "${fieldId}", which form "${form.id}" version ${form.version} does not have; rename or remove it`,
    path: ['values', fieldId],
    ids: [id],
  };
}
