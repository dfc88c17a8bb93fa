import { foldText } from '../core/fold-text.ts';
import { greekNames } from '../core/greek-names.ts';
import type { Lexicon } from './lexicon.ts';
import { numberAt } from './number-list.ts';
import { spellAmpersands } from './spell-ampersands.ts';
import { emptyText, hashFactor, hashWhole } from './text-hashes.ts';
import { addText, noteOfText, numberOfText, placeOfText } from './text-index.ts';
import { internText, type TextTable } from './text-table.ts';
import { loneNumeral, readTitleWord, wordBit } from './title-word.ts';

/** The words and the letters of one title; room that is written over title after title. */
export interface TitleScan {
  wordCount: number;
  /** For each word, the number of its text, a hash of it, how many letters it has, and its bits; see `wordBit`. */
  numbers: Int32Array;
  hashes: Int32Array;
  lengths: Int32Array;
  bits: Int32Array;
  /** A second hash of each word as it was written. */
  hashesToo: Int32Array;
  /** The bits of all words together. */
  allBits: number;
  letterCount: number;
  /** Code units of the letters and digits without spaces, number words and Roman numerals as digits. */
  letters: Uint16Array;
  /** True where every sign of the title was one that needs no folding but that of case. */
  isPlain: boolean;
}

/** Room for titles of the usual length; it grows where one is longer. */
export function newTitleScan(): TitleScan {
  return { wordCount: 0, allBits: 0, letterCount: 0, isPlain: true, ...roomFor(1000) };
}

function roomFor(length: number): Pick<TitleScan, 'numbers' | 'hashes' | 'hashesToo' | 'lengths' | 'bits' | 'letters'> {
  const words = (length >> 1) + 1;
  return {
    numbers: new Int32Array(words),
    hashes: new Int32Array(words),
    hashesToo: new Int32Array(words),
    lengths: new Int32Array(words),
    bits: new Int32Array(words),
    // a lone x stands for 10
    letters: new Uint16Array(length + words),
  };
}

/** Reads the words of a title in their order, folded. */
export function scanTitle(scan: TitleScan, title: string, lexicon: Lexicon): void {
  scan.isPlain = cutWords(scan, title, signsOfPlain);
  if (!scan.isPlain) cutWords(scan, foldedTitle(title), signsOfFolded);
  lookUpWords(scan, lexicon);
}

/** Takes words that were read before. */
export function takeWords(scan: TitleScan, words: readonly string[], { texts, hashes }: Lexicon): void {
  const letters = words.join('');
  startScan(scan, Math.max(letters.length, 2 * words.length));
  scan.wordCount = words.length;
  scan.letterCount = letters.length;
  for (let at = 0; at < letters.length; at++) scan.letters[at] = letters.charCodeAt(at);
  for (const [at, word] of words.entries()) {
    scan.numbers[at] = internText(texts, word);
    hashWhole(hashes, word);
    scan.hashes[at] = numberAt(hashes, 0);
    scan.lengths[at] = word.length;
    scan.bits[at] = 0;
  }
}

/** The letters of a title in one text. */
export function lettersOfScan({ letters, letterCount }: TitleScan): string {
  let text = '';
  for (let from = 0; from < letterCount; from += 4096)
    text += textOf(letters.subarray(from, Math.min(letterCount, from + 4096)));
  return text;
}

/** Some thousand letters as a text; a list goes into a call at once, where numbers of a typed one are handed over one by one. */
function textOf(letters: Uint16Array): string {
  const codes: number[] = [];
  for (let at = 0; at < letters.length; at++) codes.push(letters[at] ?? 0);
  return String.fromCharCode(...codes);
}

/** What a sign is: a letter or digit is its own code, in small, and the others are these. */
const sign = { parts: 0, vanishes: 1, needsFolding: 2 } as const;
/** A letter or digit is greater. */
const lastSign = 2;

/** The signs of texts below this code stand in a table. */
const tableEnd = 0x2040;

/**
 * ASCII but tags, entities and grave accents; apostrophes, quotation marks and dashes of typesetting. A text with any
 * other sign is folded first.
 */
const signsOfPlain = newSignsOfPlain();

function newSignsOfPlain(): Uint16Array {
  const signs = new Uint16Array(tableEnd).fill(sign.needsFolding);
  // dashes and quotation marks of typesetting
  for (const [from, until] of [
    [0, 128],
    [0x2010, 0x2016],
    [0x201a, 0x201e],
  ] as const)
    signs.fill(sign.parts, from, until);
  for (const code of [38, 60, 96]) signs[code] = sign.needsFolding;
  for (const code of [39, 0x2018, 0x2019]) signs[code] = sign.vanishes;
  return withAlphabet(signs);
}

/** After folding all that is left beside letters, digits and marks is a space; what stands outside the table is a letter. */
const signsOfFolded = withAlphabet(new Uint16Array(128));

