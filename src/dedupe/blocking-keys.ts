import type { DocumentRow } from './document-row.ts';

/**
 * The keys of a row: only rows that share a key are compared. Each key survives another kind of error.
 *
 * A row without a title, an identifier or a place has no key, so that nothing empty ever meets anything empty.
 *
 * @returns Different texts, each starting with the name of its key: `doi`, `pmid`, `start`, `end` and
 *   `words` of the title, `serial` (a title that does not tell, with its journal), `place` (volume, page and year or author), `author` (with year and longest word).
 * @example
 * const row = documentRow({ id: 'a', type: 'article-journal', title: '', doi: '10.1000/ab', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] });
 * blockingKeys(row); // ['doi 10.1000/ab']
 */
export function blockingKeys(row: DocumentRow): string[] {
  const keys = [...row.dois.map((doi) => `doi ${doi}`), ...titleKeys(row), ...placeKeys(row), ...authorKeys(row)];
  if (row.pmid !== '') keys.push(`pmid ${row.pmid}`);
  return [...new Set(keys)];
}

function titleKeys({ title, container }: DocumentRow): string[] {
  const forms = [title.letters, ...title.otherLetters].filter((letters) => letters !== '');
  const [first, second, third] = longestWords(title.words);
  return [
    ...forms.map((letters) => `start ${letters.slice(0, 30)}`),
    ...forms.filter((letters) => letters.length > 24).map((letters) => `end ${letters.slice(-24)}`),
    // so many documents bear such a title that those of one journal must meet apart
    ...(title.tellingWords < 3
      ? forms.map((letters) => `serial ${letters.slice(0, 30)} ${container[0]?.[0] ?? ''}`)
      : []),
    ...[
      [first, second],
      [first, third],
      [second, third],
    ].flatMap(([one, other]) => (one === undefined || other === undefined ? [] : [`words ${one} ${other}`])),
  ];
}

/** Long words are rare words: the three longest tell a title as well as the three rarest, and need no count of all titles. */
function longestWords(words: readonly string[]): string[] {
  return [...new Set(words)]
    .filter((word) => word.length > 5)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, 3);
}

function placeKeys({ volume, pages, year, authors, container }: DocumentRow): string[] {
  if (pages.first === '' || volume === '') return [];
  const place = `place ${volume} ${pages.first}`;
  const keys = [`${place} ${year}`];
  if (pages.last !== '') keys.push(`${place} ${pages.last}`);
  const [author] = authors;
  if (author !== undefined) keys.push(`${place} ${author.family.slice(0, 4)}`);
  const initial = container[0]?.[0]?.slice(0, 1);
  if (initial !== undefined) keys.push(`${place} in ${initial}`);
  return keys;
}

function authorKeys({ authors, year, title }: DocumentRow): string[] {
  const [author] = authors;
  const [word] = longestWords(title.words);
  if (author === undefined || word === undefined || year === 0) return [];
  return [`author ${author.family.slice(0, 6)} ${year} ${word}`];
}
