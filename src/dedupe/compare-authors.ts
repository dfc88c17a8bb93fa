import type { ComparableAuthor } from './comparable-author.ts';

/**
 * Compares two lists of authors, of which the shorter may have been cut.
 *
 * @returns 1 to 100, the percentage of the shorter list that stands in the other; −1 where nobody is in both; 0 where a
 *   list is empty.
 */
export function compareAuthors(a: readonly ComparableAuthor[], b: readonly ComparableAuthor[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const found = Math.min(countFound(a, b), countFound(b, a));
  return found === 0 ? -1 : Math.floor((100 * found) / Math.min(a.length, b.length));
}

/** Counted from either side, so that one author does not stand for two of the other list. */
function countFound(authors: readonly ComparableAuthor[], among: readonly ComparableAuthor[]): number {
  let found = 0;
  for (const author of authors) {
    // most names are written alike, so the costly likenesses are looked for last
    if (among.some((other) => author.family === other.family && initialsAgree(author, other))) found += 1;
    else if (among.some((other) => author.family !== other.family && isVariant(author, other))) found += 1;
  }
  return found;
}

/** 1 where the first authors bear one name with a given name in full, 0 otherwise: initials do not tell. */
export function compareFullNames([a]: readonly ComparableAuthor[], [b]: readonly ComparableAuthor[]): number {
  if (a === undefined || b === undefined) return 0;
  return a.family === b.family && a.given === b.given && a.given.length > a.initials.length + 1 ? 1 : 0;
}

function isVariant(a: ComparableAuthor, b: ComparableAuthor): boolean {
  return isSwapped(a, b) || isSwapped(b, a) || isSamePartOfName(a, b) || isSamePartOfName(b, a);
}

function initialsAgree(a: ComparableAuthor, b: ComparableAuthor): boolean {
  if (a.initials === '' || b.initials === '') return true;
  return a.initials.includes(b.initials.slice(0, 1)) || b.initials.includes(a.initials.slice(0, 1));
}

/** `Ching-yi, Wu` is Wu, C.-Y.: the given name stands where the family name should. */
function isSwapped(a: ComparableAuthor, b: ComparableAuthor): boolean {
  return a.given.length > 1 && a.given === b.family && (b.given === '' || a.family.startsWith(b.given.slice(0, 1)));
}

/** `Rossi` may be the Giorgi Rossi of another source, `Berg` its van den Berg, and `Heppner` its Gray Heppner. */
function isSamePartOfName(part: ComparableAuthor, whole: ComparableAuthor): boolean {
  if (part.family.length < 4) return false;
  return (
    `${whole.family}${whole.given}`.includes(part.family) &&
    whole.family.length + whole.given.length > part.family.length
  );
}
