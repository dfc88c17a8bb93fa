import { newTitleScan, type TitleScan } from './title-scan.ts';

/** One row before it is packed; room that is written over row after row. Texts are numbers of the lexicon, 0 for none. */
export interface RowDraft {
  id: string;
  readonly title: TitleScan;
  /** The letters of other forms of the title. */
  otherTitles: readonly string[];
  /** A hash of the digits of the title. */
  digits: number;
  tellingWords: number;
  isTranslated: boolean;
  /** Family name, given names and initials of each author. */
  readonly authors: Int32Array;
  authorCount: number;
  /** A hash of the start of the first author's family name. */
  familyStart: number;
  year: number;
  volume: number;
  issue: number;
  firstPage: number;
  lastPage: number;
  runsThroughVolume: boolean;
  pmid: number;
  dois: readonly string[];
  cochraneVersion: number;
  container: number;
  /** The code of the first letter of the container; −1 without one. */
  containerInitial: number;
  issn: number;
  isbn: number;
  abstractWords: readonly number[];
  /** Places in `noticeKinds` and `reportForms`. */
  notice: number;
  form: number;
  isReprint: boolean;
}

/** An author is three numbers, and twenty of them count. */
const mostAuthors = 20;

/** A draft of a row that says nothing. */
export function newRowDraft(): RowDraft {
  return {
    id: '',
    title: newTitleScan(),
    otherTitles: [],
    digits: 0,
    tellingWords: 0,
    isTranslated: false,
    authors: new Int32Array(3 * mostAuthors),
    authorCount: 0,
    familyStart: 0,
    year: 0,
    volume: 0,
    issue: 0,
    firstPage: 0,
    lastPage: 0,
    runsThroughVolume: false,
    pmid: 0,
    dois: [],
    cochraneVersion: 0,
    container: 0,
    containerInitial: -1,
    issn: 0,
    isbn: 0,
    abstractWords: [],
    notice: 0,
    form: 0,
    isReprint: false,
  };
}

/** Adds an author by the numbers of the names; those behind the twentieth do not count. */
export function addAuthor(draft: RowDraft, family: number, given: number, initials: number): void {
  if (draft.authorCount === mostAuthors) return;
  const at = 3 * draft.authorCount;
  draft.authors[at] = family;
  draft.authors[at + 1] = given;
  draft.authors[at + 2] = initials;
  draft.authorCount += 1;
}
