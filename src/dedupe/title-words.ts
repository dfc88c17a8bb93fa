import { foldText } from '../core/fold-text.ts';
import type { Lexicon } from './lexicon.ts';
import { internText, type TextTable } from './text-table.ts';
import { readTitleWord, type TitleWord } from './title-word.ts';

/** The words of a title in their order, folded and read. */
export function titleWords(title: string, lexicon: Lexicon): TitleWord[] {
  const words: TitleWord[] = [];
  if (!isPlain(title)) {
    for (const word of foldedWords(title)) addWord(word, words, lexicon);
    return words;
  }
  const text = title.toLowerCase();
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    // behind the end there is no code, and NaN is no letter
    const code = text.charCodeAt(at);
    const isLetter = isLetterOrDigit(code);
    if (isLetter === start >= 0) continue;
    if (!isLetter) addWord(text.slice(start, at), words, lexicon);
    start = isLetter ? at : -1;
  }
  return words;
}

function isLetterOrDigit(code: number): boolean {
  return (code > 96 && code < 123) || (code > 47 && code < 58);
}

function addWord(word: string, words: TitleWord[], { words: known, texts }: Lexicon): void {
  let read = known.get(word);
  if (read === undefined) {
    read = readTitleWord(word, texts);
    known.set(word, read);
  }
  const isNumber = read.loneNumeral !== '' && words.at(-1)?.counts === true;
  words.push(isNumber ? loneNumber(read, texts) : read);
}

function loneNumber(word: TitleWord, texts: TextTable): TitleWord {
  return { ...word, text: word.loneNumeral, number: internText(texts, word.loneNumeral), hasDigit: true };
}

/** ASCII without tags, entities and apostrophes needs no folding but that of case. */
function isPlain(title: string): boolean {
  for (let at = 0; at < title.length; at++) {
    const code = title.charCodeAt(at);
    if (code > 127 || code === 38 || code === 39 || code === 60 || code === 96) return false;
  }
  return true;
}

function foldedWords(title: string): string[] {
  const folded = foldText(title).replace(/[α-ω]/g, (letter) => greekNames.get(letter) ?? letter);
  return folded === '' ? [] : folded.split(' ');
}

const greekNames = new Map(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, at) => [String.fromCharCode(0x3b1 + at), name]),
);
