import type { Problem } from '../core/problem.ts';
import type { Document } from '../document/document.ts';
import type { FormatName } from './format.ts';
import type { ReadOptions } from './read-options.ts';
import { textDocuments } from './text-documents.ts';

/** What a bibliographic file holds. */
export interface ReadResult {
  /** One document a record, in the order of the file; each has one origin. */
  readonly documents: readonly Document[];
  /**
   * What was odd or wrong, with its line. Each record of which no document could be made is an `unreadable-record`:
   * their number and that of the documents are the records of the file.
   */
  readonly problems: readonly Problem[];
  /** The format that was read; `null` where none fits. */
  readonly format: FormatName | null;
}

/**
 * Reads an export of a database or of a reference manager: RIS, MEDLINE (`.nbib`) or CSL-JSON.
 *
 * Nothing in the file makes it fail, and no value is lost: what no field of the document holds as it was printed is in
 * `raw`, with its tag. Problems say what was odd: `text-between-records`, `tag-after-end`, `missing-type`,
 * `type-not-first`, `missing-end`, `no-title`, `unknown-type`, `unreadable-date`, `invalid-doi`, `invalid-pmid`,
 * `invalid-serial-number`, `inverted-names`, `damaged-remainder`, `duplicate-id`, `unreadable-record`, `not-json`,
 * `no-records`, `unknown-format`.
 *
 * @throws RealistError `unknown-format` where `options.format` is not one that the library knows.
 * @example
 * const text = 'TY  - JOUR\nTI  - Trust\nAU  - Redgate, Sam\nPY  - 2019\nER  - \n';
 * const { documents, problems, format } = readDocuments(text, { origin: { file: 'wos.ris' } });
 * format; // 'ris'
 * problems; // []
 * documents[0].id; // 'wos-0001'
 * documents[0].authors; // [{ family: 'Redgate', given: 'Sam' }]
 */
export function readDocuments(text: string, options: ReadOptions = {}): ReadResult {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const reader = textDocuments(
    options,
    (document) => documents.push(document),
    (problem) => problems.push(problem),
  );
  reader.push(text);
  reader.end();
  return { documents, problems, format: reader.format() };
}
