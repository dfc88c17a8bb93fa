import type { ComparableTitle } from './comparable-title.ts';
import { editDistance } from './edit-distance.ts';

/** What the comparison of two titles gives. */
interface TitleComparison {
  /** Likeness of the letters, 0 to 100; 0 where a title is missing. */
  readonly title: number;
  /** 1 where one title is the start or the end of the other, or the other language of it. */
  readonly titlePart: number;
  /** Words of either title that have no like in the other, the greater number of the two sides. */
  readonly wordsChanged: number;
  /** 1 where both have the same digits, −1 where they have other digits, 0 where none has any or a part is missing. */
  readonly numbers: number;
}

/** Compares two titles. */
export function compareTitles(a: ComparableTitle, b: ComparableTitle): TitleComparison {
  if (a.letters === '' || b.letters === '') return { title: 0, titlePart: 0, wordsChanged: 0, numbers: 0 };
  if (a.letters === b.letters) return { title: 100, titlePart: 0, wordsChanged: 0, numbers: a.digits === '' ? 0 : 1 };

  const titlePart = isPart(a, b) || isPart(b, a) || sharesForm(a, b) ? 1 : 0;
  const title = shareWords(a, b) ? likeness(a.letters, b.letters) : 0;
  return {
    title,
    titlePart,
    // titles that are not alike need no look at their words
    wordsChanged:
      title < 50 ? Math.max(a.words.length, b.words.length) : Math.max(wordsWithoutLike(a, b), wordsWithoutLike(b, a)),
    numbers: compareDigits(a.digits, b.digits, titlePart),
  };
}

/** A part tells enough to stand for the whole from twenty letters on. */
function isPart(part: ComparableTitle, whole: ComparableTitle): boolean {
  if (part.letters.length < 20 || part.tellingWords < 3 || part.letters.length >= whole.letters.length) return false;
  return whole.letters.startsWith(part.letters) || whole.letters.endsWith(part.letters);
}

function sharesForm(a: ComparableTitle, b: ComparableTitle): boolean {
  const forms = [a.letters, ...a.otherLetters].filter((letters) => letters.length >= 20);
  return forms.some((letters) => letters === b.letters || b.otherLetters.includes(letters));
}

function compareDigits(a: string, b: string, titlePart: number): number {
  if (a === b) return a === '' ? 0 : 1;
  return titlePart === 1 ? 0 : -1;
}

/** Long titles without one word in five in common are not alike; to see that costs far less than an edit distance. */
function shareWords(a: ComparableTitle, b: ComparableTitle): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length < 5) return true;
  const shared = short.filter((word) => long.includes(word)).length;
  return shared * 5 >= long.length;
}

/** Below one letter in two alike no rule asks how much, so the edit distance stops there. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const most = Math.floor(longest / 2);
  const distance = editDistance(a, b, most);
  return distance > most ? 0 : Math.floor((100 * (longest - distance)) / longest);
}

/** A word has its like where the other title holds it, a spelling of it, or its letters across other word breaks. */
function wordsWithoutLike(a: ComparableTitle, b: ComparableTitle): number {
  const others = new Set(b.words);
  let count = 0;
  for (const word of new Set(a.words)) {
    if (others.has(word) || (word.length > 3 && b.letters.includes(word))) continue;
    if (!b.words.some((other) => isSpelling(word, other))) count += 1;
  }
  return count;
}

/** One slip in a word of four letters or more, two in a word of twelve or more; hyper- is no slip for hypo-. */
function isSpelling(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4 || hasOppositePrefix(a, b)) return false;
  const most = shortest < 12 ? 1 : 2;
  return editDistance(a, b, most) <= most;
}

function hasOppositePrefix(a: string, b: string): boolean {
  const [first, second] = [prefix.exec(a)?.[0], prefix.exec(b)?.[0]];
  return first !== undefined && second !== undefined && first !== second;
}

const prefix = /^(?:hyper|hypo|pre|post|intra|inter|extra|micro|macro|mono|poly|multi|anti|pro|de|in|un|re|uni|bi)/;
