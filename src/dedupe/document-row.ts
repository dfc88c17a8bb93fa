import type { Document } from '../document/document.ts';
import type { DocumentRow } from './comparable-row.ts';
import { newLexicon } from './lexicon.ts';
import { newPackedRows, packRow } from './packed-rows.ts';
import { readRow } from './read-row.ts';
import { newRowDraft } from './row-draft.ts';
import { unpackRow } from './unpack-row.ts';

/**
 * Makes a document comparable.
 *
 * @example
 * documentRow({ id: 'a', type: 'article-journal', title: 'Trust: Part II', doi: 'https://doi.org/10.1000/AB', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] }).title.letters; // 'trustpart2'
 */
export function documentRow(document: Document): DocumentRow {
  const lexicon = newLexicon();
  const rows = newPackedRows(1, lexicon);
  const draft = newRowDraft();
  readRow(draft, document, lexicon);
  return unpackRow(rows, packRow(rows, draft));
}
