import { compareText } from '../core/compare-text.ts';
import { groupBy } from '../core/group-by.ts';
import type { Extraction, FieldValue } from '../extraction/extraction.ts';
import type { ExtractionForm, FormField } from '../extraction/extraction-form.ts';
import type { Review } from './review.ts';

/** What one field of an extraction form asked of a document, and the answers. */
export interface DocumentAnswer {
  readonly formId: string;
  readonly fieldId: string;
  /** The field's label, with the unit of a number. */
  readonly label: string;
  readonly type: Exclude<FormField['type'], 'extracts'>;
  /** Each different answer once, by reviewer; more than one where reviewers differ. Several choices are one answer. */
  readonly values: readonly (string | number)[];
}

/**
 * Finds what the final extractions say of a document, field by field: the consensus where there is one, else each
 * reviewer's latest. Fields of extracts and fields that nobody filled in are left out.
 */
export function answersOfDocuments({
  forms,
  extractions,
}: Pick<Review, 'forms' | 'extractions'>): (documentId: string) => DocumentAnswer[] {
  const final = groupBy(
    extractions.filter(({ status }) => status === 'final'),
    ({ documentId }) => documentId,
  );
  return (documentId) => {
    const own = final.get(documentId) ?? [];
    const byForm = groupBy(own, ({ formId }) => formId);
    const formIds = [...new Set(forms.map(({ id }) => id))];
    return formIds.flatMap((formId) => answersIn(standing(byForm.get(formId) ?? []), forms));
  };
}

function standing(extractions: readonly Extraction[]): Extraction[] {
  const consensus = extractions.filter(({ consensusOf }) => consensusOf !== undefined);
  const newest = (list: readonly Extraction[]) => list.reduce((a, b) => (b.formVersion >= a.formVersion ? b : a));
  if (consensus.length > 0) return [newest(consensus)];
  const byReviewer = groupBy(extractions, ({ reviewerId }) => reviewerId);
  return [...byReviewer].sort(([a], [b]) => compareText(a, b)).map(([, list]) => newest(list));
}

function answersIn(extractions: readonly Extraction[], forms: readonly ExtractionForm[]): DocumentAnswer[] {
  const asked = extractions.flatMap(({ formId, formVersion, values }) => {
    const form = forms.find(({ id, version }) => id === formId && version === formVersion);
    return (form?.fields ?? []).flatMap((field) => answerTo(field, formId, values[field.id]));
  });
  const byField = groupBy(asked, ({ fieldId }) => fieldId);
  return [...byField.values()].flatMap((answers) => {
    const [first] = answers;
    return first ? [{ ...first, values: [...new Set(answers.flatMap(({ values }) => values))] }] : [];
  });
}

function answerTo(field: FormField, formId: string, value: FieldValue | undefined): DocumentAnswer[] {
  if (field.type === 'extracts' || value === undefined || value === '') return [];
  const label = field.type === 'number' && field.unit ? `${field.label} (${field.unit})` : field.label;
  const answer = typeof value === 'object' ? value.join('; ') : value;
  return answer === '' ? [] : [{ formId, fieldId: field.id, label, type: field.type, values: [answer] }];
}
