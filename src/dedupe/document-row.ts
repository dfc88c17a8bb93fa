import type { Document } from '../document/document.ts';
import type { DocumentRow } from './comparable-row.ts';
import { newLexicon } from './lexicon.ts';
import { readRow } from './read-row.ts';

/**
 * Makes a document comparable.
 *
 * @example
 * documentRow({ id: 'a', type: 'article-journal', title: 'Trust: Part II', doi: 'https://doi.org/10.1000/AB', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] }).title.letters; // 'trustpart2'
 */
export function documentRow(document: Document): DocumentRow {
  const { people, title, ...row } = readRow(document, newLexicon());
  const { read: _, ...comparable } = title;
  return {
    ...row,
    title: comparable,
    authors: people.map(({ family, given }) => ({
      family: family.letters,
      given: given.letters,
      initials: given.initials,
    })),
  };
}
