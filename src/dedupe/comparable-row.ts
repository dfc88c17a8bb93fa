import type { ComparableAuthor } from './comparable-author.ts';
import type { ComparablePages } from './comparable-pages.ts';
import type { ComparableTitle } from './comparable-title.ts';
import type { ComparableContainer } from './lexicon.ts';
import type { ReportKind } from './report-kind.ts';

/** A document made comparable once, so that every later comparison is cheap. It depends on that document alone. */
export interface DocumentRow {
  readonly id: string;
  readonly title: ComparableTitle;
  readonly authors: readonly ComparableAuthor[];
  /** Year of issue; 0 where it is not known. */
  readonly year: number;
  readonly container: ComparableContainer;
  readonly issn: readonly string[];
  readonly isbn: readonly string[];
  /** First number of the volume; empty where there is none, or where it is the year. */
  readonly volume: string;
  readonly issue: string;
  readonly pages: ComparablePages;
  /** Every digital object identifier, lower case, without the version of a Cochrane review. */
  readonly dois: readonly string[];
  /** Version of a Cochrane review, from its DOI; 0 for what is none. */
  readonly cochraneVersion: number;
  readonly pmid: string;
  /** Hashes of the different words of the first 1,500 characters of the abstract, sorted. */
  readonly abstractWords: readonly number[];
  readonly kind: ReportKind;
}
