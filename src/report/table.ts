/** A column of a table. */
export interface TableColumn {
  /** The key of its cells in the rows. */
  readonly id: string;
  /** The heading that a reader sees. */
  readonly label: string;
  /** Numbers are set to the right, and are never mistaken for a formula. */
  readonly type: 'text' | 'number';
  /** Decimals with which a reader sees its numbers; files for machines keep them all. Default: as many as there are. */
  readonly decimals?: number;
  /** What a reader sees where a cell is not known. Default: `not reported` for numbers, a dash for text. */
  readonly unknown?: string;
}

/** One row: a cell for each column; `null` is not known, and never 0. A number that is not finite is not known either. */
export type TableRow = Readonly<Record<string, string | number | null>>;

/** A table for a manuscript, a spreadsheet or a page. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What a reader must be told under the table. */
  readonly notes: readonly string[];
}
