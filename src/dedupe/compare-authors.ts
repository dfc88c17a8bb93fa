import { numberAt } from './number-list.ts';
import { packedField as f } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { fieldOf } from './unpack-row.ts';

/**
 * Compares the authors of two rows, of which the shorter list may have been cut.
 *
 * @returns 1 to 100, the percentage of the shorter list that stands in the other; −1 where nobody is in both; 0 where a
 *   list is empty.
 */
export function compareAuthors(rows: PackedRows, first: number, second: number): number {
  const count = fieldOf(rows, first, f.authorCount);
  const otherCount = fieldOf(rows, second, f.authorCount);
  if (count === 0 || otherCount === 0) return 0;
  if (startAlike(rows, first, second, Math.min(count, otherCount))) return 100;
  const found = Math.min(countFound(rows, first, second), countFound(rows, second, first));
  return found === 0 ? -1 : Math.floor((100 * found) / Math.min(count, otherCount));
}

/** Whether both lists begin with the same names in the same order, as most that are alike do. */
function startAlike(rows: PackedRows, first: number, second: number, count: number): boolean {
  const { items } = rows.authors;
  const at = fieldOf(rows, first, f.authorsAt);
  const other = fieldOf(rows, second, f.authorsAt);
  for (let place = 0; place < 3 * count; place += 3) {
    if (items[at + place] !== items[other + place] || !initialsAgree(rows, at + place, other + place)) return false;
  }
  return true;
}

/** Counted from either side, so that one author does not stand for two of the other list. */
function countFound(rows: PackedRows, row: number, among: number): number {
  const start = fieldOf(rows, row, f.authorsAt);
  const end = start + 3 * fieldOf(rows, row, f.authorCount);
  const otherStart = fieldOf(rows, among, f.authorsAt);
  const otherEnd = otherStart + 3 * fieldOf(rows, among, f.authorCount);
  let found = 0;
  for (let at = start; at < end; at += 3) {
    // most names are written alike, so the costly likenesses are looked for last
    if (hasName(rows, at, otherStart, otherEnd) || hasVariant(rows, at, otherStart, otherEnd)) found += 1;
  }
  return found;
}

function hasName(rows: PackedRows, at: number, start: number, end: number): boolean {
  const { items } = rows.authors;
  for (let other = start; other < end; other += 3) {
    if (items[at] === items[other] && initialsAgree(rows, at, other)) return true;
  }
  return false;
}

function hasVariant(rows: PackedRows, at: number, start: number, end: number): boolean {
  const { items } = rows.authors;
  for (let other = start; other < end; other += 3) {
    if (items[at] !== items[other] && isVariant(rows, at, other)) return true;
  }
  return false;
}

/** 1 where the first authors bear one name with a given name in full, 0 otherwise: initials do not tell. */
export function compareFullNames(rows: PackedRows, first: number, second: number): number {
  const { items } = rows.authors;
  const at = fieldOf(rows, first, f.authorsAt);
  const other = fieldOf(rows, second, f.authorsAt);
  if (fieldOf(rows, first, f.authorCount) === 0 || fieldOf(rows, second, f.authorCount) === 0) return 0;
  if (items[at] !== items[other] || items[at + 1] !== items[other + 1]) return 0;
  return textAt(rows, at + 1).length > textAt(rows, at + 2).length + 1 ? 1 : 0;
}

function textAt({ authors, texts }: PackedRows, at: number): string {
  return texts.texts[numberAt(authors.items, at)] ?? '';
}

function initialsAgree(rows: PackedRows, at: number, other: number): boolean {
  const { items } = rows.authors;
  const one = numberAt(items, at + 2);
  const two = numberAt(items, other + 2);
  if (one === two || one === 0 || two === 0) return true;
  const [a, b] = [textAt(rows, at + 2), textAt(rows, other + 2)];
  return a.includes(b.charAt(0)) || b.includes(a.charAt(0));
}

function isVariant(rows: PackedRows, at: number, other: number): boolean {
  return (
    isSwapped(rows, at, other) ||
    isSwapped(rows, other, at) ||
    isSamePartOfName(rows, at, other) ||
    isSamePartOfName(rows, other, at)
  );
}

/** `Ching-yi, Wu` is Wu, C.-Y.: the given name stands where the family name should. */
function isSwapped(rows: PackedRows, at: number, other: number): boolean {
  const { items } = rows.authors;
  if (items[at + 1] !== items[other] || textAt(rows, other).length < 2) return false;
  const given = textAt(rows, other + 1);
  return given === '' || textAt(rows, at).startsWith(given.charAt(0));
}

/** `Rossi` may be the Giorgi Rossi of another source, `Berg` its van den Berg, and `Heppner` its Gray Heppner. */
function isSamePartOfName(rows: PackedRows, part: number, whole: number): boolean {
  // without its letters no name holds another, and only few have them
  if ((lettersAt(rows, part) & ~(lettersAt(rows, whole) | lettersAt(rows, whole + 1))) !== 0) return false;
  const family = textAt(rows, part);
  const name = textAt(rows, whole) + textAt(rows, whole + 1);
  return family.length > 3 && name.length > family.length && name.includes(family);
}

function lettersAt({ authors, texts }: PackedRows, at: number): number {
  return numberAt(texts.letters.items, numberAt(authors.items, at));
}
