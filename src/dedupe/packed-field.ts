/** Where each number of a packed row stands. What a lower number than `sameUntil` names tells two rows apart. */
export const packedField = {
  year: 0,
  volume: 1,
  issue: 2,
  firstPage: 3,
  lastPage: 4,
  pmid: 5,
  /** Hash of every DOI together; 0 without any. */
  doi: 6,
  container: 7,
  issn: 8,
  isbn: 9,
  /** Two hashes of the letters of the title; both 0 without a title. */
  title: 10,
  titleToo: 11,
  /** Hash of the digits of the title; 0 without any. */
  digits: 12,
  tellingWords: 13,
  version: 14,
  /** Bits, see `rowFlag`. */
  flags: 15,
  notice: 16,
  form: 17,
  authorCount: 18,
  wordCount: 19,
  abstractCount: 20,
  letterCount: 21,
  sameUntil: 22,
  /** Hashes of the first and the last twenty letters of the title; 0 where it is shorter. */
  titleStart: 22,
  titleEnd: 23,
  /** Where its numbers begin in the lists of authors, words and abstracts. */
  authorsAt: 24,
  wordsAt: 25,
  abstractAt: 26,
  /** Hash of the whole row. */
  rowHash: 27,
  /** How complete the record is, and the place of its database in the order of preference. */
  completeness: 28,
  preference: 29,
  /** The unit of an earlier search that the row belongs to, from 1; 0 for a new record. */
  known: 30,
  /** Where its keys begin; the first number there says how many they are. */
  keysAt: 31,
  stride: 32,
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
export const reportForms: readonly string[] = ['', 'journal', 'conference', 'preprint', 'thesis', 'register'];
