import type { Origin } from '../document/origin.ts';
import type { ColumnMap } from './csv/column-map.ts';
import type { FormatName } from './format.ts';

/** How to read a bibliographic file. */
export interface ReadOptions {
  /** The file's format; told from its text where it is not given. */
  readonly format?: FormatName;
  /** What every document's origin says. A database that is named here stands before the one that the file names. */
  readonly origin?: Pick<Origin, 'searchId' | 'database' | 'file' | 'retrievedAt'>;
  /**
   * The id of the document that comes from a record. Where it is not given, a document that the library wrote keeps its
   * id, and every other is called after its file and its number: `wos-0001` is the first of `wos.ris`; without a file,
   * after the format.
   */
  readonly idOf?: (origin: Origin) => string;
  /** What the columns of a table say, where their names do not tell. */
  readonly columns?: ColumnMap;
}
