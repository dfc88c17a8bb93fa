// Whether the Word documents are what Word's format asks, and, where there is a LibreOffice, what it reads in them.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { tablesToWord } from '../../dist/report/index.js';
import { hostileTables } from './hostile-tables.mjs';
import { xmlFaults } from './xml-faults.mjs';

const file = tablesToWord(hostileTables, { title: 'Hostile & <tables>' });
const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]);
for (const [name, text] of parts) deepStrictEqual(await xmlFaults(text), [], name);
console.log(`ok ${parts.length} parts are well-formed XML by xmllint`);
console.log(`1 Word document of ${hostileTables.length} tables${await readByLibreOffice()}`);

/** LibreOffice writes what it read as HTML and as PDF; cells, headings, caption and page must be those of the tables. */
async function readByLibreOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-word-'));
  try {
    writeFileSync(join(folder, 'tables.docx'), file);
    if (!converted(folder, 'html'))
      return '; LibreOffice read none: it is not there (apt-get install libreoffice-writer)';
    const page = new JSDOM(readFileSync(join(folder, 'tables.html'), 'utf8')).window.document;
    const tables = [...page.querySelectorAll('table')];
    strictEqual(tables.length, hostileTables.length, 'every table is a table');
    for (const [at, table] of tables.entries()) checkTable(table, hostileTables[at]);
    const body = words(page.body.textContent);
    for (const note of hostileTables[0].notes) ok(body.includes(words(note)), `the note ${note}`);
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

function checkTable(table, { columns, rows }) {
  ok(table.querySelector('thead') !== null, 'the heading is one that repeats');
  const read = [...table.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => words(cell.textContent)));
  const shown = (row, { id, type }) => row[id] ?? (type === 'number' ? 'not reported' : '–');
  const wanted = [columns.map(({ label }) => label), ...rows.map((row) => columns.map((column) => shown(row, column)))];
  deepStrictEqual(
    read,
    wanted.map((row) => row.map((cell) => words(String(cell)))),
  );
}

/** Text without what no file holds; every run of space is one. */
function words(text) {
  const unfit = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(unfit, '')
    .replace(/ +/g, ' ')
    .trim();
}
