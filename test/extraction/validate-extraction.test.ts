import { describe, expect, it } from 'vitest';
import { type Extraction, extractionSchema } from '../../src/extraction/extraction.ts';
import { extractionFormSchema } from '../../src/extraction/extraction-form.ts';
import { validateExtraction } from '../../src/extraction/validate-extraction.ts';
import { frozen } from '../theory/frozen.ts';

const form = frozen(
  extractionFormSchema.parse({
    id: 'cmo-form',
    version: 2,
    label: 'Form',
    fields: [
      { id: 'definition', label: 'Definition', type: 'text', required: true },
      { id: 'sites', label: 'Sites', type: 'number' },
      { id: 'design', label: 'Design', type: 'choice', options: ['case study', 'survey'] },
      { id: 'sectors', label: 'Sectors', type: 'choices', options: ['health', 'social care'] },
      { id: 'rigour', label: 'Rigour', type: 'scale', options: ['low', 'high'] },
      { id: 'context', label: 'Context', type: 'extracts' },
    ],
  }),
);

const filled = (values: Extraction['values'], status: Extraction['status'] = 'final') =>
  frozen(
    extractionSchema.parse({
      id: 'e1',
      documentId: 'd1',
      formId: 'cmo-form',
      formVersion: 2,
      reviewerId: 'ann',
      values: { definition: 'An alliance', ...values },
      status,
    }),
  );
const codes = (extraction: Extraction) =>
  validateExtraction(extraction, form).map(({ code, path }) => [code, path?.[1]]);

describe('validateExtraction', () => {
  it('has nothing to say of a form filled in well', () => {
    const values = { sites: 3, design: 'survey', sectors: ['health', 'social care'], rigour: 'low', context: ['x1'] };
    expect(validateExtraction(filled(values), form)).toEqual([]);
  });

  it.each<[string, Extraction['values'], string]>([
    ['text for a number', { sites: 'three' }, 'wrong-type'],
    ['no number for a number', { sites: Number.POSITIVE_INFINITY }, 'wrong-type'],
    ['a number for text', { definition: 3 }, 'wrong-type'],
    ['a list for one choice', { design: ['survey'] }, 'wrong-type'],
    ['one choice for a list', { sectors: 'health' }, 'wrong-type'],
    ['text for extracts', { context: 'x1' }, 'wrong-type'],
    ['a choice that is no option', { design: 'trial' }, 'unknown-option'],
    ['one of several choices that is no option', { sectors: ['health', 'housing'] }, 'unknown-option'],
    ['a choice twice', { sectors: ['health', 'health'] }, 'repeated-value'],
    ['an extract twice', { context: ['x1', 'x1'] }, 'repeated-value'],
    ['an extract without a name', { context: [' '] }, 'wrong-type'],
    ['no text for a number', { sites: '' }, 'wrong-type'],
    ['a choice of white space', { design: ' ' }, 'unknown-option'],
    ['a rating off the scale', { rigour: 'middling' }, 'unknown-option'],
    ['a field that the form does not have', { richness: 'high' }, 'unknown-field'],
    ['a field of an odd name', { constructor: 'high' }, 'unknown-field'],
    ['empty text in a required field', { definition: ' ' }, 'missing-value'],
  ])('finds %s', (_, values, code) => {
    // a number that is none would not pass the schema of the entity
    const extraction = { ...filled({}), values: { ...filled({}).values, ...values } };
    expect(codes(extraction)).toEqual([[code, Object.keys(values)[0]]]);
  });

  it('takes a draft as a draft', () => {
    expect(validateExtraction(filled({ definition: '' }, 'draft'), form)).toMatchObject([{ severity: 'note' }]);
    expect(validateExtraction(filled({ definition: '' }), form)).toMatchObject([{ severity: 'error' }]);
  });

  it('lets an optional field be empty in each way', () => {
    expect(validateExtraction(filled({ design: '', sectors: [], context: [] }), form)).toEqual([]);
  });

  it('says only that the form is another where it is', () => {
    const older = { ...filled({ richness: 'high' }), formVersion: 1 };
    expect(validateExtraction(older, form)).toMatchObject([{ code: 'wrong-form', path: ['formVersion'] }]);
    const other = { ...older, formVersion: 2, formId: 'other' };
    expect(validateExtraction(other, form)).toMatchObject([{ code: 'wrong-form', path: ['formId'] }]);
  });

  it('says of each wrong choice where it stands and what to choose', () => {
    const problems = validateExtraction(filled({ sectors: ['housing', 'health', 'police'] }), form);
    expect(problems.map(({ path }) => path)).toEqual([
      ['values', 'sectors', 0],
      ['values', 'sectors', 2],
    ]);
    expect(problems[1]?.message).toBe(
      'Field "sectors" of extraction "e1" holds "police"; choose from health, social care',
    );
  });
});

describe('extractionFormSchema', () => {
  const asked = { id: 'a', label: 'A', type: 'choice' };
  const parse = (fields: object[]) =>
    extractionFormSchema
      .safeParse({ id: 'f', version: 1, label: 'Form', fields })
      .error?.issues.map(({ path }) => path);

  it('takes no form in which a field or an option stands twice', () => {
    expect(parse([{ ...asked, options: ['x'] }])).toBeUndefined();
    expect(parse([{ ...asked, options: ['x', 'x'] }])).toEqual([['fields', 0, 'options']]);
    expect(
      parse([
        { ...asked, options: ['x'] },
        { ...asked, options: ['y'] },
      ]),
    ).toEqual([['fields']]);
  });
});
