/** A word of a title, read once. */
export interface TitleWord {
  /** The word; digits for a number word or a Roman numeral. */
  readonly text: string;
  /** The number of that text in the table of texts. */
  readonly number: number;
  /** The digits that a lone i, v or x stands for after a word that counts; empty for any other word. */
  readonly loneNumeral: string;
  /** True for a word after which a lone i, v or x is a number: part, phase. */
  readonly counts: boolean;
  readonly hasDigit: boolean;
  /** What the word does for a title. */
  readonly role: 'telling' | 'silent' | 'serial' | 'opening';
}

/** Reads a folded word of a title. */
export function readTitleWord(word: string, numberOf: (text: string) => number): TitleWord {
  const text = numberWords.get(word) ?? romanNumerals.get(word) ?? word;
  return {
    text,
    number: numberOf(text),
    loneNumeral: loneNumerals.get(word) ?? '',
    counts: counters.has(word),
    hasDigit: /\d/.test(text),
    role: roleOf(text),
  };
}

function roleOf(word: string): TitleWord['role'] {
  if (word.length < 2 || stopWords.has(word)) return 'silent';
  if (openings.has(word)) return 'opening';
  return serialWords.has(word) ? 'serial' : 'telling';
}

const counters = new Set('part phase stage type class study volume chapter section grade paper number no'.split(' '));
const loneNumerals = new Map(Object.entries({ i: '1', v: '5', x: '10' }));
const romanNumerals = new Map(
  'ii iii iv vi vii viii ix xi xii xiii xiv xv'
    .split(' ')
    .map((numeral, at) => [numeral, String([2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15][at])]),
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
  'abstract abstracts address advertisement announcement announcements author authors book books column comment comments commentary conclusion contents correspondence cover director directors discussion forum in index intro issue journal letter letters message news newsletter note notes opening overview president presidential proceedings remarks reply response review reviewers reviews section special summary table track update welcome workshop'.split(
    ' ',
  ),
);
