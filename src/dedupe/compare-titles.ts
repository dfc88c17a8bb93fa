import { editDistance, type WorkCounts } from './edit-distance.ts';
import { evidenceOrder as e } from './evidence-order.ts';
import { type EvidenceRange, putExact } from './evidence-range.ts';
import { numberAt } from './number-list.ts';
import { packedField as f } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { holds, shareWords } from './shared-words.ts';
import { fieldOf, lettersOf, textOfWord } from './unpack-row.ts';

/** Whether `boundTitles` left nothing open. */
export function areTitlesCompared({ least, most }: EvidenceRange): boolean {
  return least[e.title] === most[e.title] && least[e.wordsChanged] === most[e.wordsChanged];
}

/** Makes the likeness of two titles exact, after `boundTitles`. */
export function finishTitles(
  rows: PackedRows,
  first: number,
  second: number,
  range: EvidenceRange,
  counts: WorkCounts,
): void {
  if (areTitlesCompared(range)) return;
  if (!shareWords(rows, first, second)) {
    putExact(range, e.title, 0);
    putExact(range, e.wordsChanged, range.most[e.wordsChanged] ?? 0);
    return;
  }
  const letters = lettersOf(rows, first);
  const otherLetters = lettersOf(rows, second);
  const title = likeness(letters, otherLetters, counts);
  putExact(range, e.title, title);
  // titles that are not alike need no look at their words
  const changed =
    title < 50
      ? Math.max(fieldOf(rows, first, f.wordCount), fieldOf(rows, second, f.wordCount))
      : Math.max(
          wordsWithoutLike(rows, first, second, otherLetters, counts),
          wordsWithoutLike(rows, second, first, letters, counts),
        );
  putExact(range, e.wordsChanged, changed);
}

/** Below one letter in two alike no rule asks how much, so the edit distance stops there. */
function likeness(a: string, b: string, counts: WorkCounts): number {
  const longest = Math.max(a.length, b.length);
  const most = Math.floor(longest / 2);
  const distance = editDistance(a, b, most, counts);
  return distance > most ? 0 : Math.floor((100 * (longest - distance)) / longest);
}

/**
 * A word has its like where the other title holds it, a spelling of it, or its letters across other word breaks. Words are
 * numbers, so that most of them need no letter.
 */
function wordsWithoutLike(
  rows: PackedRows,
  row: number,
  other: number,
  otherLetters: string,
  counts: WorkCounts,
): number {
  const { items } = rows.words;
  const start = fieldOf(rows, row, f.wordsAt);
  const end = start + fieldOf(rows, row, f.wordCount);
  const otherStart = fieldOf(rows, other, f.wordsAt);
  const otherEnd = otherStart + fieldOf(rows, other, f.wordCount);
  let count = 0;
  for (let at = start; at < end; at++) {
    const number = numberAt(items, at);
    if (holds(items, otherStart, otherEnd, number) || holds(items, start, at, number)) continue;
    const word = textOfWord(rows, at);
    if (word.length > 3 && otherLetters.includes(word)) continue;
    if (!hasSpelling(rows, word, otherStart, otherEnd, counts)) count += 1;
  }
  return count;
}

/** Whether one of the words from one place up to another is a spelling of a word. */
function hasSpelling(rows: PackedRows, word: string, from: number, until: number, counts: WorkCounts): boolean {
  for (let at = from; at < until; at++) if (isSpelling(word, textOfWord(rows, at), counts)) return true;
  return false;
}

/**
 * One slip or two letters swapped in a word of four or more, two slips in one of twelve or more, a letter too many in a
 * shorter one; hyper- is no slip for hypo-.
 */
function isSpelling(a: string, b: string, counts: WorkCounts): boolean {
  const shortest = Math.min(a.length, b.length);
  const most = shortest < 12 ? 1 : 2;
  const apart = Math.abs(a.length - b.length);
  if (shortest < 4 && (shortest < 2 || apart !== 1)) return false;
  if (apart > most) return false;
  return (editDistance(a, b, most, counts) <= most || hasLettersSwapped(a, b)) && !hasOppositePrefix(a, b);
}

function hasLettersSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function hasOppositePrefix(a: string, b: string): boolean {
  const [first, second] = [prefix.exec(a)?.[0], prefix.exec(b)?.[0]];
  return first !== undefined && second !== undefined && first !== second;
}

const prefix = /^(?:hyper|hypo|pre|post|intra|inter|extra|micro|macro|mono|poly|multi|anti|pro|de|in|un|re|uni|bi)/;
