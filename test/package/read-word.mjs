// What xmllint and, where there is one, LibreOffice say of a Word document.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { tablesToWord } from '../../dist/report/index.js';
import { rowsOf, words } from './hostile-tables.mjs';
import { xmlFaults } from './xml-faults.mjs';

const title = 'Hostile & <tables>';

/** What is wrong with the form of the parts of a document. */
export async function wordFaults(tables) {
  const parts = Object.entries(unzipSync(tablesToWord(tables, { title })));
  const faults = await Promise.all(parts.map(([, bytes]) => xmlFaults(Buffer.from(bytes).toString('utf8'))));
  return faults.flatMap((found, at) => found.map((fault) => `${parts[at][0]}: ${fault}`));
}

/** LibreOffice writes what it read as HTML and as PDF: cells, headings, notes and page must be those of the tables. */
export function readByLibreOffice(tables) {
  const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-word-'));
  try {
    writeFileSync(join(folder, 'tables.docx'), tablesToWord(tables, { title }));
    if (!converted(folder, 'html'))
      return '; LibreOffice read none: it is not there (apt-get install libreoffice-writer)';
    const page = new JSDOM(readFileSync(join(folder, 'tables.html'), 'utf8')).window.document;
    const read = [...page.querySelectorAll('table')];
    strictEqual(read.length, tables.length, 'every table is a table');
    for (const [at, table] of read.entries()) checkTable(table, tables[at]);
    const body = words(page.body.textContent);
    for (const note of tables.flatMap(({ notes }) => notes)) ok(body.includes(words(note)), `the note ${note}`);
    ok(converted(folder, 'pdf'), 'LibreOffice lays it out');
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(
      readFileSync(join(folder, 'tables.pdf'), 'latin1'),
    );
    ok(Number(width) > Number(height), `the page lies across: ${width} by ${height} points`);
    return `, read by LibreOffice cell by cell, pages of ${Math.round(width)} by ${Math.round(height)} points`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function converted(folder, format) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'tables.docx')];
  const { error, status } = spawnSync('soffice', args, { timeout: 180_000 });
  return error === undefined && status === 0;
}

function checkTable(read, table) {
  ok(read.querySelector('thead') !== null, 'the heading is one that repeats');
  const cells = [...read.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => words(cell.textContent)));
  deepStrictEqual(cells, rowsOf(table));
}
