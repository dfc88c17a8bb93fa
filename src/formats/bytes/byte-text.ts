import type { Problem } from '../../core/problem.ts';
import { quoted } from '../fields/take-text.ts';
import { mixedText, type Word, type Words, wordsBeyondAscii } from './mixed-bytes.ts';
import { strictUtf8 } from './strict-utf-8.ts';
import { windows1252Text } from './windows-1252.ts';

/** Makes text of bytes of which each letter of the Latin alphabet is one. */
export interface ByteText {
  /** @param bytes - The next of the file; they start and end with whole words. */
  text(bytes: Uint8Array): string;
  /** Tells that the file is over. */
  over(): void;
}

/**
 * Reads UTF-8 strictly. Where some bytes are not, the words beyond ASCII that came so far say what they are, those of
 * the last blocks above all:
 *
 * - where hardly any is UTF-8, all is windows-1252;
 * - else the words that are not UTF-8 are read as windows-1252, each for itself: what a database cut in the middle of a
 *   character, or what was put together from two exports, does not garble the rest of the file.
 *
 * Either is told in one problem: `not-utf-8` or `mixed-encoding`.
 */
export function byteText(report: (problem: Problem) => void): ByteText {
  const utf8 = strictUtf8();
  const seen = { utf8: 0, others: 0 };
  let isUtf8 = true;
  let line = 1;
  /** Whether it was told that the file is not UTF-8. */
  let isTold = false;
  let strays: Strays | null = null;

  function utf8Text(bytes: Uint8Array): string | null {
    try {
      return utf8.decode(bytes);
    } catch {
      return null;
    }
  }

  /** A word of windows-1252 may be UTF-8 by chance: a capital or ß before a quotation mark or a dash. */
  function judge(utf8Words: number, others: number): void {
    seen.utf8 = seen.utf8 / 2 + utf8Words;
    seen.others = seen.others / 2 + others;
    isUtf8 = seen.utf8 * 10 >= seen.others && (isUtf8 || seen.utf8 >= 2);
  }

  function wordByWord(bytes: Uint8Array): string {
    const words = wordsBeyondAscii(bytes);
    judge(words.utf8, words.others.length);
    if (isUtf8) {
      noteStrays(bytes, words);
      return mixedText(bytes, words.others, (part) => utf8.decode(part));
    }
    const [first] = words.others;
    if (first && !isTold) report(notUtf8(placeOf(bytes, first)));
    isTold = true;
    return windows1252Text(bytes);
  }

  function noteStrays(bytes: Uint8Array, { others }: Words): void {
    const [first] = others;
    if (first) strays ??= { ...placeOf(bytes, first), count: 0 };
    if (strays) strays.count += others.length;
  }

  function placeOf(bytes: Uint8Array, { start, end }: Word): Place {
    const before = windows1252Text(bytes.subarray(0, start));
    return { line: line + lineBreaks(before), word: windows1252Text(bytes.subarray(start, end)) };
  }

  return {
    text(bytes) {
      const strict = utf8Text(bytes);
      const beyondAscii = bytes.length - (strict?.length ?? 0);
      if (strict !== null && isUtf8 && beyondAscii > 0) judge(beyondAscii, 0);
      const text = strict !== null && (isUtf8 || beyondAscii === 0) ? strict : wordByWord(bytes);
      line += lineBreaks(text);
      return text;
    },
    over() {
      if (strays) report(mixed(strays));
    },
  };
}

/** A word that is not UTF-8. */
interface Place {
  readonly line: number;
  /** As windows-1252 has it. */
  readonly word: string;
}

interface Strays extends Place {
  count: number;
}

/** How many lines end in a text, by LF, CRLF or CR. */
function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1))
    if (text.charAt(at + 1) !== '\n') count += 1;
  return count;
}

function notUtf8({ line, word }: Place): Problem {
  const found = `line ${line}: ${quoted(word)} shows that the file is not UTF-8`;
  const remedy = 'if letters look wrong, save the file as UTF-8, or decode it and give its text to readDocuments';
  return { code: 'not-utf-8', severity: 'warning', line, message: `${found}; it was read as windows-1252: ${remedy}.` };
}

function mixed({ line, word, count }: Strays): Problem {
  const found = count === 1 ? 'is not' : `and ${count - 1} more are not`;
  const message = `line ${line}: ${quoted(word)} ${found} UTF-8 as the rest is; see if windows-1252 made it right.`;
  return { code: 'mixed-encoding', severity: 'warning', line, message };
}
