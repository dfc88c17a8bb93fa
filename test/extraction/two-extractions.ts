import fc from 'fast-check';
import { type Extract, extractSchema } from '../../src/extraction/extract.ts';
import { type Extraction, extractionSchema } from '../../src/extraction/extraction.ts';
import { extractionFormSchema } from '../../src/extraction/extraction-form.ts';
import { frozen } from '../theory/frozen.ts';

/** A form with a field of each kind. */
export const form = frozen(
  extractionFormSchema.parse({
    id: 'cmo',
    version: 1,
    label: 'CMO',
    fields: [
      { id: 'definition', label: 'Definition', type: 'text', required: true },
      { id: 'sites', label: 'Sites', type: 'number' },
      { id: 'design', label: 'Design', type: 'choice', options: ['case study', 'survey'] },
      { id: 'sectors', label: 'Sectors', type: 'choices', options: ['health', 'social care', 'housing'] },
      { id: 'rigour', label: 'Rigour', type: 'scale', options: ['low', 'moderate', 'high'] },
      { id: 'outcome', label: 'Outcome', type: 'extracts' },
    ],
  }),
);

/** What a reviewer filled in for a document; it is final. */
export const filledBy = (reviewerId: string, values: Extraction['values'], documentId = 'd1'): Extraction =>
  frozen(
    extractionSchema.parse({
      id: `${reviewerId} on ${documentId}`,
      documentId,
      formId: 'cmo',
      formVersion: 1,
      reviewerId,
      values,
      status: 'final',
    }),
  );

/** A quote by its span; without one, by its words. */
const extract = (id: string, where: { start: number; end: number } | string): Extract =>
  extractSchema.parse({
    id,
    documentId: 'd1',
    reviewerId: 'ann',
    ...(typeof where === 'string' ? { quote: where } : { quote: 'words', span: where }),
  });

/** Extracts of any place, some of none. */
export const extracts = frozen([
  extract('x1', { start: 0, end: 10 }),
  extract('x2', { start: 5, end: 15 }),
  extract('x3', { start: 0, end: 10 }),
  extract('x4', 'trust grew'),
  extract('x5', 'trust\ngrew'),
]);

const values = fc.record(
  {
    definition: fc.constantFrom('An alliance', 'An  alliance ', 'A partnership', ' '),
    sites: fc.nat(3),
    design: fc.constantFrom('case study', 'survey', ''),
    sectors: fc.subarray(['health', 'social care', 'housing']),
    rigour: fc.constantFrom('low', 'moderate', 'high'),
    outcome: fc.subarray(['x1', 'x2', 'x3', 'x4', 'x5', 'x6']),
    stray: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: [] },
);

/** Values of every field, any of which may be missing. */
export const anyValues: fc.Arbitrary<Extraction['values']> = values.map((each) => ({ ...each }));
