import type { Problem } from '../../core/problem.ts';
import type { RecordSink } from '../format.ts';
import { outsideText } from '../tagged/outside-text.ts';
import type { ColumnMap } from './column-map.ts';
import { type CsvTable, csvTable, draftOfRow } from './csv-draft.ts';
import { type CsvPlan, csvPlan, isKnownName } from './csv-plan.ts';
import { decisionLog, missingColumn, newHeader, noHeader, repeatedHeader, unknownColumns } from './csv-problems.ts';
import type { CsvRow, RowSink } from './csv-rows.ts';
import type { CsvShape } from './csv-shape.ts';

/** What is known of a table before its rows are read. */
export interface TableContext {
  readonly columns: ColumnMap;
  /** The database that the caller names. */
  readonly database: string | undefined;
  /** How the rows become documents, where that is known without reading the header. */
  readonly plan?: CsvPlan | undefined;
}

/**
 * Makes records of the rows of a table: one a row, but for those that hold nothing, the header, and what stands before
 * it.
 */
export function csvRecords({ headerRow }: CsvShape, context: TableContext, sink: RecordSink): RowSink {
  const preface = outsideText(sink.problem);
  let place = -1;
  let header: readonly string[] = [];
  let table: CsvTable | undefined;

  function startTable(names: readonly string[], { cells, line }: CsvRow): CsvTable {
    preface.over();
    const started = (table === undefined && context.plan) || csvPlan(names, context.columns, cells.length);
    for (const problem of startProblems(started, names, line, table !== undefined)) sink.problem(problem);
    header = names;
    return csvTable(started, context.database);
  }

  function takeRow(row: CsvRow): void {
    if (table && isSame(row.cells, header)) sink.problem(repeatedHeader(row.line));
    else if (place === headerRow || isOtherHeader(row.cells, header)) table = startTable(row.cells, row);
    else {
      table ??= startTable([], row);
      sink.record(draftOfRow(row, table), row.line);
    }
  }

  return {
    width: () => table?.plan.tags.length ?? 0,
    take(row) {
      place += 1;
      if (row.cells.every((cell) => cell === '')) return;
      if (place < headerRow) preface.add(row.cells.join(' ').trim(), row.line);
      else takeRow(row);
    },
    end: preface.over,
  };
}

function isSame(cells: readonly string[], others: readonly string[]): boolean {
  return cells.length === others.length && cells.every((cell, column) => cell === others[column]);
}

/** Whether a row in the middle of a table is the header of another one: files are put together by hand. */
function isOtherHeader(cells: readonly string[], header: readonly string[]): boolean {
  if (header.length === 0 || cells.length < 3 || cells.some((cell) => cell.length > 60)) return false;
  return cells.filter(isKnownName).length > cells.length * 0.6;
}

function startProblems(plan: CsvPlan, names: readonly string[], line: number, isLater: boolean): Problem[] {
  const problems = plan.missing.map((name) => missingColumn(name, line));
  if (plan.isLog) problems.push(decisionLog(line));
  if (isLater) problems.push(newHeader(line));
  else if (names.length === 0) problems.push(noHeader(line));
  else if (plan.steps.length === 0) problems.push(unknownColumns(names, line));
  return problems;
}
