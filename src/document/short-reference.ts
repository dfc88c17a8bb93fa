import type { Document } from './document.ts';
import type { PersonName } from './person-name.ts';

/**
 * A document in a few words, as an author–date citation has it: `Karlsson 2019`, `Hey & Carter 2019`, `Brunner et al. 2018`.
 *
 * Without an author the title stands in; without a year, `n.d.`.
 *
 * @example
 * shortReference({ authors: [{ family: 'Hey' }, { family: 'Carter' }], title: 'Reflections', issued: { year: 2019 } }); // 'Hey & Carter 2019'
 */
export function shortReference(document: Pick<Document, 'authors' | 'title' | 'issued'>): string {
  return `${authorsInShort(document)} ${document.issued?.year ?? 'n.d.'}`;
}

function authorsInShort({ authors, title }: Pick<Document, 'authors' | 'title'>): string {
  const [first, second, third] = authors.map(nameInShort).filter((name) => name !== '');
  if (first === undefined) return title === '' ? 'Untitled' : title;
  if (second === undefined) return first;
  return third === undefined ? `${first} & ${second}` : `${first} et al.`;
}

function nameInShort({ particle, family, literal, given }: PersonName): string {
  return family === undefined ? (literal ?? given ?? '') : [particle, family].filter(Boolean).join(' ');
}
