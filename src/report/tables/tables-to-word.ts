import type { Table } from '../table.ts';
import { pageLayout, type WordPage } from './word/page-layout.ts';
import { wordDocument } from './word/word-document.ts';
import { wordPackage } from './word/word-package.ts';

/** How tables become a Word document. */
export interface WordFileOptions extends WordPage {
  /** The title of the file, shown above the first table too. Default: none. */
  readonly title?: string;
  /** Puts `Table 1.`, `Table 2.` before the captions, as fields that Word counts. Default: true. */
  readonly numbered?: boolean;
  /** The language of the text, which proof-reading follows. Default: `en-GB`. */
  readonly language?: string;
}

/**
 * Tables as a Word document (Office Open XML, `.docx`) that an author edits: real tables with their captions before and notes
 * after them, three rules, the heading repeated on every page, no row broken between pages, numbers to the right, each table
 * on a page of its own, page numbers below. The bytes are the same on every machine, and hold no date.
 *
 * Columns share the width of the page by what stands in them; letters are 9 points high, down to 7 where many columns need
 * it. Text from right to left is set so.
 *
 * @example
 * const table: Table = { caption: 'C', notes: [], columns: [{ id: 'a', label: 'A', type: 'text' }], rows: [{ a: 'b' }] };
 * tablesToWord([table]).subarray(0, 2); // new Uint8Array([80, 75])
 * @see ECMA-376, Office Open XML file formats. https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export function tablesToWord(tables: Table | readonly Table[], options: WordFileOptions = {}): Uint8Array {
  const { title = '', numbered = true, language = 'en-GB' } = options;
  const all = 'columns' in tables ? [tables] : tables;
  const text = { title, numbered, language };
  return wordPackage(wordDocument(all, pageLayout(options), text), text);
}
