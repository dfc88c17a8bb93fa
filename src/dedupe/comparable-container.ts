import { foldText } from '../core/fold-text.ts';
import type { Document } from '../document/document.ts';
import { containerForm } from './container-form.ts';
import { type ComparableContainer, type ContainerName, type Lexicon, readOnce } from './lexicon.ts';
import { spellAmpersands } from './spell-ampersands.ts';
import { newTitleScan, scanTitle } from './title-scan.ts';

/** Makes the names of a container comparable: the full one, its short one, and either half of "X = Y". */
export function readContainer(
  { containerTitle = '', containerShort = '' }: Pick<Document, 'containerTitle' | 'containerShort'>,
  lexicon: Lexicon,
): ContainerName {
  const title = containerTitle.length > 300 ? containerTitle.slice(0, 300) : containerTitle;
  // no title holds a line break twice, so two names never read as one
  const key = containerShort === '' ? title : `${title}\n\n${containerShort.slice(0, 300)}`;
  return (
    lexicon.containers.names.get(key) ??
    readOnce(lexicon.containers.names, key, () => {
      const forms = formsOf([title, containerShort.slice(0, 300)]);
      return {
        forms,
        number: containerNumber(lexicon, forms),
        initial: initialOf(forms),
        title,
        form: containerForm(title),
      };
    })
  );
}

/** The words of the name of a container. */
export function wordsOfContainer(container: ContainerName, lexicon: Lexicon): ReadonlySet<string> {
  if (container.words !== undefined) return container.words;
  const scan = newTitleScan();
  scanTitle(scan, container.title, lexicon);
  const { texts } = lexicon.texts;
  container.words = new Set(Array.from(scan.numbers.subarray(0, scan.wordCount), (number) => texts[number] ?? ''));
  return container.words;
}

/** The code of the first letter of a container; −1 without a form. */
export function initialOf(forms: ComparableContainer): number {
  return forms[0]?.[0]?.charCodeAt(0) ?? -1;
}

/** The number of the forms of a container, new or known. */
export function containerNumber({ containers }: Pick<Lexicon, 'containers'>, forms: ComparableContainer): number {
  const text = forms.map((words) => words.join(' ')).join('\n');
  return readOnce(containers.numberOfForms, text, () => containers.forms.push(forms) - 1);
}

function formsOf(names: readonly string[]): ComparableContainer {
  const forms = names
    .flatMap(nameForms)
    .map(containerWords)
    .flatMap(withoutProceedings)
    .filter((words) => words.length > 0);
  return [...new Map(forms.map((words) => [words.join(' '), words])).values()];
}

/** Drops the place and the medium in brackets, the society after a colon, and parts a name in two languages. */
function nameForms(name: string): string[] {
  if (!mayHaveForms.test(name)) return [name];
  const bare = name
    .replace(/\([^()]*\)|\[[^[\]]*\]?/g, ' ')
    .replace(/\bconference:.*$/i, ' ')
    .replace(/\b[dl]['\u2019]/gi, ' ');
  const languages = bare.split(/\s+[=/]\s+/).map((part) => part.split(/\s*:\s+|;/)[0] ?? part);
  return [...languages.filter((part) => foldText(part) !== ''), bare];
}

/** What a bracket, a society, a French article or a second language shows by. */
const mayHaveForms = /[([:;'\u2019=/]/;

function containerWords(name: string): string[] {
  return foldText(spellAmpersands(name))
    .split(' ')
    .filter((word) => word !== '' && !fillers.has(word) && !/^\d+(?:st|nd|rd|th)?$/.test(word));
}

function withoutProceedings(words: readonly string[]): (readonly string[])[] {
  return words[0] === 'proceedings' || words[0] === 'proc' ? [words, words.slice(1)] : [words];
}

const fillers = new Set(
  'annual the a an of and for in on to at by with from de la le les des du et der die das und fur y el los e o da do di del della il van'.split(
    ' ',
  ),
);

/**
 * Compares two containers.
 *
 * @returns 1 where they are one, −1 where they are two, 0 where that cannot be told.
 */
export function compareContainers(a: ComparableContainer, b: ComparableContainer): number {
  if (a.length === 0 || b.length === 0) return 0;
  let best = -1;
  for (const first of a) {
    for (const second of b) {
      best = Math.max(best, compareNames(first, second));
      if (best === 1) return 1;
    }
  }
  return best;
}

function compareNames(a: readonly string[], b: readonly string[]): number {
  if (a.join('') === b.join('')) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length && short.every((word, at) => isAbbreviation(word, long[at] ?? ''))) return 1;
  if (short.some((word) => isAcronym(word, long)) || long.some((word) => isAcronym(word, short))) return 1;

  const shared = Math.min(countShared(short, long), countShared(long, short));
  return shared * 2 >= short.length ? 0 : -1;
}

function countShared(words: readonly string[], among: readonly string[]): number {
  return words.filter((word) => among.some((other) => isAbbreviation(word, other))).length;
}

/** `infect` shortens infectious, `natl` national: a start of it, or its letters in order with the same end. */
function isAbbreviation(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short)) return true;
  if (short.length < 3 || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/**
 * `amcis` is made of starts of Americas Conference Information Systems; a year or a word beside it does not matter. Two words
 * are no acronym: "Care" is made of starts of Cancer Research.
 */
function isAcronym(acronym: string, words: readonly string[]): boolean {
  if (acronym.length < 3 || acronym.length > 8 || words.length < 3) return false;
  return words.some((_, start) => isMadeOfStarts(acronym, words, start, 3));
}

/** @param fewest - How many words it must be made of. */
function isMadeOfStarts(acronym: string, words: readonly string[], start: number, fewest: number): boolean {
  if (acronym === '') return fewest <= 0;
  const word = words[start];
  if (word === undefined) return false;
  for (let length = Math.min(2, word.length); length > 0; length -= 1) {
    const startsSo = acronym.startsWith(word.slice(0, length));
    if (startsSo && isMadeOfStarts(acronym.slice(length), words, start + 1, fewest - 1)) return true;
  }
  return false;
}
