import type { Format, RecordSink, TextReader } from '../format.ts';
import type { ColumnMap } from './column-map.ts';
import { ownColumn, ownGuardedColumn } from './csv-columns.ts';
import { csvPlan, requireColumnMap } from './csv-plan.ts';
import { printCsv, printHeader } from './csv-print.ts';
import { csvRecords } from './csv-records.ts';
import { csvRows } from './csv-rows.ts';
import { csvShape } from './csv-shape.ts';
import { turnedRecords } from './csv-turned.ts';

/** As much of a table as is needed to tell its form. */
const headLength = 2 ** 16;

/**
 * Tables of comma-, semicolon-, tab- or stroke-separated values, with the columns of many vendors or as the caller
 * names them.
 */
export const csv: Format = { ...csvFormat(ownColumn, false), guarded: csvFormat(ownGuardedColumn, true) };

function csvFormat(lastColumn: string, isGuarded: boolean): Format {
  const header = printHeader(lastColumn);
  return {
    name: 'csv',
    signIn,
    reader: (sink, database, columns = {}) => csvReader(sink, database, columns),
    print: (document, _, remainder) => `${header}${printCsv(document, remainder, isGuarded)}`,
    join: (records) => header + records.map((record) => record.slice(header.length)).join(''),
  };
}

/** A header with three known names; a first row with few names needs but two. */
function signIn(head: string): number {
  const { headerAt, headerRow, known, width } = csvShape(head.slice(0, headLength), {});
  return known > 2 || (known === 2 && headerRow === 0 && width < 5) ? headerAt : -1;
}

/**
 * Our own tables are known by their first line: a writer reads back each record that it writes, and need not wonder
 * every time.
 */
const ownTables = [ownColumn, ownGuardedColumn].map((lastColumn) => {
  const header = printHeader(lastColumn);
  const shape = csvShape(header, {});
  const names = header.trim().split(',');
  return { header, shape, plan: csvPlan(names, {}, names.length) };
});

function csvReader(sink: RecordSink, database: string | undefined, columns: ColumnMap): TextReader {
  requireColumnMap(columns);
  const isPlain = Object.keys(columns).length === 0;
  let head = '';
  let rows: TextReader | null = null;

  /** The form is told from the same text whatever the pieces. */
  function start(): TextReader {
    const own = isPlain ? ownTables.find(({ header }) => head.startsWith(header)) : undefined;
    const shape = own?.shape ?? csvShape(head.slice(0, headLength), columns);
    const context = { columns, database, plan: own?.plan };
    const records = shape.isTurned ? turnedRecords(context, sink) : csvRecords(shape, context, sink);
    const reader = csvRows(shape, shape.line, records);
    reader.push(head.slice(shape.start));
    head = '';
    return reader;
  }

  return {
    push(text) {
      if (rows) return rows.push(text);
      head += text;
      if (head.length >= headLength) rows = start();
    },
    end() {
      rows ??= start();
      rows.end();
    },
  };
}