/** Letters and digits are their own code, in small. */
function withAlphabet(signs: Uint16Array): Uint16Array {
  for (let code = 48; code < 58; code++) signs[code] = code;
  for (let code = 97; code < 123; code++) {
    signs[code] = code;
    signs[code - 32] = code;
  }
  return signs;
}

/** Cuts a text into words; returns false, and leaves the scan unfinished, where a sign needs folding first. */
function cutWords(scan: TitleScan, text: string, signs: Uint16Array): boolean {
  const { length } = text;
  startScan(scan, length);
  const { letters } = scan;
  const { low: lowFactor, high: highFactor } = hashFactor;
  let letterCount = 0;
  let start = 0;
  let low: number = emptyText.low;
  let high: number = emptyText.high;
  // the end parts as a space does
  for (let at = 0; at <= length; at++) {
    const letter = at < length ? signOf(text.charCodeAt(at), signs) : sign.parts;
    if (letter > lastSign) {
      letters[letterCount] = letter;
      letterCount += 1;
      low = Math.imul(low ^ letter, lowFactor);
      high = Math.imul(high ^ letter, highFactor);
      high ^= high >>> 15;
    } else if (letter === sign.needsFolding) return false;
    else if (letter === sign.parts && letterCount > start) {
      addWord(scan, low, high, letterCount - start);
      start = letterCount;
      low = emptyText.low;
      high = emptyText.high;
    }
  }
  scan.letterCount = letterCount;
  return true;
}

function addWord(scan: TitleScan, low: number, high: number, length: number): void {
  const at = scan.wordCount;
  scan.hashes[at] = low;
  scan.hashesToo[at] = high;
  scan.lengths[at] = length;
  scan.wordCount = at + 1;
}

/** Looks the words up one right after the other: they come from memory side by side, where between them nothing is read. */
function lookUpWords(scan: TitleScan, lexicon: Lexicon): void {
  const { words } = lexicon;
  let start = 0;
  let allBits = 0;
  for (let at = 0; at < scan.wordCount; at++) {
    const low = numberAt(scan.hashes, at);
    const high = numberAt(scan.hashesToo, at);
    const end = start + numberAt(scan.lengths, at);
    const known = placeOfText(words, low, high);
    const place = known < 0 ? learnWord(scan.letters.subarray(start, end), low, high, lexicon) : known;
    const bits = noteOfText(words, place);
    scan.numbers[at] = numberOfText(words, place);
    scan.bits[at] = bits;
    allBits |= bits;
    start = end;
  }
  scan.allBits = allBits;
  if ((allBits & (wordBit.isRespelt | wordBit.isLoneNumeral)) !== 0) respell(scan, lexicon);
}

/** Begins a title of at most so many letters. */
export function startScan(scan: TitleScan, length: number): void {
  if (scan.letters.length < length + (length >> 1) + 1) Object.assign(scan, roomFor(2 * length));
  scan.wordCount = 0;
  scan.allBits = 0;
}

function signOf(code: number, signs: Uint16Array): number {
  if (code < signs.length) return signs[code] ?? 0;
  return signs === signsOfFolded ? code : sign.needsFolding;
}

function learnWord(letters: Uint16Array, low: number, high: number, { words, texts }: Lexicon): number {
  const { text, bits } = readTitleWord(textOf(letters));
  return addText(words, low, high, internText(texts, text), bits);
}

/** Puts the text of each word where the word as it was written stands; a lone numeral is a number behind a word that counts. */
function respell(scan: TitleScan, { texts }: Lexicon): void {
  let end = 0;
  for (let at = 0; at < scan.wordCount; at++) {
    const isLone = (numberAt(scan.bits, at) & wordBit.isLoneNumeral) !== 0;
    if (isLone && at > 0 && (numberAt(scan.bits, at - 1) & wordBit.counts) !== 0) takeLoneNumber(scan, at, texts);
    const text = texts.texts[numberAt(scan.numbers, at)] ?? '';
    for (let letter = 0; letter < text.length; letter++) scan.letters[end + letter] = text.charCodeAt(letter);
    scan.lengths[at] = text.length;
    end += text.length;
  }
  scan.letterCount = end;
}

function takeLoneNumber(scan: TitleScan, at: number, texts: TextTable): void {
  const numeral = texts.texts[numberAt(scan.numbers, at)] ?? '';
  scan.numbers[at] = internText(texts, loneNumeral(numeral));
  scan.bits[at] = numberAt(scan.bits, at) | wordBit.hasDigit;
  scan.allBits |= wordBit.hasDigit;
}

function foldedTitle(title: string): string {
  return foldText(spellAmpersands(title)).replace(/[\u03b1-\u03c9]/g, (letter) => greekNames.get(letter) ?? letter);
}
