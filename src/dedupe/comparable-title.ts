import { hashText } from '../core/hash-text.ts';
import { wordsOfContainer } from './comparable-container.ts';
import type { ContainerName, Lexicon } from './lexicon.ts';
import { numberAt } from './number-list.ts';
import type { RowDraft } from './row-draft.ts';
import type { TextTable } from './text-table.ts';
import { lettersOfScan, newTitleScan, scanTitle, type TitleScan } from './title-scan.ts';
import { tellsLittle, wordBit } from './title-word.ts';

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

/** Makes a title comparable; only its first 1,000 characters count. */
export function readTitle(draft: RowDraft, title: string, container: ContainerName, lexicon: Lexicon): void {
  const counted = title.length > 1000 ? title.slice(0, 1000) : title;
  const hasParts = mayHaveParts.test(counted) || startsWithLabel.test(counted);
  const parts = hasParts ? partTitle(counted) : undefined;
  const scan = draft.title;
  scanTitle(scan, parts?.main ?? counted, lexicon);
  scan.isPlain &&= !hasParts;
  draft.isTranslated = parts?.isTranslated ?? false;
  draft.otherTitles =
    parts === undefined || parts.others.length === 0 ? nothing : otherLetters(parts.others, draft, lexicon);
  draft.digits = hashDigits(scan);
  draft.tellingWords = countTellingWords(scan, container, lexicon);
}

const nothing: readonly string[] = [];
/** What a bracket, a second title or a label shows by; most titles have none of it. One set of signs is found fastest. */
const mayHaveParts = /[[\])=/]/;
const startsWithLabel = /^\s*(?:re(?:tracted|print)|withdrawn)/i;

function otherLetters(others: readonly string[], { title }: RowDraft, lexicon: Lexicon): readonly string[] {
  const letters = lettersOfScan(title);
  const scan = newTitleScan();
  return others
    .map((other) => {
      scanTitle(scan, other, lexicon);
      return lettersOfScan(scan);
    })
    .filter((other) => other !== letters);
}

/** A hash of every digit of a title in its order; 0 without any. */
function hashDigits({ allBits, letters, letterCount }: TitleScan): number {
  if ((allBits & wordBit.hasDigit) === 0) return 0;
  let digits = '';
  for (let at = 0; at < letterCount; at++) {
    const code = letters[at] ?? 0;
    if (code > 47 && code < 58) digits += String.fromCharCode(code);
  }
  return hashOfDigits(digits);
}

/** A hash of digits; 0 without any. */
export function hashOfDigits(digits: string): number {
  return digits === '' ? 0 : hashText(digits, 4) | 1;
}

function countTellingWords(scan: TitleScan, container: ContainerName, lexicon: Lexicon): number {
  // beside words that tell little, those of the journal's own name do not tell either
  const silent =
    (scan.allBits & (wordBit.isSerial | wordBit.isOpening)) === 0 ? noNames : wordsOfContainer(container, lexicon);
  let telling = 0;
  let isFirst = true;
  for (let at = 0; at < scan.wordCount; at++) {
    const bits = numberAt(scan.bits, at);
    if ((bits & wordBit.isSilent) !== 0 || stoodBefore(scan.numbers, at)) continue;
    if (isFirst && (bits & wordBit.isOpening) !== 0) return 0;
    isFirst = false;
    if ((bits & tellsLittle) === 0 && !isNamed(silent, numberAt(scan.numbers, at), lexicon.texts)) telling += 1;
  }
  return telling;
}

const noNames: ReadonlySet<string> = new Set();

function isNamed(names: ReadonlySet<string>, word: number, { texts }: TextTable): boolean {
  return names !== noNames && names.has(texts[word] ?? '');
}

function stoodBefore(numbers: Int32Array, place: number): boolean {
  for (let at = 0; at < place; at++) if (numbers[at] === numbers[place]) return true;
  return false;
}

/** Parts a title from the notes, labels and second languages that sources hang on it. */
function partTitle(title: string): { main: string; others: readonly string[]; isTranslated: boolean } {
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
