import type { Problem } from '../core/problem.ts';
import type { Document, RawField } from '../document/document.ts';
import type { ColumnMap } from './csv/column-map.ts';
import type { Draft } from './fields/draft.ts';

/** The formats that `readDocuments` and `writeDocuments` know. */
export type WritableFormatName = 'bibtex' | 'csl-json' | 'csv' | 'endnote-xml' | 'medline' | 'ris';

/** The formats that `readDocuments` knows. */
export type FormatName = WritableFormatName | 'enw' | 'jats' | 'ovid' | 'pubmed-xml' | 'refworks' | 'wos';

/** Takes a file in pieces of any size. */
export interface TextReader {
  push(text: string): void;
  /** Tells that the file is over. */
  end(): void;
}

/** Where a format's reader leaves what it finds, in the order of the file. */
export interface RecordSink {
  /** A record that became a document. */
  record(draft: Draft, line: number): void;
  /** A record of which no document could be made. */
  lost(problem: Problem): void;
  /** Something odd outside any record. */
  problem(problem: Problem): void;
}

/** What a format must know to be read. */
export interface ReadableFormat {
  readonly name: FormatName;
  /** Where the first sign of this format stands in the start of a file; −1 where there is none. */
  signIn(head: string): number;
  /**
   * @param database - The database that the caller names, for records that name none.
   * @param columns - What the caller says of the columns, where the format has some.
   */
  reader(sink: RecordSink, database: string | undefined, columns?: ColumnMap): TextReader;
}

/** What a format must know to be read and written. */
export interface Format extends ReadableFormat {
  readonly name: WritableFormatName;
  /**
   * One record as text.
   *
   * @param raw - Fields of this same format to write as they were.
   * @param remainder - What the format has no place for; empty for nothing.
   */
  print(document: Document, raw: readonly RawField[], remainder: string): string;
  /** The records of a file, put together. */
  join(records: readonly string[]): string;
  /** The same format for spreadsheets, where it has one: no cell can be run as a formula, and what is read is the same. */
  readonly guarded?: Format;
}
