import { groupBy } from '../core/group-by.ts';
import type { Extract } from '../extraction/extract.ts';
import type { Configuration } from '../theory/configuration.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import type { Gap } from './gap.ts';

/** Concepts that no configuration uses, and concepts that one document alone carries. */
export function conceptGaps(
  configurations: readonly Configuration[],
  { concepts, evidence, extracts }: Pick<TheoryData, 'concepts' | 'evidence' | 'extracts'>,
): Gap[] {
  const quotes = groupBy(codedQuotes(extracts), ({ conceptId }) => conceptId);
  const documents = documentsByConcept(configurations, evidence, extracts, quotes);
  // a family name needs no slot of its own
  const families = new Set(concepts.flatMap(({ broaderIds }) => broaderIds));
  return concepts.flatMap(({ id }): Gap[] => {
    const own = documents.get(id);
    if (own === undefined) return families.has(id) ? [] : [unused(id, quotes.get(id)?.length ?? 0)];
    const [only, ...others] = own;
    return only === undefined || others.length > 0 ? [] : [inOneDocument(id, only)];
  });
}

/**
 * For each concept in a slot, documents that carry it, two or more are enough: by evidence that does not refute, by the slot's
 * extracts, or by quotes that were coded with it.
 */
function documentsByConcept(
  configurations: readonly Configuration[],
  evidence: TheoryData['evidence'],
  extracts: readonly Extract[],
  quotes: ReadonlyMap<string, readonly CodedQuote[]>,
): Map<string, Set<string>> {
  const evidenceOf = groupBy(evidence, ({ configurationId }) => configurationId);
  const documentOf = documentsOfQuotes(configurations, extracts);
  const documents = new Map<string, Set<string>>();
  for (const { id, slots } of configurations) {
    for (const { conceptId, extractIds } of slots) {
      const own = documents.get(conceptId) ?? new Set(quotes.get(conceptId)?.map(({ documentId }) => documentId));
      documents.set(conceptId, own);
      // whether it is one document or more is all that is asked
      if (own.size > 1) continue;
      const bearing = (evidenceOf.get(id) ?? []).filter((link) => link.bearing !== 'refutes');
      const shown = extractIds.flatMap((extractId) => documentOf.get(extractId) ?? []);
      for (const documentId of [...bearing.map((link) => link.documentId), ...shown]) own.add(documentId);
    }
  }
  return documents;
}

/** Where the quotes of slots stand. */
function documentsOfQuotes(
  configurations: readonly Configuration[],
  extracts: readonly Extract[],
): ReadonlyMap<string, string> {
  const shown = new Set(configurations.flatMap(({ slots }) => slots.flatMap(({ extractIds }) => extractIds)));
  return new Map(extracts.flatMap(({ id, documentId }) => (shown.has(id) ? [[id, documentId]] : [])));
}

interface CodedQuote {
  readonly conceptId: string;
  readonly documentId: string;
}

/** Each quote once for each concept with which it was coded. */
function codedQuotes(extracts: readonly Extract[]): CodedQuote[] {
  return extracts.flatMap(({ documentId, codings }) =>
    codings === undefined
      ? []
      : [...new Set(codings.map(({ conceptId }) => conceptId))].map((conceptId) => ({ conceptId, documentId })),
  );
}

function unused(id: string, quotes: number): Gap {
  const message =
    quotes === 0
      ? `Concept "${id}" occurs in no configuration; use it, merge it into another, or remove it`
      : `Concept "${id}" was coded in ${quotes} ${quotes === 1 ? 'quote' : 'quotes'} and occurs in no configuration; ask what brings it about and what it brings about`;
  return { kind: 'concept-unused', severity: 'note', ids: [id], message };
}

function inOneDocument(id: string, documentId: string): Gap {
  const message = `Concept "${id}" rests on one document, "${documentId}"; look whether others speak of it`;
  return { kind: 'concept-in-one-document', severity: 'note', ids: [id, documentId], message };
}
