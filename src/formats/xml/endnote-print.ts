import type { Document, RawField } from '../../document/document.ts';
import type { PartialDate } from '../../document/partial-date.ts';
import { invertedName } from '../fields/print-name.ts';
import { printedTitle } from '../fields/printed-title.ts';
import { referenceOfType } from '../tagged/reference-types.ts';
import { endnoteTypeNumber } from './endnote-types.ts';
import { decodeReferences } from './xml-entities.ts';
import { printText, printXml, type WrittenField } from './xml-writer.ts';

/** The elements of a record in the order in which EndNote writes them. */
const order = [
  'database source-app rec-number foreign-keys ref-type contributors auth-address titles periodical alt-periodical pages volume number',
  'issue num-vols edition section reprint-edition keywords dates pub-location publisher orig-pub isbn call-num accession-num abstract',
  'label caption notes research-notes work-type reviewed-item urls custom1 custom2 custom3 custom4 custom5 custom6 custom7',
  'electronic-resource-num remote-database-name remote-database-provider language access-date misc1 misc2 misc3',
].flatMap((names) => names.split(' '));

/** One record of EndNote. */
export function printEndnote(document: Document, raw: readonly RawField[], remainder: string): string {
  const fields = [
    ...fieldsOf(document, raw),
    ...raw.flatMap(({ tag, value }) => (tag === 'ref-type' ? typeFields(value) : [{ path: tag, value }])),
    // what XML cannot hold, JSON can
    {
      path: 'misc3',
      value: remainder.replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`),
    },
  ];
  return printXml('record', fields, orderWith(raw));
}

/** The order of the raw fields, with the elements that they leave out where EndNote has them. */
function orderWith(raw: readonly RawField[]): string[] {
  const names = [...new Set(raw.map(({ tag }) => tag.split('/', 1)[0] ?? ''))];
  for (const [rank, name] of order.entries()) {
    if (names.includes(name)) continue;
    const next = names.findIndex((other) => order.indexOf(other) > rank);
    names.splice(next < 0 ? names.length : next, 0, name);
  }
  return names;
}

function fieldsOf(document: Document, raw: readonly RawField[]): WrittenField[] {
  const { issued, origins, type } = document;
  const isSaid = (path: string) => raw.some(({ tag }) => tag === path);
  const all = (path: string, values: readonly string[]) => values.map((value) => ({ path, value }));
  const one = (path: string, value: string | undefined) => (value === undefined ? [] : [{ path, value }]);
  return [
    ...(isSaid('ref-type') ? [] : typeFields(referenceOfType(type) ?? 'Generic')),
    ...all('contributors/authors/author', document.authors.map(invertedName)),
    ...all('contributors/secondary-authors/author', document.editors.map(invertedName)),
    ...titleFields(document),
    ...one(type === 'book' ? 'periodical/full-title' : 'titles/secondary-title', document.containerTitle),
    ...one(type === 'book' ? 'titles/secondary-title' : 'titles/tertiary-title', document.series),
    ...one('periodical/abbr-1', document.containerShort),
    ...one('pages', document.pages?.asPrinted),
    ...one('volume', document.volume),
    ...one('number', document.issue),
    ...one('edition', type === 'article-journal' ? undefined : document.edition),
    ...all('keywords/keyword', [...document.keywords, ...document.subjectHeadings]),
    ...one('dates/year', issued && String(issued.year)),
    ...one('dates/pub-dates/date', isSaid('dates/pub-dates/date') ? undefined : issued && fullDate(issued)),
    ...one('pub-location', document.place),
    ...one('publisher', document.publisher),
    ...all('isbn', [[...document.issn, ...document.isbn].join('\n')]),
    ...one('accession-num', origins[0]?.accession),
    ...one('abstract', document.abstract),
    ...one('urls/related-urls/url', document.url),
    ...one('custom2', document.pmcid),
    ...one('custom7', document.articleNumber),
    ...one('electronic-resource-num', document.doi),
    ...one('remote-database-name', origins[0]?.database),
    ...one('language', document.language),
  ];
}

function typeFields(name: string): WrittenField[] {
  const number = endnoteTypeNumber(name);
  return [
    { path: 'ref-type/@name', value: name },
    { path: 'ref-type', value: number === undefined ? '' : String(number) },
  ];
}

/** A date that says more than its year. */
function fullDate({ year, month, day }: PartialDate): string | undefined {
  if (month === undefined) return undefined;
  const parts = day === undefined ? [month] : [month, day];
  return [String(year).padStart(4, '0'), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

const faces = new Map([
  ['b', 'bold'],
  ['i', 'italic'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
  ['u', 'underline'],
]);

/** The title, its marks written as runs of style. */
function titleFields(document: Document): WrittenField[] {
  const value = printedTitle(document);
  if (value === undefined) return [];
  if (value === document.title) return [{ path: 'titles/title', value }];
  const open: string[] = [];
  const runs = value.split(/(<\/?(?:b|i|sub|sup|u)>)/).map((part, place) => {
    const mark = part.replace(/[</>]/g, '');
    if (place % 2 === 0) return printRun(decodeReferences(part).text, open);
    if (part.startsWith('</')) open.splice(open.lastIndexOf(mark), 1);
    else open.push(mark);
    return '';
  });
  return [{ path: 'titles/title', value, markup: runs.join('') }];
}

function printRun(text: string, marks: readonly string[]): string {
  if (text === '') return '';
  const face = marks.map((mark) => faces.get(mark)).join(' ') || 'normal';
  return `<style face="${face}">${printText(text)}</style>`;
}
