// Runs the notebook of the examples top to bottom under Deno's kernel; every cell must show what it is to show.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { startKernel } from './jupyter-kernel.mjs';
import { xmlFaults } from './xml-faults.mjs';

const [consumer] = process.argv.slice(2);
const folder = join(consumer, 'notebook');
cpSync(join(import.meta.dirname, '../../examples'), folder, {
  recursive: true,
  filter: (path) => !path.endsWith('tsconfig.json'),
});

const picture = ['image/svg+xml', 'text/plain'];
const set = ['text/html', 'text/plain'];
const table = ['text/html', 'text/markdown', 'text/plain'];
const words = ['text/plain'];
/** The media types that each cell of code shows, by its id. */
const expected = {
  read: words,
  flow: picture,
  theory: set,
  configurations: table,
  documents: table,
  agreement: table,
  word: words,
  own: table,
};

const { cells } = JSON.parse(readFileSync(join(folder, 'notebook.ipynb'), 'utf8'));
const code = cells.filter(({ cell_type: type }) => type === 'code');
deepStrictEqual(
  code.map(({ id }) => id),
  Object.keys(expected),
  'every cell of code has its expectation',
);

const env = { ...process.env, DENO_DIR: join(consumer, '.deno'), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' };
const kernel = await startKernel(folder, env);
try {
  for (const { id, source } of code) await check(id, await kernel.run(source.join('')));
  const printed = await kernel.run('console.log(flowFigure(flow(review)), characteristics, cmoFigures(review))');
  strictEqual(printed.printed.trim().split('\n').length, 1, 'figures and tables are printed as one line');
} finally {
  await kernel.stop();
}
ok('word/document.xml' in unzipSync(readFileSync(join(folder, 'tables.docx'))), 'the notebook wrote a Word document');
console.log(`${code.length} cells of code ran under the kernel of Deno and showed what they are to show`);

async function check(id, { status, error, shown }) {
  strictEqual(status, 'ok', `cell ${id}: ${error}`);
  strictEqual(shown.length, 1, `cell ${id} shows one thing`);
  const [media] = shown;
  deepStrictEqual(Object.keys(media).sort(), expected[id], `cell ${id}`);
  if (expected[id] === picture) deepStrictEqual(await xmlFaults(media['image/svg+xml']), [], `cell ${id}: the picture`);
  const page = new JSDOM(media['text/html'] ?? '').window.document;
  if (expected[id] === set) ok(page.querySelectorAll('figure > svg').length > 1, `cell ${id} shows several pictures`);
  if (expected[id] === table) ok(page.querySelectorAll('tbody > tr').length > 1, `cell ${id} shows rows`);
  console.log(`ok ${id}: ${Object.keys(media).join(', ')}`);
}
