import { greekNames } from './greek-names.ts';

/**
 * Folds text to comparable letters: what stays the same when two databases write one title their own way.
 *
 * HTML entities are read and tags removed; compatibility forms, ligatures and accents fall away (Unicode NFKD); letters
 * that no decomposition reaches are spelt out (`ß` ss, `æ` ae, `ø` o, `ł` l, `þ` th …); all is lower case; an
 * apostrophe vanishes, and every other run of signs becomes one space. Other scripts keep their letters: Greek stays
 * Greek, Han stays Han. Folding twice changes nothing.
 *
 * @returns Letters and digits in words parted by one space; empty where the text has neither.
 * @example
 * foldText('<i>Störfälle</i> &amp; Co.: l’été – ﬁne'); // 'storfalle co lete fine'
 * foldText('Łódź, Straße, Ærø'); // 'lodz strasse aero'
 */
export function foldText(text: string): string {
  if (isWords(text)) return text.toLowerCase();
  const plain = /[<&]/.test(text) ? removeTags(readEntities(text)) : text;
  if (isAscii(plain))
    return plain
      .toLowerCase()
      .replaceAll("'", '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();

  return plain
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/[\u0080-\u{10ffff}]/gu, (letter) => spelling.get(letter) ?? letter)
    .replace(apostrophes, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

// Only accents of Latin, Greek, Cyrillic, Hebrew and Arabic: in other scripts a mark is a vowel, and part of the word.
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;
const apostrophes = /['\u2018\u2019\u02bc\u02b9\u2032`]/g;

const spelling = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ł: 'l',
    ŋ: 'ng',
    ŧ: 't',
    ĸ: 'k',
    ƒ: 'f',
    ə: 'e',
  }),
);

/** Whether a text is letters and digits of ASCII with single spaces between them, as names and words mostly are. */
function isWords(text: string): boolean {
  let before = space;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === space ? before === space : !isLetterOrDigit(code)) return false;
    before = code;
  }
  return before !== space;
}

const space = 32;

function isLetterOrDigit(code: number): boolean {
  const small = code | 32;
  return (small > 96 && small < 123) || (code > 47 && code < 58);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** A tag begins with a letter right after its `<`, so that `p < 0.05` stays. A tag that breaks the line parts words. */
function removeTags(text: string): string {
  return text.replace(/<\/?([a-z][a-z0-9:-]*)(?:[\s/][^<>]*)?>/gi, (_, name: string) =>
    lineBreak.test(name) ? ' ' : '',
  );
}

const lineBreak = /^(?:[a-z]+:)?(?:br|p|div|li|ul|ol|tr|td|th|h[1-6]|sec|title)$/i;

/** Reads entities twice, for databases export `&amp;amp;` and `&amp;lt;i&amp;gt;`. */
function readEntities(text: string): string {
  const once = text.replace(entity, readEntity);
  return once.includes('&') ? once.replace(entity, readEntity) : once;
}

const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,10}\d{0,2}));/gi;

function readEntity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
  if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16));
  if (name === undefined) return whole;
  const accented = /^([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|breve|macr|ogon)$/i.exec(name);
  return accented?.[1] ?? namedEntities.get(name) ?? namedEntities.get(name.toLowerCase()) ?? ' ';
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

const namedEntities: ReadonlyMap<string, string> = /* @__PURE__ */ lettersByName();

function lettersByName(): Map<string, string> {
  const letters = new Map(
    Object.entries({
      amp: '&',
      lt: '<',
      gt: '>',
      quot: '"',
      apos: "'",
      lsquo: "'",
      rsquo: "'",
      szlig: 'ß',
      aelig: 'æ',
      oelig: 'œ',
      oslash: 'ø',
      lstrok: 'ł',
      eth: 'ð',
      thorn: 'þ',
      micro: 'μ',
    }),
  );
  for (const [letter, name] of greekNames) letters.set(name, letter);
  return letters;
}
