import { compareText } from '../core/compare-text.ts';
import { indexById } from '../core/group-by.ts';
import { agreementInField, type ExtractionPair } from './agreement-in-field.ts';
import type { Extract } from './extract.ts';
import type { Extraction } from './extraction.ts';
import type { ExtractionForm } from './extraction-form.ts';
import type { FieldAgreement } from './field-agreement.ts';

/** Whose extractions are compared, and by which form. */
export interface ExtractionAgreementOptions {
  /** The form; extractions of others, and of other versions of it, are left out. */
  readonly form: ExtractionForm;
  /** The extracts that they name, for their spans. */
  readonly extracts?: readonly Extract[];
  /** Whom to compare; everybody who extracted, where left out. */
  readonly reviewers?: readonly string[];
}

/** How far two reviewers agree, field by field. */
export interface ExtractorAgreement {
  readonly firstId: string;
  readonly secondId: string;
  /** The documents from which both extracted, in the order of their ids. */
  readonly documentIds: readonly string[];
  /** In the order of the form. */
  readonly fields: readonly FieldAgreement[];
}

/**
 * How far every two reviewers agree in each field, over the documents from which both extracted: final extractions as they
 * were before any consensus. A machine is a reviewer as any other.
 *
 * A field that one of them left empty is unpaired, but for extracts, where nothing is an answer. Of several extractions
 * of a document by one reviewer the last counts. Pairs are ordered by id.
 *
 * @example
 * const form = extractionFormSchema.parse({ id: 'f', version: 1, label: 'Form', fields: [{ id: 'design', label: 'Design', type: 'choice', options: ['survey', 'case'] }] });
 * const extraction = (reviewerId: string, documentId: string, design: string) =>
 *   extractionSchema.parse({ id: `${reviewerId} ${documentId}`, documentId, formId: 'f', formVersion: 1, reviewerId, values: { design }, status: 'final' });
 * const made = [extraction('ann', 'd1', 'survey'), extraction('model', 'd1', 'survey'), extraction('ann', 'd2', 'case'), extraction('model', 'd2', 'case')];
 * extractionAgreement(made, { form }).map(({ firstId, secondId, fields }) => [firstId, secondId, fields[0]?.result.value]); // [['ann', 'model', 1]]
 */
export function extractionAgreement(
  extractions: readonly Extraction[],
  { form, extracts = [], reviewers }: ExtractionAgreementOptions,
): ExtractorAgreement[] {
  const compared = extractions.filter((extraction) => isCompared(extraction, form));
  const byReviewer = new Map<string, Map<string, Extraction>>();
  for (const extraction of compared) {
    const own = byReviewer.get(extraction.reviewerId) ?? new Map<string, Extraction>();
    byReviewer.set(extraction.reviewerId, own.set(extraction.documentId, extraction));
  }
  const extractById = indexById(extracts);
  const ids = [...new Set(reviewers ?? byReviewer.keys())].sort(compareText);
  return ids.flatMap((firstId, k) =>
    ids.slice(k + 1).map((secondId): ExtractorAgreement => {
      const pairs = pairsOf(byReviewer.get(firstId), byReviewer.get(secondId));
      const fields = form.fields.map((field) => agreementInField(field, pairs, extractById));
      return { firstId, secondId, documentIds: pairs.map(([{ documentId }]) => documentId), fields };
    }),
  );
}

function isCompared({ formId, formVersion, status, consensusOf }: Extraction, form: ExtractionForm): boolean {
  return formId === form.id && formVersion === form.version && status === 'final' && consensusOf === undefined;
}

function pairsOf(
  first: ReadonlyMap<string, Extraction> = new Map(),
  second: ReadonlyMap<string, Extraction> = new Map(),
) {
  return [...first.keys()].sort(compareText).flatMap((documentId): ExtractionPair[] => {
    const [mine, its] = [first.get(documentId), second.get(documentId)];
    return mine && its ? [[mine, its]] : [];
  });
}
