/** What a word of a title is, as bits of a note. */
export const wordBit = {
  /** Its text is not the word as it was written: digits for a number word or a Roman numeral. */
  isRespelt: 1,
  hasDigit: 2,
  /** A lone i, v or x after it is a number: part, phase. */
  counts: 4,
  /** It is a lone i, v or x. */
  isLoneNumeral: 8,
  /** It does nothing for a title: a stop word, a single letter. */
  isSilent: 16,
  /** A title comes back issue after issue that begins with it: editorial, introduction. */
  isOpening: 32,
  /** It tells little: review, letter. */
  isSerial: 64,
  /** A notice may begin with it, or end with it; a reprint may say so. */
  startsNotice: 128,
  endsNotice: 256,
  marksReprint: 512,
  /** A protocol says so, wherever in its title. */
  marksProtocol: 1024,
} as const;

/** The bits of a word that tells little or nothing; a word without any of them tells a title from others. */
export const tellsLittle = wordBit.isSilent | wordBit.isOpening | wordBit.isSerial;

/** A folded word of a title: its text, and its bits. */
interface TitleWord {
  readonly text: string;
  readonly bits: number;
}

/** Reads a folded word of a title. */
export function readTitleWord(word: string): TitleWord {
  const text = numberWords.get(word) ?? romanNumerals.get(word) ?? word;
  const bit = (is: boolean, name: keyof typeof wordBit) => (is ? wordBit[name] : 0);
  return {
    text,
    bits:
      bit(text !== word, 'isRespelt') |
      bit(/\d/.test(text), 'hasDigit') |
      bit(counters.has(word), 'counts') |
      bit(loneNumerals.has(word), 'isLoneNumeral') |
      roleOf(text) |
      bit(startsNotice.test(word), 'startsNotice') |
      bit(endsNotice.test(word), 'endsNotice') |
      bit(word.includes('reprint'), 'marksReprint') |
      bit(word === 'protocol', 'marksProtocol'),
  };
}

function roleOf(word: string): number {
  if (word.length < 2 || stopWords.has(word)) return wordBit.isSilent;
  if (openings.has(word)) return wordBit.isOpening;
  return serialWords.has(word) ? wordBit.isSerial : 0;
}

/** The digits that a lone i, v or x stands for; empty for any other word. */
export function loneNumeral(word: string): string {
  return loneNumerals.get(word) ?? '';
}

const startsNotice =
  /^(?:author|publisher|edit|errat|corrigend|addend|correct|retract|withdraw|notice|expression|reply|response|rejoinder|comment|(?:re|in|the)$)/;
const endsNotice = /(?:reply|rejoinder|response|protocol)$/;

const counters = new Set('part phase stage type class study volume chapter section grade paper number no'.split(' '));
const loneNumerals = new Map(Object.entries({ i: '1', v: '5', x: '10' }));
/** From ii to xxxix, but for those that may be a letter. */
const romanNumerals = new Map(
  ['', 'x', 'xx', 'xxx']
    .flatMap((tens) => ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].map((unit) => tens + unit))
    .map((numeral, at) => [numeral, String(at)] as const)
    .filter(([numeral]) => numeral.length > 1),
);
const numberWords = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, String(at + 1)]),
);
const stopWords = new Set(
  'a an and are as at by for from in into is its of on or the to with der die das und la le les de des el los las y et'.split(
    ' ',
  ),
);
/** What a title begins with that comes back issue after issue. */
const openings = new Set(
  'editorial editorials editor editors foreword guest introduction masthead minitrack obituary preface'.split(' '),
);
const serialWords = new Set(
  'abstract abstracts address advertisement announcement announcements author authors available book books column comment comments commentary conclusion contents correspondence cover director directors discussion forum in index intro issue journal letter letters message news newsletter no not note notes opening overview president presidential proceedings remarks reply response review reviewers reviews section special summary table title titles track untitled update welcome workshop'.split(
    ' ',
  ),
);
