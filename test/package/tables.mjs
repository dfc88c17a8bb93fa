// Whether programs that we did not write find in the files of tables what the tables hold.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { tableToHtml, tableToMarkdown, toElement } from '../../dist/report/index.js';
import { hostileTables, rowsOf, words } from './hostile-tables.mjs';
import { readByLibreOffice, wordFaults } from './read-word.mjs';

const markups = {
  'Markdown by Marked': (table) => marked.parse(tableToMarkdown(table), { gfm: true, mangle: false, headerIds: false }),
  'HTML by jsdom': (table) => tableToHtml(table),
  'an element by jsdom': (table) => toElement(table, new JSDOM('').window.document).innerHTML,
};
for (const [what, write] of Object.entries(markups)) {
  for (const table of hostileTables) checkMarkup(write(table), table, what);
  console.log(`ok ${what}`);
}
deepStrictEqual(await wordFaults(hostileTables), []);
console.log('ok Word by xmllint');
console.log(`${hostileTables.length} tables read back from Markdown, HTML and Word${readByLibreOffice(hostileTables)}`);

function checkMarkup(markup, table, what) {
  const page = new JSDOM(markup).window.document;
  const read = [...page.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => words(cell.textContent)));
  deepStrictEqual(read, rowsOf(table), what);
  const notes = [...page.querySelectorAll('table ~ p')].map((note) => words(note.textContent));
  deepStrictEqual(
    notes.filter((note) => note !== ''),
    table.notes.map(words),
    `${what}: notes`,
  );
  // an address that is written out becomes a link to itself, as everywhere in GitHub's Markdown
  const isPlainLink = (element) =>
    /^https?:/.test(element.href ?? '') && element.getAttribute('href') === element.textContent;
  const unasked = [...page.body.querySelectorAll('*')].filter((element) => !isPlainLink(element));
  const elements = new Set(unasked.map(({ localName }) => localName));
  const own = ['p', 'strong', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'br'];
  strictEqual([...elements].filter((name) => !own.includes(name)).join(), '', `${what}: elements out of text`);
}
