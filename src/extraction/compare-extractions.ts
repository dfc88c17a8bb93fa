import { compareText } from '../core/compare-text.ts';
import { indexById } from '../core/group-by.ts';
import { RealistError } from '../core/realist-error.ts';
import { requireRange } from '../core/require.ts';
import type { Extract } from './extract.ts';
import type { Extraction, FieldValue } from './extraction.ts';
import type { ExtractionForm } from './extraction-form.ts';
import { filledValue } from './filled-value.ts';
import { valueAgreement } from './value-agreement.ts';
import type { ValueMeasure } from './value-measure.ts';

/** How two extractions are compared. */
export interface CompareExtractionsOptions {
  /** Their form; without it fields stand in the order of their ids, and their kinds are told by their values. */
  readonly form?: ExtractionForm;
  /** The extracts that they name, for their spans; without them, ids are compared. */
  readonly extracts?: readonly Extract[];
  /** From which agreement on, 0 to 1, two values are the same; 1 where it is left out. */
  readonly sameFrom?: number;
}

/** One field of two extractions. */
export interface FieldComparison {
  /** The id of the field. */
  readonly field: string;
  /** `null` where it is empty. */
  readonly first: FieldValue | null;
  readonly second: FieldValue | null;
  readonly status: 'same' | 'different' | 'only-first' | 'only-second' | 'empty';
  /** By what the values were compared; `null` where one is empty. */
  readonly measure: ValueMeasure | null;
  /** From 0 to 1; 0 where one value is empty, `null` where both are. */
  readonly agreement: number | null;
  readonly undefinedBecause?: 'both-empty';
}

/** Two extractions of one document, field by field. */
export interface ExtractionComparison {
  readonly documentId: string;
  readonly firstId: string;
  readonly secondId: string;
  readonly fields: readonly FieldComparison[];
  /** The fields that must be settled: those that differ, or that one left empty. */
  readonly differing: readonly string[];
}

/**
 * Compares two extractions of one document, field by field. Which of them comes first makes no difference but to the names.
 *
 * @throws RealistError `different-documents`, `different-forms` where they have not the same document or version of a form;
 *   `out-of-range` for `sameFrom`.
 * @example
 * const made = { documentId: 'd1', formId: 'f', formVersion: 1, status: 'final' } as const;
 * const ann = { ...made, id: 'e1', reviewerId: 'ann', values: { design: 'survey', outcome: ['x1'] } };
 * const ben = { ...made, id: 'e2', reviewerId: 'ben', values: { design: 'survey', outcome: ['x2'] } };
 * const x1 = extractSchema.parse({ id: 'x1', documentId: 'd1', quote: 'trust grew', span: { start: 0, end: 10 }, reviewerId: 'ann' });
 * const x2 = extractSchema.parse({ id: 'x2', documentId: 'd1', quote: 'trust', span: { start: 0, end: 5 }, reviewerId: 'ben' });
 * const { fields, differing } = compareExtractions(ann, ben, { extracts: [x1, x2] });
 * differing; // ['outcome']
 * fields.map(({ measure, agreement }) => [measure, agreement]); // [['identity', 1], ['span-jaccard', 0.5]]
 */
export function compareExtractions(
  first: Extraction,
  second: Extraction,
  { form, extracts = [], sameFrom = 1 }: CompareExtractionsOptions = {},
): ExtractionComparison {
  requireComparable(first, second, form);
  requireRange(sameFrom, 0, 1, 'sameFrom');
  const extractById = indexById(extracts);
  const fieldById = indexById(form?.fields ?? []);
  const fields = fieldIds(first, second, form).map((field): FieldComparison => {
    const [mine, its] = [filledValue(first, field), filledValue(second, field)];
    const values = { field, first: mine, second: its };
    if (mine === null && its === null)
      return { ...values, status: 'empty', measure: null, agreement: null, undefinedBecause: 'both-empty' };
    if (its === null) return { ...values, status: 'only-first', measure: null, agreement: 0 };
    if (mine === null) return { ...values, status: 'only-second', measure: null, agreement: 0 };
    const found = valueAgreement(mine, its, fieldById.get(field), extractById);
    return { ...values, status: found.agreement >= sameFrom ? 'same' : 'different', ...found };
  });
  const differing = fields.filter(({ status }) => status !== 'same' && status !== 'empty').map(({ field }) => field);
  return { documentId: first.documentId, firstId: first.id, secondId: second.id, fields, differing };
}

/** The fields of the form, and those that only the extractions have. */
function fieldIds(first: Extraction, second: Extraction, form: ExtractionForm | undefined): string[] {
  const asked = form?.fields.map(({ id }) => id) ?? [];
  const filled = [...Object.keys(first.values), ...Object.keys(second.values)].sort(compareText);
  return [...new Set([...asked, ...filled])];
}

function requireComparable(first: Extraction, second: Extraction, form: ExtractionForm | undefined): void {
  if (first.documentId !== second.documentId)
    throw new RealistError(
      'different-documents',
      ['second', 'documentId'],
      `"${second.id}" is of document "${second.documentId}", "${first.id}" of "${first.documentId}"`,
    );
  const [mine, its] = [first, second].map(({ formId, formVersion }) => `version ${formVersion} of form "${formId}"`);
  if (mine !== its)
    throw new RealistError('different-forms', ['second', 'formId'], `"${second.id}" fills in ${its}, not ${mine}`);
  const asked = form && `version ${form.version} of form "${form.id}"`;
  if (asked !== undefined && asked !== mine)
    throw new RealistError('different-forms', ['form'], `the extractions fill in ${mine}, not ${asked}`);
}
