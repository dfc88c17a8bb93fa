import type { Problem } from '../core/problem.ts';
import type { Extraction } from './extraction.ts';
import type { ExtractionForm, FormField } from './extraction-form.ts';
import { isEmptyValue, valueFaults } from './value-faults.ts';

/**
 * Checks a filled-in form against its form: `wrong-form`, `unknown-field`, `missing-value`, `wrong-type`,
 * `unknown-option`, `repeated-value`.
 *
 * Where form or version differ, nothing else is checked. White space only, no choice (`''`) and an empty list count as
 * missing; a required field without a value is an error in a final extraction and a note in a draft. Whether the extracts
 * of a field exist is not asked here. What has no error is what {@link formJsonSchema} accepts.
 *
 * @returns Problems in the order of the form's fields, then of unknown values; none where all is well.
 * @example
 * const form = extractionFormSchema.parse({ id: 'f', version: 1, label: 'Form', fields: [{ id: 'rigour', label: 'Rigour', type: 'scale', options: ['low', 'high'] }] });
 * const extraction = extractionSchema.parse({ id: 'e1', documentId: 'd1', formId: 'f', formVersion: 1, reviewerId: 'ann', values: { rigour: 'medium' }, status: 'final' });
 * validateExtraction(extraction, form).map(({ code, path }) => [code, path]); // [['unknown-option', ['values', 'rigour']]]
 */
export function validateExtraction(extraction: Extraction, form: ExtractionForm): Problem[] {
  const wrong = wrongForm(extraction, form);
  if (wrong !== undefined) return [wrong];

  const known = new Set(form.fields.map(({ id }) => id));
  const unknown = Object.keys(extraction.values).filter((id) => !known.has(id));
  return [
    ...form.fields.flatMap((field) => checkField(extraction, field)),
    ...unknown.map((id) => unknownField(extraction, form, id)),
  ];
}

function checkField(extraction: Extraction, field: FormField): Problem[] {
  const value = Object.hasOwn(extraction.values, field.id) ? extraction.values[field.id] : undefined;
  const faults = value === undefined ? [] : valueFaults(value, field);
  if (faults.length > 0)
    return faults.map(({ code, message, place }) => ({
      code,
      severity: 'error',
      message: `Field "${field.id}" of extraction "${extraction.id}" ${message}`,
      path: ['values', field.id, ...place],
      ids: [extraction.id],
    }));
  return field.required && (value === undefined || isEmptyValue(value)) ? [missingValue(extraction, field)] : [];
}

function wrongForm({ id, formId, formVersion }: Extraction, form: ExtractionForm): Problem | undefined {
  if (formId === form.id && formVersion === form.version) return undefined;
  return {
    code: 'wrong-form',
    severity: 'error',
    message: `Extraction "${id}" was made with version ${formVersion} of form "${formId}", not with version ${form.version} of "${form.id}"; check it against its own form`,
    path: [formId === form.id ? 'formVersion' : 'formId'],
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
