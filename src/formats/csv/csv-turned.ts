import type { RecordSink } from '../format.ts';
import { type CsvTable, csvTable, draftOfRow } from './csv-draft.ts';
import { csvPlan } from './csv-plan.ts';
import type { TableContext } from './csv-records.ts';
import type { CsvRow, RowSink } from './csv-rows.ts';

/**
 * Makes records of a table whose rows are fields, as Embase writes `CSV, fields by row`: the name in the first cell,
 * the values behind
 * it. An empty row, or the name with which the record began, starts the next record.
 */
export function turnedRecords({ columns, database }: TableContext, sink: RecordSink): RowSink {
  let rows: CsvRow[] = [];
  let table: CsvTable | undefined;
  let planned = '';

  function giveRecord(): void {
    const line = rows[0]?.line;
    if (line === undefined) return;
    const names = rows.map(({ cells }) => cells[0] ?? '');
    const asked = JSON.stringify(names);
    // records of one file often have the same fields
    if (table === undefined || asked !== planned) table = csvTable(csvPlan(names, columns, names.length), database);
    planned = asked;
    const fault = rows.find((row) => row.fault !== undefined)?.fault;
    sink.record(draftOfRow({ cells: rows.map(joinedValues), line, fault }, table), line);
    rows = [];
  }

  return {
    width: () => 0,
    take(row) {
      const isBlank = row.cells.every((cell) => cell === '');
      if (isBlank || row.cells[0] === rows[0]?.cells[0]) giveRecord();
      if (!isBlank) rows.push(row);
    },
    end: giveRecord,
  };
}

function joinedValues({ cells }: CsvRow): string {
  const values = cells.slice(1).filter((cell) => cell !== '');
  return values.join('; ');
}
