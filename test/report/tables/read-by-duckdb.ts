import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Reads CSV with a heading by another program's reader; an empty cell is empty text. */
export async function readByDuckdb(text: string, delimiter = ','): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-csv-'));
  try {
    const file = join(folder, 'table.csv');
    writeFileSync(file, text);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const options = `delim = '${delimiter}', quote = '"', escape = '"', header = true, all_varchar = true, auto_detect = false`;
    const columns =
      "columns = {'first': 'VARCHAR', 'second': 'VARCHAR'}, max_line_size = 1000000, null_padding = false";
    const reader = await connection.runAndReadAll(`SELECT * FROM read_csv('${file}', ${options}, ${columns})`);
    connection.closeSync();
    return reader.getRows().map((row) => row.map((cell) => String(cell ?? '')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
