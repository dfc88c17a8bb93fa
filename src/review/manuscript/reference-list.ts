import { foldText } from '../../core/fold-text.ts';
import type { Document } from '../../document/document.ts';
import type { Block } from './manuscript-blocks.ts';

/** One entry of a reference list. */
export interface ReferenceEntry {
  /** Its number, where the list is numbered. */
  readonly number: number | null;
  readonly at: number;
  readonly words: string;
  /** The document of the review that it is; `null` where the review does not know it. */
  readonly documentId: string | null;
}

/** Finds the documents of a review in the words of references and citations. */
export interface DocumentIndex {
  /** By an entry of a reference list: its identifier, its title, or its first author and year. */
  readonly ofEntry: (entry: string) => string | null;
  /** By an author and a year of a citation. */
  readonly ofAuthorYear: (before: string, year: string) => readonly string[];
  /** By a citation key: an id, an identifier, or a name and a year. */
  readonly ofKey: (key: string) => string | null;
}

/** Indexes documents once, so that each look-up takes a few steps whatever their number. */
export function documentIndex(documents: readonly Document[]): DocumentIndex {
  const byDoi = new Map(documents.flatMap(({ id, doi }) => (doi === undefined ? [] : [[doi.toLowerCase(), id]])));
  const byTitle = new Map(documents.map(({ id, title }) => [titleKey(foldText(title).split(' ')), id]));
  byTitle.delete('');
  const { byNameYear, bodies } = authorsOf(documents);
  const ids = new Map(documents.map(({ id }) => [foldText(id).replaceAll(' ', ''), id]));
  return {
    ofAuthorYear: (before, year) => {
      const words = foldText(before).split(' ');
      const told = ` ${words.join(' ')} `;
      const people = words.flatMap((word) => byNameYear.get(`${word} ${year}`) ?? []);
      const corporate = (bodies.get(year) ?? []).filter(({ name }) => isNamed(name, told));
      return [...people, ...corporate.map(({ id }) => id)];
    },
    ofEntry: (entry) => {
      const doi = /\b10\.\d{4,9}\/[^\s<>]+/.exec(entry)?.[0].toLowerCase();
      const words = foldText(entry.slice(0, 1000)).split(' ');
      const at = words.findIndex((_, place) => byTitle.has(titleKey(words.slice(place, place + 5))));
      const byWords = at < 0 ? undefined : byTitle.get(titleKey(words.slice(at, at + 5)));
      return byDoi.get(doi?.replace(/[.,;)\]]+$/, '') ?? '') ?? byWords ?? null;
    },
    ofKey: (key) => {
      const folded = foldText(key).replaceAll(' ', '');
      const named = /^(\p{L}+?)(?:etal)?((?:19|20)\d\d)/u.exec(folded);
      const [only, ...others] = byNameYear.get(`${named?.[1]} ${named?.[2]}`) ?? [];
      const byName = others.length === 0 ? only : undefined;
      return byDoi.get(key.toLowerCase()) ?? ids.get(folded) ?? byName ?? null;
    },
  };
}

interface Body {
  readonly name: string;
  readonly id: string;
}

/** People by the last word of the first author's name and the year; bodies by the year. */
function authorsOf(documents: readonly Document[]) {
  const byNameYear = new Map<string, string[]>();
  const bodies = new Map<string, Body[]>();
  for (const { id, authors, issued } of documents) {
    const [first] = authors;
    const year = String(issued?.year ?? '');
    if (first?.family !== undefined) push(byNameYear, `${lastWord(first.family)} ${year}`, id);
    else if (first?.literal !== undefined) push(bodies, year, { name: foldText(first.literal), id });
  }
  return { byNameYear, bodies };
}

/** A body is named in full or by its initials. */
function isNamed(name: string, told: string): boolean {
  return told.includes(` ${name} `) || told.includes(` ${initialsOf(name)} `);
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function titleKey(words: readonly string[]): string {
  const first = words.slice(0, 5);
  return first.length < 3 ? '' : first.join(' ');
}

function lastWord(name: string): string {
  return foldText(name).split(' ').at(-1) ?? '';
}

function initialsOf(name: string): string {
  const initials = name
    .split(' ')
    .flatMap((word) => (/^(?:of|the|and|for|in|on|a)$/.test(word) ? [] : [word.charAt(0)]));
  return initials.length > 1 ? initials.join('') : '\u0000';
}

/** The entries of the reference list. A line without a number goes on with the entry before it where entries are numbered. */
export function referenceList(blocks: readonly Block[], text: string, { ofEntry }: DocumentIndex): ReferenceEntry[] {
  const lines = blocks
    .filter(({ kind }) => kind === 'reference')
    .map(({ start, end }) => ({ start, words: text.slice(start, end) }));
  const isNumbered = lines.some(({ words }) => numberOf(words) !== null);
  const entries: { number: number | null; at: number; words: string }[] = [];
  for (const { start, words } of lines) {
    const number = numberOf(words);
    const last = entries.at(-1);
    if (isNumbered && number === null && last !== undefined) last.words += ` ${words.trim()}`;
    else entries.push({ number, at: start + words.search(/\S/), words: words.trim() });
  }
  return entries.map((entry) => ({ ...entry, documentId: ofEntry(entry.words) }));
}

function numberOf(words: string): number | null {
  const told = /^\s*(?:[-*]\s+)?\[?(\d{1,4})(?:[\].)]+\s*|\s{2,}|\t)/.exec(words)?.[1];
  return told === undefined ? null : Number(told);
}
