import type { DocumentRow } from './comparable-row.ts';
import { draftOfRow } from './draft-of-row.ts';
import { newLexicon } from './lexicon.ts';
import { newNumberList } from './number-list.ts';
import { appendKeys } from './row-keys.ts';

/**
 * The keys of a row: only rows that share a key are compared. Each key survives another kind of error.
 *
 * They stand for: each DOI and the PubMed number; the start and the end of the title and of its other forms; a title that
 * tells little, with its journal; each pair of its three longest words; volume and first page with the year, the last
 * page or the journal's initial; the first author with the year and the longest word. A row without a
 * title, an identifier or a place has no key, so that nothing empty ever meets anything empty.
 *
 * @returns Different whole numbers of 32 bits, hashes that are the same on every machine. Two keys may collide; that costs
 *   a comparison and never a merge.
 * @example
 * const row = documentRow({ id: 'a', type: 'article-journal', title: '', doi: '10.1000/ab', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] });
 * blockingKeys(row).length; // 1
 */
export function blockingKeys(row: DocumentRow): number[] {
  const lexicon = newLexicon();
  const keys = newNumberList(16);
  appendKeys(keys, draftOfRow(row, lexicon), lexicon);
  return [...keys.items.subarray(1, keys.length)];
}
