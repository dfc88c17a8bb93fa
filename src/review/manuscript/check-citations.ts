import { foldText } from '../../core/fold-text.ts';
import { groupBy, indexById } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import { shortReference } from '../../document/short-reference.ts';
import { type Citation, citationsIn } from './citations.ts';
import type { Block } from './manuscript-blocks.ts';
import type { FoundAt } from './manuscript-finding.ts';
import { documentIndex, type ReferenceEntry, referenceList } from './reference-list.ts';

/** The documents of the review as citations meet them. */
export interface CitedDocuments {
  readonly documents: readonly Document[];
  readonly includedIds: ReadonlySet<string>;
  /** What the searches looked through: a review whose list was searched is named, not cited as evidence. */
  readonly sources: readonly string[];
}

/**
 * Included documents that are never cited; documents cited among the results that the review did not include; numbers that
 * the reference list does not have, and entries of it that nothing cites.
 *
 * Works that the review does not know may stand anywhere but in the results: methods and background cite what they rest on.
 */
export function checkCitations(
  blocks: readonly Block[],
  text: string,
  { documents, includedIds, sources }: CitedDocuments,
): FoundAt[] {
  const index = documentIndex(documents);
  const references = referenceList(blocks, text, index);
  const citations = citationsIn(blocks, index, references);
  const cited = new Set(citations.flatMap(({ documentIds }) => documentIds));
  const isNumbered = citations.some(({ number }) => number !== undefined);
  return [
    ...notIncluded(
      citations.filter((one) => !isSource(one, sources)),
      includedIds,
      documents,
    ),
    ...notCited(citations, references, cited, { documents, includedIds, sources }),
    ...(isNumbered ? unlisted(citations, references) : []),
    ...(isNumbered ? uncited(citations, references, includedIds) : []),
  ];
}

function isSource({ words }: Citation, sources: readonly string[]): boolean {
  const told = foldText(words);
  return sources.some((source) => / (?:18|19|20)\d\d\b/.test(source) && told.includes(foldText(source)));
}

function notIncluded(
  citations: readonly Citation[],
  includedIds: ReadonlySet<string>,
  documents: readonly Document[],
): FoundAt[] {
  const byId = indexById(documents);
  const asEvidence = citations.filter(
    ({ documentIds, section }) =>
      (section === 'results' || (section === null && documentIds.length > 0)) &&
      documentIds.every((id) => !includedIds.has(id)),
  );
  const works = groupBy(asEvidence, ({ documentIds, words }) => documentIds[0] ?? words);
  return [...works.values()].flatMap(([first]): FoundAt[] => {
    if (first === undefined) return [];
    const { documentIds, at, words } = first;
    const document = byId.get(documentIds[0] ?? '');
    const told = document === undefined ? `"${words}"` : `${shortReference(document)} (${document.id})`;
    const message = `${told} is cited as evidence, but is not among the included documents; include it with its reasons, or cite it as background`;
    const severity = document === undefined ? 'note' : 'warning';
    return [{ code: 'cited-not-included', severity, message, at, excerpt: words, ids: documentIds.slice(0, 1) }];
  });
}

/** Asked only of a text that cites its included documents at all, or lists them. */
function notCited(
  citations: readonly Citation[],
  references: readonly ReferenceEntry[],
  cited: ReadonlySet<string>,
  { documents, includedIds }: CitedDocuments,
): FoundAt[] {
  const isListed = references.some(({ documentId }) => documentId !== null && includedIds.has(documentId));
  if (!isListed && ![...cited].some((id) => includedIds.has(id))) return [];
  const byId = indexById(documents);
  const missing = [...includedIds].filter((id) => !cited.has(id));
  if (missing.length === 0) return [];
  const told = missing.slice(0, 10).map((id) => {
    const document = byId.get(id);
    return document === undefined ? id : `${shortReference(document)} (${id})`;
  });
  const more = missing.length > told.length ? ` and ${missing.length - told.length} more` : '';
  const first = citations[0] ?? references[0];
  return [
    {
      code: 'included-not-cited',
      severity: 'warning',
      message: `${missing.length} of ${includedIds.size} included documents are never cited: ${told.join(', ')}${more}; cite each where it bears on the findings`,
      at: references[0]?.at ?? first?.at ?? 0,
      excerpt: first?.words.slice(0, 80) ?? '',
      ids: missing,
      number: 'included',
    },
  ];
}

function unlisted(citations: readonly Citation[], references: readonly ReferenceEntry[]): FoundAt[] {
  const known = new Set(references.map(({ number }) => number));
  const seen = new Set<number>();
  return citations.flatMap(({ number, at, words }): FoundAt[] => {
    if (number === undefined || known.has(number) || seen.has(number)) return [];
    seen.add(number);
    const message = `reference ${number} is cited, but the reference list has no such number; add it, or correct the number`;
    return [{ code: 'reference-missing', severity: 'error', message, at, excerpt: words }];
  });
}

function uncited(
  citations: readonly Citation[],
  references: readonly ReferenceEntry[],
  includedIds: ReadonlySet<string>,
): FoundAt[] {
  const cited = new Set(citations.map(({ number }) => number));
  return references.flatMap(({ number, at, words, documentId }): FoundAt[] => {
    if (number === null || cited.has(number) || (documentId !== null && includedIds.has(documentId))) return [];
    const message = `reference ${number} stands in the list, but the text never cites it; cite it, or take it out`;
    return [{ code: 'reference-not-cited', severity: 'note', message, at, excerpt: words.slice(0, 80) }];
  });
}
