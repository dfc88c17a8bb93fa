import { groupBy, indexById } from '../../core/group-by.ts';
import type { Extraction } from '../../extraction/extraction.ts';
import type { ExtractionForm } from '../../extraction/extraction-form.ts';
import { validateExtraction } from '../../extraction/validate-extraction.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';
import { findingOfProblem } from './finding-of-problem.ts';

/** Extractions of documents that are not included, that are missing or unfinished, and values that do not fit their form. */
export function checkExtractions(review: Review, includedIds: ReadonlySet<string>): Finding[] {
  const { extractions, extracts, forms } = review;
  const formOf = new Map(forms.map((form) => [formKey(form.id, form.version), form]));
  return [
    ...[...extractions, ...extracts].flatMap(({ id, documentId }) => {
      if (includedIds.has(documentId)) return [];
      const message = `${id} extracts from ${documentId}, which is not included: include the document or withdraw the extraction`;
      return [findingOf('extraction-not-included', message, [id, documentId])];
    }),
    ...extractions.flatMap((extraction) => checkForm(extraction, formOf)),
    ...checkValues(review, formOf),
    ...checkProgress(review, includedIds),
    ...forms.flatMap(({ id, version, pilotedOn }) => {
      if (version > 1 || pilotedOn.length > 0) return [];
      const message = `form ${id} was piloted on no document: name in pilotedOn those on which it was tried`;
      return [findingOf('form-not-piloted', message, [id])];
    }),
  ];
}

function formKey(id: string, version: number): string {
  return `${version} ${id}`;
}

function checkForm(extraction: Extraction, formOf: ReadonlyMap<string, ExtractionForm>): Finding[] {
  const { id, formId, formVersion } = extraction;
  const form = formOf.get(formKey(formId, formVersion));
  if (form !== undefined) return validateExtraction(extraction, form).map(findingOfProblem);
  const message = `extraction ${id} was made with version ${formVersion} of form ${formId}, which is not in the review: add that version`;
  return [findingOf('form-version-unknown', message, [id])];
}

/** What a field of extracts names: a quote, and of the same document. */
function checkValues({ extractions, extracts }: Review, formOf: ReadonlyMap<string, ExtractionForm>): Finding[] {
  if (extractions.length === 0) return [];
  const extractById = indexById(extracts);
  return extractions.flatMap(({ id, documentId, formId, formVersion, values }) => {
    const fields = formOf.get(formKey(formId, formVersion))?.fields ?? [];
    const named = fields.flatMap((field) => {
      const value = field.type === 'extracts' && Object.hasOwn(values, field.id) ? values[field.id] : undefined;
      return typeof value === 'object' ? value.map((extractId) => ({ field: field.id, extractId })) : [];
    });
    return named.flatMap(({ field, extractId }) => {
      const extract = extractById.get(extractId);
      if (extract === undefined) {
        const message = `extraction ${id} names ${extractId} in ${field}, which is no quote of the review: record the quote, or correct the value`;
        return [findingOf('dangling-id', message, [id, extractId])];
      }
      if (extract.documentId === documentId) return [];
      const message = `extraction ${id} of ${documentId} names the quote ${extractId} in ${field}, which is from ${extract.documentId}: quote ${documentId}`;
      return [findingOf('extract-from-elsewhere', message, [id, extractId])];
    });
  });
}

function checkProgress({ extractions }: Review, includedIds: ReadonlySet<string>): Finding[] {
  if (extractions.length === 0) return [];
  const byDocument = groupBy(extractions, ({ documentId }) => documentId);
  const without = [...includedIds].filter((id) => !byDocument.has(id));
  const drafts = extractions.filter(({ status }) => status === 'draft').map(({ id }) => id);
  const missing = `${without.length} of ${includedIds.size} included documents have no extraction: fill in the form for them`;
  const draft = `${drafts.length} of ${extractions.length} extractions are drafts: finish them, or take them out`;
  return [
    ...(without.length === 0 ? [] : [findingOf('extraction-missing', missing, without)]),
    ...(drafts.length === 0 ? [] : [findingOf('extraction-draft', draft, drafts)]),
  ];
}
