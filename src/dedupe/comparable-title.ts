import { foldText } from '../core/fold-text.ts';

/** A title made comparable. */
export interface ComparableTitle {
  /** Letters and digits of the title without spaces, number words and Roman numerals as digits. */
  readonly letters: string;
  /** The same of other forms that the record gives: the original of a translation, the second of two languages. */
  readonly otherLetters: readonly string[];
  /** The words in their order. */
  readonly words: readonly string[];
  /** Every digit of the title in its order: `2` of Part II. */
  readonly digits: string;
  /**
   * How many different words tell this title from others; words such as "editorial" or "review" do not, nor beside them
   * the words of the journal's own name. 0 for a title that comes back issue after issue: an editorial, an introduction.
   */
  readonly tellingWords: number;
  /** True where the source marks the title as a translation of its own. */
  readonly isTranslated: boolean;
}

/** Makes a title comparable; only its first 1,000 characters count. */
export function comparableTitle(title: string, containerTitle = ''): ComparableTitle {
  const { main, others, isTranslated } = partTitle(title.slice(0, 1000));
  const words = titleWords(main);
  const letters = words.join('');
  const otherLetters = others.map((other) => titleWords(other).join('')).filter((other) => other !== letters);
  return {
    letters,
    otherLetters,
    words,
    digits: letters.replace(/[^0-9]/g, ''),
    tellingWords: countTellingWords(words, containerTitle),
    isTranslated,
  };
}

function countTellingWords(words: readonly string[], containerTitle: string): number {
  const meaningful = [...new Set(words)].filter((word) => word.length > 1 && !stopWords.has(word));
  const [first = ''] = meaningful;
  if (openings.has(first)) return 0;
  const telling = meaningful.filter((word) => !serialWords.has(word) && !openings.has(word));
  if (telling.length === meaningful.length) return telling.length;
  const container = new Set(titleWords(containerTitle.slice(0, 300)));
  return telling.filter((word) => !container.has(word)).length;
}

/** Parts a title from the notes, labels and second languages that sources hang on it. */
function partTitle(title: string): { main: string; others: string[]; isTranslated: boolean } {
  const others: string[] = [];
  let main = title.trim().replace(label, '');
  let isTranslated = false;

  const whole = /^\[([^[\]]*)\][\s.]*(?:$|(?=\[))/.exec(main);
  if (whole?.[1]) {
    main = `${whole[1]} ${main.slice(whole[0].length)}`.trim();
    isTranslated = true;
  }
  for (let tail = lastBracket(main); tail !== undefined; tail = lastBracket(main)) {
    if (tail.isTitle) others.push(tail.text);
    isTranslated ||= tail.isLanguage || tail.isTitle;
    main = tail.before;
  }
  const [first, ...rest] = main.split(/\s+[=/]\s+/).filter((part) => part.split(/\s+/).length > 2);
  if (first === undefined || rest.length === 0) return { main, others, isTranslated };
  return { main: first, others: [...others, ...rest, main], isTranslated: true };
}

/** A remark of the publisher before the title of the very same paper. */
const label = /^(?:(?:retracted|withdrawn)(?: article| paper| chapter)?|reprint|reprint of)\s*[:.]\s*/i;

interface Tail {
  readonly before: string;
  readonly text: string;
  readonly isTitle: boolean;
  readonly isLanguage: boolean;
}

/** The bracket that ends a title, where it holds a remark or a second title; a bracket of the title's own stays. */
function lastBracket(title: string): Tail | undefined {
  const end = title.replace(/[\s.]+$/, '');
  const open = end.endsWith(']') ? end.lastIndexOf('[') : end.endsWith(')') ? end.lastIndexOf('(') : -1;
  if (open < 1) return undefined;
  const text = end.slice(open + 1, -1);
  const before = end.slice(0, open).trim();
  const isLanguage = language.test(text);
  const isRemark = isLanguage || remark.test(text);
  const isTitle = !isRemark && end.endsWith(']') && text.split(/\s+/).length > 2;
  return isRemark || isTitle ? { before, text, isTitle, isLanguage } : undefined;
}

const remark =
  /^(?:\d+ refs?|(?:\d+ )?references?|(?:systematic |literature )?review|see comments?|multiple letters|letters?|abstract|editorial|comment(?:s|ary)?|reprint|electronic resource|case reports?|conference abstract|meeting abstract|in process citation|retracted(?: article| paper)?|withdrawn)$|appears? in|published in|correct(?:ed|ion)|erratum|errata|corrigendum|comment in|comment on|retraction in|summary for patients/i;

const language =
  /^(?:(?:article )?in )?(?:arabic|bulgarian|chinese|croatian|czech|danish|dutch|english|estonian|finnish|french|german|greek|hebrew|hungarian|italian|japanese|korean|lithuanian|norwegian|persian|polish|portuguese|romanian|russian|serbian|slovak|slovene|slovenian|spanish|swedish|turkish|ukrainian)(?:\s*[,;/]\s*\w+)*$/i;

/** The words of a title, digits for number words and Roman numerals. */
function titleWords(title: string): string[] {
  const folded = foldText(title).replace(/[α-ω]/g, (letter) => greekNames.get(letter) ?? letter);
  const words = folded === '' ? [] : folded.split(' ');
  return words.map((word, at) => numberWords.get(word) ?? romanNumeral(word, words[at - 1]) ?? word);
}

/** A lone i, v or x is a number only after a word that counts: "part i". */
function romanNumeral(word: string, before: string | undefined): string | undefined {
  if (word.length === 1) return before !== undefined && counters.has(before) ? loneNumerals.get(word) : undefined;
  return romanNumerals.get(word);
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
const greekNames = new Map(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, at) => [String.fromCharCode(0x3b1 + at), name]),
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
