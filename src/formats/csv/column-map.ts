/** What a column of a table can say of a document. */
export type ColumnField =
  | 'abstract'
  | 'accession'
  | 'articleNumber'
  | 'authors'
  | 'containerShort'
  | 'containerTitle'
  | 'database'
  /** Day of the month of issue. */
  | 'day'
  | 'doi'
  | 'edition'
  | 'editors'
  | 'firstPage'
  /** Bodies that are authors. */
  | 'groupAuthors'
  | 'issue'
  /** Date of issue, or its year alone. */
  | 'issued'
  | 'keywords'
  /** Kind of document as the protocol names it. */
  | 'kind'
  | 'language'
  | 'lastPage'
  /** Month of issue, as a number or by name. */
  | 'month'
  /** Registrations of trials, and identifiers with their scheme: `arxiv:1905.01234`. */
  | 'otherIds'
  | 'pages'
  | 'place'
  | 'pmcid'
  | 'pmid'
  | 'publisher'
  /** Nothing that the document has a field for: the value is kept in `raw`, whatever the name of its column. */
  | 'raw'
  | 'serialNumbers'
  | 'series'
  | 'subjectHeadings'
  | 'title'
  | 'type'
  | 'url'
  | 'volume';

/**
 * What the columns of a table say where their names do not tell: a field for the name of a column (capitals, spaces and
 * signs do not
 * matter) or for its place, from 0. A place is asked only where no column has it for a name. Columns that the map
 * leaves out are known
 * by their names as ever.
 *
 * `{ 'Paper name': 'title', 'Written by': 'authors', '7': 'raw' }`
 */
export interface ColumnMap {
  readonly [column: string]: ColumnField;
}
