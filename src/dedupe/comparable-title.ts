import type { ContainerName, Lexicon } from './lexicon.ts';
import type { TitleWord } from './title-word.ts';
import { titleWords } from './title-words.ts';

/** A title made comparable. */
export interface ComparableTitle {
  /** Letters and digits of the title without spaces, number words and Roman numerals as digits. */
  readonly letters: string;
  /** The same of other forms that the record gives: the original of a translation, the second of two languages. */
  readonly otherLetters: readonly string[];
  /** The words in their order. */
  readonly words: readonly string[];
  /** Every digit of the title in its order: `2` of Part II. */
  readonly digits: string;
  /**
   * How many different words tell this title from others; words such as "editorial" or "review" do not, nor beside them
   * the words of the journal's own name. 0 for a title that comes back issue after issue: an editorial, an introduction.
   */
  readonly tellingWords: number;
  /** True where the source marks the title as a translation of its own. */
  readonly isTranslated: boolean;
}

/** A title made comparable, with its words as the lexicon has them. */
export interface ReadTitle extends ComparableTitle {
  readonly read: readonly TitleWord[];
}

/** Makes a title comparable; only its first 1,000 characters count. */
export function comparableTitle(title: string, container: ContainerName, lexicon: Lexicon): ReadTitle {
  const { main, others, isTranslated } = partTitle(title.length > 1000 ? title.slice(0, 1000) : title);
  const read = titleWords(main, lexicon);
  const words = read.map(({ text }) => text);
  const letters = words.join('');
  const otherLetters = others.map((other) => lettersOf(other, lexicon)).filter((other) => other !== letters);
  return {
    read,
    letters,
    otherLetters,
    words,
    digits: read.some(({ hasDigit }) => hasDigit) ? letters.replace(/[^0-9]/g, '') : '',
    tellingWords: countTellingWords(read, container),
    isTranslated,
  };
}

function lettersOf(title: string, lexicon: Lexicon): string {
  return titleWords(title, lexicon)
    .map(({ text }) => text)
    .join('');
}

function countTellingWords(words: readonly TitleWord[], container: ContainerName): number {
  const meaningful = words.filter(({ role, number }, at) => role !== 'silent' && !stoodBefore(words, at, number));
  if (meaningful[0]?.role === 'opening') return 0;
  const telling = meaningful.filter(({ role }) => role === 'telling');
  if (telling.length === meaningful.length) return telling.length;
  return telling.filter(({ text }) => !container.words.has(text)).length;
}

function stoodBefore(words: readonly TitleWord[], before: number, number: number): boolean {
  for (let at = 0; at < before; at++) if (words[at]?.number === number) return true;
  return false;
}

/** Parts a title from the notes, labels and second languages that sources hang on it. */
function partTitle(title: string): { main: string; others: readonly string[]; isTranslated: boolean } {
  if (!mayHaveParts.test(title)) return { main: title, others: nothing, isTranslated: false };
  const others: string[] = [];
  let main = title.trim().replace(label, '');
  let isTranslated = false;

  const whole = /^\[([^[\]]*)\][\s.]*(?:$|(?=\[))/.exec(main);
  if (whole?.[1]) {
    main = `${whole[1]} ${main.slice(whole[0].length)}`.trim();
    isTranslated = true;
  }
  for (let tail = lastBracket(main); tail !== undefined; tail = lastBracket(main)) {
    if (tail.isTitle) others.push(tail.text);
    isTranslated ||= tail.isLanguage || tail.isTitle;
    main = tail.before;
  }
  const [first, ...rest] = main.split(/\s+[=/]\s+/).filter((part) => part.split(/\s+/).length > 2);
  if (first === undefined || rest.length === 0) return { main, others, isTranslated };
  return { main: first, others: [...others, ...rest, main], isTranslated: true };
}

const nothing: readonly string[] = [];
/** What a label, a bracket or a second title shows by; most titles have none of it. */
const mayHaveParts = /[[\])=/]|^\s*(?:re(?:tracted|print)|withdrawn)/i;

/** A remark of the publisher before the title of the very same paper. */
const label = /^(?:(?:retracted|withdrawn)(?: article| paper| chapter)?|reprint|reprint of)\s*[:.]\s*/i;

interface Tail {
  readonly before: string;
  readonly text: string;
  readonly isTitle: boolean;
  readonly isLanguage: boolean;
}

/** The bracket that ends a title, where it holds a remark or a second title; a bracket of the title's own stays. */
function lastBracket(title: string): Tail | undefined {
  const end = title.replace(/[\s.]+$/, '');
  const open = end.endsWith(']') ? end.lastIndexOf('[') : end.endsWith(')') ? end.lastIndexOf('(') : -1;
  if (open < 1) return undefined;
  const text = end.slice(open + 1, -1);
  const before = end.slice(0, open).trim();
  const isLanguage = language.test(text);
  const isRemark = isLanguage || remark.test(text);
  const isTitle = !isRemark && end.endsWith(']') && text.split(/\s+/).length > 2;
  return isRemark || isTitle ? { before, text, isTitle, isLanguage } : undefined;
}

const remark =
  /^(?:\d+ refs?|(?:\d+ )?references?|(?:systematic |literature )?review|see comments?|multiple letters|letters?|abstract|editorial|comment(?:s|ary)?|reprint|electronic resource|case reports?|conference abstract|meeting abstract|in process citation|retracted(?: article| paper)?|withdrawn)$|appears? in|published in|correct(?:ed|ion)|erratum|errata|corrigendum|comment in|comment on|retraction in|summary for patients/i;

const language =
  /^(?:(?:article )?in )?(?:arabic|bulgarian|chinese|croatian|czech|danish|dutch|english|estonian|finnish|french|german|greek|hebrew|hungarian|italian|japanese|korean|lithuanian|norwegian|persian|polish|portuguese|romanian|russian|serbian|slovak|slovene|slovenian|spanish|swedish|turkish|ukrainian)(?:\s*[,;/]\s*\w+)*$/i;
