import type { Problem } from '../../core/problem.ts';
import { quoted } from '../fields/take-text.ts';
import type { QuoteFault } from './csv-scan.ts';

const remedy = 'Name them with the option columns: by their names, or by their places from 0.';

/** A table without names of columns. */
export function noHeader(line: number): Problem {
  const message = `line ${line}: the table has no names of columns, so every value is kept in raw. ${remedy}`;
  return { code: 'no-header', severity: 'warning', line, message };
}

/** A table of whose columns none is known. */
export function unknownColumns(names: readonly string[], line: number): Problem {
  const some = names.slice(0, 5).map(quoted).join(', ');
  const message = `line ${line}: of the columns ${some} none is known, so every value is kept in raw. ${remedy}`;
  return { code: 'unknown-columns', severity: 'warning', line, message };
}

/** A column that the caller names and the table has not. */
export function missingColumn(name: string, line: number): Problem {
  const message = `line ${line}: the table has no column ${quoted(name)}, which the option columns speaks of.`;
  return { code: 'missing-column', severity: 'warning', line, message };
}

/** The names of the columns once more in the middle of the table. */
export function repeatedHeader(line: number): Problem {
  const message = `line ${line}: the names of the columns stand here once more; the line was read as no record.`;
  return { code: 'repeated-header', severity: 'note', line, message };
}

/** A second table in one file. */
export function newHeader(line: number): Problem {
  const message = `line ${line}: a table with other columns starts here; what follows was read by them.`;
  return { code: 'new-header', severity: 'note', line, message };
}

/** Rayyan's log of decisions in place of records. */
export function decisionLog(line: number): Problem {
  const message = `line ${line}: this is a log of screening decisions and not a list of documents; each line became a document without a title, with its values in raw. screeningMarks reads the decisions; do not count these documents.`;
  return { code: 'decision-log', severity: 'warning', line, message };
}

/** A row that is too short. */
export function missingCells(count: number, width: number, line: number): Problem {
  const message = `line ${line}: the row has ${count} cells where ${width} columns have names; the last ones were read as empty. A line end inside a cell without quotes does this.`;
  return { code: 'missing-cells', severity: 'warning', line, message };
}

/** A row that is too long. */
export function extraCells(count: number, width: number, line: number): Problem {
  const message = `line ${line}: the row has ${count} cells where the table has ${width} columns; those behind the last are kept in raw. A delimiter inside a cell without quotes does this: look whether the values stand in their columns.`;
  return { code: 'extra-cells', severity: 'warning', line, message };
}

/** A row whose quotes are not those of a table. */
export function quoteFault(fault: QuoteFault, line: number): Problem {
  const what =
    fault === 'stray-quote'
      ? 'has a quotation mark inside a cell that is not doubled; it was read as part of the text'
      : 'opens a quotation mark that nothing closes; it was read as part of the text';
  return { code: fault, severity: 'warning', line, message: `line ${line}: the row ${what}.` };
}
