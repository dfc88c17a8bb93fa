import { foldText } from '../core/fold-text.ts';
import type { Lexicon } from './lexicon.ts';
import { internText, type TextTable } from './text-table.ts';
import type { TitleWord } from './title-word.ts';
import { smallLetter, wordAt } from './word-table.ts';

/** The words of a title in their order, folded and read. */
export function titleWords(title: string, lexicon: Lexicon): TitleWord[] {
  const text = isPlain(title) ? title : foldedTitle(title);
  const words: TitleWord[] = [];
  let start = -1;
  let hash = 0;
  for (let at = 0; at <= text.length; at++) {
    // behind the end there is no code, and NaN is no letter
    const code = smallLetter(text.charCodeAt(at));
    if (isLetterOrDigit(code)) {
      if (start < 0) {
        start = at;
        hash = 0;
      }
      hash = Math.imul(hash ^ code, 0x01000193);
    } else if (start >= 0) {
      addWord(wordAt(lexicon.words, lexicon.texts, text, start, at, hash), words, lexicon.texts);
      start = -1;
    }
  }
  return words;
}

/** What is not ASCII was folded before, so that it is a letter. */
function isLetterOrDigit(code: number): boolean {
  return (code > 96 && code < 123) || (code > 47 && code < 58) || code > 127;
}

function addWord(word: TitleWord, words: TitleWord[], texts: TextTable): void {
  const isNumber = word.loneNumeral !== '' && words.at(-1)?.counts === true;
  words.push(isNumber ? loneNumber(word, texts) : word);
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

function foldedTitle(title: string): string {
  return foldText(title).replace(/[α-ω]/g, (letter) => greekNames.get(letter) ?? letter);
}

const greekNames = new Map(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, at) => [String.fromCharCode(0x3b1 + at), name]),
);
