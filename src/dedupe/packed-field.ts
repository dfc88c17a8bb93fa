/**
 * Where each number of a packed row stands. What a lower number than `sameUntil` names tells two rows apart. What every
 * comparison asks for stands in the first sixteen numbers, for these come from memory at once.
 */
export const packedField = {
  /** Two hashes of the letters of the title; both 0 without a title. */
  title: 0,
  titleToo: 1,
  /** Hash of every DOI together; 0 without any. */
  doi: 2,
  pmid: 3,
  year: 4,
  volume: 5,
  issue: 6,
  firstPage: 7,
  lastPage: 8,
  container: 9,
  /** Bits, see `rowFlag`. */
  flags: 10,
  notice: 11,
  form: 12,
  /** Hash of the digits of the title; 0 without any. */
  digits: 13,
  tellingWords: 14,
  letterCount: 15,
  /** How often each letter stands in the title, in four numbers; see `letter-counts.ts`. */
  letters: 16,
  /** Hashes of the first and the last twenty letters of the title; 0 where it is shorter. */
  titleStart: 20,
  titleEnd: 21,
  issn: 22,
  isbn: 23,
  version: 24,
  authorCount: 25,
  wordCount: 26,
  abstractCount: 27,
  sameUntil: 28,
  /** Where its numbers begin in the lists of authors, words and abstracts. */
  authorsAt: 28,
  wordsAt: 29,
  abstractAt: 30,
  /** The unit of an earlier search that the row belongs to, from 1; 0 for a new record. */
  known: 31,
  stride: 32,
} as const;

/** Where each number stands that a run knows of a row beside the row itself. */
export const besideField = {
  /** Hash of the whole row. */
  rowHash: 0,
  /** How complete the record is, and the place of its database in the order of preference. */
  completeness: 1,
  preference: 2,
  stride: 3,
} as const;

/** Bits of the field `flags`. */
export const rowFlag = {
  isTranslated: 1,
  runsThroughVolume: 2,
  isReprint: 4,
  /** Its title has other forms. */
  hasOtherTitles: 8,
  hasSeveralDois: 16,
} as const;

/** Kinds of notices and forms of reports, by the number that stands for them. */
export const noticeKinds: readonly string[] = ['', 'correction', 'retraction', 'reply', 'protocol'];
export const reportForms: readonly string[] = [
  '',
  'journal',
  'conference',
  'preprint',
  'thesis',
  'register',
  'dataset',
];

/** The number of each form; what a preprint may become, an article or a conference paper, stands before it. */
export const reportForm = { journal: 1, conference: 2, preprint: 3, thesis: 4, register: 5, dataset: 6 } as const;
