import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExtractionForm } from '../../src/extraction/default-extraction-form.ts';
import { type Extraction, extractionSchema } from '../../src/extraction/extraction.ts';
import { extractionFormSchema } from '../../src/extraction/extraction-form.ts';
import { formJsonSchema } from '../../src/extraction/form-json-schema.ts';
import { validateExtraction } from '../../src/extraction/validate-extraction.ts';
import { anyForm, anyValue, valuesFor } from './any-form.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, ownProperties: true });
const statuses = ['draft', 'final'] as const;
const made = { id: 'e1', documentId: 'd1', formId: 'form', formVersion: 1, reviewerId: 'ann' };

describe('formJsonSchema', () => {
  it('is JSON Schema 2020-12, and JSON', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const schema = formJsonSchema(form);
        expect(ajv.validateSchema(schema)).toBe(true);
        expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
      }),
    );
  });

  it('tells a person how to fill in a field', () => {
    const fields = [
      { id: 'sites', label: 'Sites', type: 'number', instruction: 'Count them.', unit: 'sites' },
      { id: 'rigour', label: 'Rigour', type: 'scale', options: ['low', 'high'] },
      { id: 'note', label: 'Note', type: 'text' },
    ];
    const schema = formJsonSchema(extractionFormSchema.parse({ id: 'f', version: 3, label: 'Form', fields }));
    expect(schema.$comment).toBe('form f, version 3');
    expect(schema.properties).toEqual({
      sites: { title: 'Sites', description: 'Count them. In sites.', type: 'number' },
      rigour: {
        title: 'Rigour',
        description: 'From the lowest to the highest: low, high.',
        type: 'string',
        enum: ['low', 'high', ''],
      },
      note: { title: 'Note', type: 'string' },
    });
  });

  it('accepts what has no error, and nothing else', () => {
    const accepted = { true: 0, false: 0 };
    const cases = anyForm.chain((form) => fc.tuple(fc.constant(form), valuesFor(form), fc.constantFrom(...statuses)));
    fc.assert(
      fc.property(cases, ([form, values, status]) => {
        const problems = validateExtraction(filled(values, status), form);
        const isAccepted = ajv.validate({ ...formJsonSchema(form, { status }) }, values);
        expect(isAccepted).toBe(problems.every(({ severity }) => severity !== 'error'));
        accepted[`${isAccepted}`] += 1;
      }),
      { numRuns: 600 },
    );
    expect(Math.min(accepted.true, accepted.false)).toBeGreaterThan(50);
  });

  it('accepts nothing that is no value of a form at all', () => {
    const outside = fc.oneof(fc.constantFrom(null, true, {}, [1], [['a']], [null]), anyValue);
    fc.assert(
      fc.property(anyForm, outside, (form, value) => {
        const values = Object.fromEntries(form.fields.map(({ id }) => [id, value]));
        const unread: Extraction = JSON.parse(JSON.stringify({ ...made, status: 'final', values }));
        const isAccepted = ajv.validate({ ...formJsonSchema(form) }, values);
        expect(isAccepted).toBe(validateExtraction(unread, form).length === 0);
        if (isAccepted) expect(extractionSchema.safeParse(unread).success).toBe(true);
      }),
    );
  });
});

describe('defaultExtractionForm', () => {
  const values = { definition: 'An alliance', relevance: 'high', rigour: 'low', richness: 'moderate', context: ['x1'] };
  const check = (more: Extraction['values']) =>
    validateExtraction(
      { ...filled({ ...values, ...more }, 'final'), formId: defaultExtractionForm.id },
      defaultExtractionForm,
    ).map(({ code }) => code);

  it('is filled in as it asks', () => {
    expect(check({})).toEqual([]);
    expect(check({ rigour: 'middling' })).toEqual(['unknown-option']);
    expect(check({ definition: ' ' })).toEqual(['missing-value']);
    expect(ajv.validate({ ...formJsonSchema(defaultExtractionForm) }, values)).toBe(true);
  });

  it('says how to fill in each field', () => {
    expect(defaultExtractionForm.fields.filter(({ instruction }) => !instruction)).toEqual([]);
  });
});

function filled(values: Extraction['values'], status: Extraction['status']): Extraction {
  return { ...made, status, values };
}
