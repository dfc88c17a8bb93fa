import type { Document } from './document.ts';
import type { PartialDate } from './partial-date.ts';
import type { PersonName } from './person-name.ts';

/** An item of CSL-JSON. A map, so that no key of a hostile file can reach a prototype. */
export type CslItem = ReadonlyMap<string, unknown>;

/**
 * What a document is in CSL-JSON.
 *
 * @param title - The title as it is to be printed: with its marks, where they are wanted.
 */
export function cslItem(document: Document, title: string | undefined): CslItem {
  const { issued, pages, origins } = document;
  const entries: [string, unknown][] = [
    ['id', document.id],
    ['type', document.type],
    ['title', title],
    ['author', document.authors.map(cslName)],
    ['editor', document.editors.map(cslName)],
    ['issued', issued && { 'date-parts': [dateParts(issued)] }],
    ['container-title', document.containerTitle],
    ['container-title-short', document.containerShort],
    ['volume', document.volume],
    ['issue', document.issue],
    ['page', pages?.asPrinted],
    ['number', document.type.startsWith('article') ? document.articleNumber : undefined],
    ['publisher', document.publisher],
    ['publisher-place', document.place],
    ['collection-title', document.series],
    ['edition', document.edition],
    ['DOI', document.doi],
    ['PMID', document.pmid],
    ['PMCID', document.pmcid],
    ['ISBN', document.isbn.join(' ')],
    ['ISSN', document.issn.join(', ')],
    ['URL', document.url],
    ['source', origins[0]?.database],
    ['abstract', document.abstract],
    ['keyword', document.keywords.join('; ')],
    ['language', document.language],
  ];
  return new Map(entries.filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function dateParts({ year, month, day }: PartialDate): number[] {
  return [year, month, month === undefined ? undefined : day].filter((part) => part !== undefined);
}

function cslName({ family, given, particle, suffix, literal, orcid }: PersonName): Readonly<Record<string, string>> {
  return {
    ...(family !== undefined && { family }),
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
    ...(literal !== undefined && { literal }),
    ...(orcid !== undefined && { ORCID: orcid }),
  };
}
