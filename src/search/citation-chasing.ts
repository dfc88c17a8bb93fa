import { compareText } from '../core/compare-text.ts';
import { foldText } from '../core/fold-text.ts';
import { groupBy } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import { normaliseDoi, normalisePmid } from '../document/identifiers.ts';

/** A work that a document refers to, or that cites it, as a citation index or a reference list gives it. */
export interface CitedWork {
  /** The document whose list holds it. */
  readonly documentId: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly title?: string;
  readonly year?: number;
}

/** A work that is not among the documents, with the documents that lead to it. */
export interface ReferenceToFollow {
  readonly doi?: string;
  readonly pmid?: string;
  readonly title?: string;
  readonly year?: number;
  /** The documents whose lists hold it, each once, in order. */
  readonly documentIds: readonly string[];
}

type Known = Pick<Document, 'id' | 'title' | 'doi' | 'pmid' | 'issued'>;

/** Works that were read, and those that nothing identifies. */
export interface ReferencesToFollow {
  /** Most often named first. */
  readonly references: readonly ReferenceToFollow[];
  /** Works without DOI, PMID or title: they must be looked up by hand. */
  readonly unidentified: readonly CitedWork[];
}

/**
 * Lists the works that the documents refer to, or that cite them, and that the review does not hold yet, each once, the most
 * often named first. One work is told by its DOI, its PMID, or its folded title and year.
 *
 * @param documents - What the review holds, screened out or not, so that nothing is looked at twice.
 * @example
 * const works = [{ documentId: 'a', doi: '10.1000/X' }, { documentId: 'b', doi: 'https://doi.org/10.1000/x' }, { documentId: 'a', title: 'Trust' }];
 * referencesToFollow(works, [{ id: 'c', title: 'Trust!' }]).references; // [{ doi: '10.1000/X', documentIds: ['a', 'b'] }]
 */
export function referencesToFollow(works: readonly CitedWork[], documents: readonly Known[]): ReferencesToFollow {
  const held = new Set(documents.flatMap(heldKeys));
  const groups = new Map<string, CitedWork[]>();
  const unidentified: CitedWork[] = [];
  for (const work of works) {
    const keys = keysOf(work);
    if (keys.length === 0) unidentified.push(work);
    else if (!keys.some((key) => held.has(key))) addTo(groups, keys, work);
  }
  const references = [...new Set(groups.values())].map(referenceOf);
  references.sort((a, b) => b.documentIds.length - a.documentIds.length || compareText(nameOf(a), nameOf(b)));
  return { references, unidentified };
}

/** Puts a work to the first group that shares a key with it, under all its keys. */
function addTo(groups: Map<string, CitedWork[]>, keys: readonly string[], work: CitedWork): void {
  const group = keys.map((key) => groups.get(key)).find((found) => found !== undefined) ?? [];
  group.push(work);
  for (const key of keys) if (!groups.has(key)) groups.set(key, group);
}

function referenceOf(works: readonly CitedWork[]): ReferenceToFollow {
  const doi = works.find((work) => work.doi !== undefined)?.doi;
  const pmid = works.find((work) => work.pmid !== undefined)?.pmid;
  const title = works.find((work) => work.title !== undefined)?.title;
  const year = works.find((work) => work.year !== undefined)?.year;
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(title !== undefined && { title }),
    ...(year !== undefined && { year }),
    documentIds: [...new Set(works.map(({ documentId }) => documentId))],
  };
}

function nameOf({ title = '', doi = '', pmid = '' }: ReferenceToFollow): string {
  return `${foldText(title)} ${doi} ${pmid}`;
}

interface Identified {
  readonly doi?: string | undefined;
  readonly pmid?: string | undefined;
  readonly title?: string | undefined;
  readonly year?: number | undefined;
}

/** What a work can be told by. Without a year a title stands alone, which is its last resort. */
function keysOf({ doi, pmid, title, year }: Identified): string[] {
  const plainDoi = doi === undefined ? null : normaliseDoi(doi);
  const plainPmid = pmid === undefined ? null : normalisePmid(pmid);
  const folded = title === undefined ? '' : foldText(title);
  return [
    ...(plainDoi === null ? [] : [`doi ${plainDoi.toLowerCase()}`]),
    ...(plainPmid === null ? [] : [`pmid ${plainPmid}`]),
    ...(folded === '' ? [] : [`title ${folded} ${year ?? ''}`.trim()]),
  ];
}

/** A document is known by its title with its year, and without one where a list gives none. */
function heldKeys(document: Known): string[] {
  const { doi, pmid, title, issued } = document;
  return [...new Set([...keysOf({ doi, pmid, title, year: issued?.year }), ...keysOf({ title })])];
}

/** One document of the review refers to another. */
export interface CitationLink {
  readonly citingId: string;
  readonly citedId: string;
}

/**
 * The citations among the documents of a review, each once, from the works in their reference lists.
 *
 * @param works - What each document refers to.
 * @example
 * citationLinks([{ documentId: 'a', doi: '10.1000/x' }, { documentId: 'a', title: 'Faith' }], [{ id: 'b', title: 'Trust', doi: '10.1000/X' }]); // [{ citingId: 'a', citedId: 'b' }]
 */
export function citationLinks(works: readonly CitedWork[], documents: readonly Known[]): CitationLink[] {
  const holders = groupBy(
    documents.flatMap((document) => heldKeys(document).map((key) => ({ key, id: document.id }))),
    ({ key }) => key,
  );
  const links = works.flatMap((work) => {
    const cited = keysOf(work).flatMap((key) => holders.get(key)?.[0]?.id ?? [])[0];
    return cited === undefined || cited === work.documentId ? [] : [{ citingId: work.documentId, citedId: cited }];
  });
  return [...new Map(links.map((link) => [JSON.stringify([link.citingId, link.citedId]), link])).values()];
}
