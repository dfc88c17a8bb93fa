/** What a code point is to a comparison of quotes. */
export interface ComparableLetter {
  readonly kind: 'letter' | 'space' | 'line-break' | 'dash' | 'soft-hyphen' | 'quotation-mark' | 'invisible';
  /** The letters that it stands for, such as those of a ligature. */
  readonly letters: readonly number[];
}

/** The sign to which every quotation mark folds. */
export const quotationMark = 0x27;
/** The sign to which every dash folds that does not stand between letters. */
export const dash = 0x2d;
/** The sign to which all white space between two words folds. */
export const space = 0x20;

/** What a letter and the marks on it are to a comparison of quotes: its compatibility form, with ligatures spelt out. */
export function comparableLetter(text: string): ComparableLetter {
  const kind = kindOf(text);
  if (kind !== 'letter') return { kind, letters: kind === 'quotation-mark' ? [quotationMark] : [] };
  const plain = text.replace(/\p{Variation_Selector}/gu, '');
  const spelt = plain.replace(/[ßẞæÆœŒ]/g, (ligature) => spelling.get(ligature) ?? ligature).normalize('NFKC');
  return { kind, letters: Array.from(spelt, (letter) => letter.codePointAt(0) ?? 0) };
}

function kindOf(text: string): ComparableLetter['kind'] {
  if (quotationMarks.test(text)) return 'quotation-mark';
  if (dashes.test(text)) return 'dash';
  if (lineBreaks.test(text)) return 'line-break';
  if (/^[\s\p{Cc}]$/u.test(text)) return 'space';
  if (softHyphens.test(text)) return 'soft-hyphen';
  return invisible.test(text) ? 'invisible' : 'letter';
}

const quotationMarks = /^["'`´\u2018-\u201f\u2032-\u2037‹›«»ʹʻʼʽ〃\uff02\uff07\u275b-\u275e]$/u;
const dashes = /^(?:\p{Pd}|\u2212)$/u;
const lineBreaks = /^[\n\v\f\r\u0085\u2028\u2029]$/u;
// the sign for "not" is how some programs write a hyphen at the end of a line
const softHyphens = /^[\u00ad\u00ac]$/u;
const invisible = /^(?:\p{Cf}|\p{Variation_Selector})$/u;

const spelling = new Map(Object.entries({ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' }));

/** Whether a folded letter is one of an alphabet or a mark on it, so that a hyphen beside it may part a word. */
export function isAlphabetic(letter: number): boolean {
  if (letter < 128) return (letter | 32) >= 97 && (letter | 32) <= 122;
  return /[\p{L}\p{M}]/u.test(String.fromCodePoint(letter));
}

/** Whether a folded letter belongs to a word, in a script that puts space between words. */
export function isOfSpacedWord(letter: number): boolean {
  if (letter < 128) return isAlphabetic(letter) || (letter >= 48 && letter <= 57);
  return /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}]$/u.test(
    String.fromCodePoint(letter),
  );
}

/** The small letter of a folded letter; the Greek sigma has one only. */
export function smallLetter(letter: number): number {
  if (letter < 128) return letter >= 65 && letter <= 90 ? letter + 32 : letter;
  if (letter === 0x3c2) return 0x3c3;
  const small = String.fromCodePoint(letter).toLowerCase();
  return small.codePointAt(0) ?? letter;
}
