import { csvScan, readRow } from '../../../src/formats/csv/csv-scan.ts';

/** Reads text with a sign between cells by the reader that reads exports; it takes outer space from every cell. */
export function readDelimited(text: string, delimiter = ','): string[][] {
  const scan = csvScan({ delimiter, backslash: false }, text, true);
  const rows: string[][] = [];
  for (let at = 0; at < text.length && readRow(scan, at); at = scan.end) {
    if (scan.fault) throw new Error(`${scan.fault} in row ${rows.length}`);
    rows.push(scan.cells);
  }
  return rows;
}
