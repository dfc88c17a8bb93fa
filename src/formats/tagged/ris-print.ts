import type { Document, RawField } from '../../document/document.ts';
import type { PageRange } from '../../document/page-range.ts';
import type { PartialDate } from '../../document/partial-date.ts';
import { invertedName } from '../fields/print-name.ts';
import { printedTitle } from '../fields/printed-title.ts';
import { risDash } from './ris-lines.ts';
import { risOfType } from './ris-types.ts';

type Line = readonly [tag: string, value: string | undefined];

const dateTags = new Set(['DA', 'PY', 'Y1', 'Y2', 'YR']);

/** One record of RIS. */
export function printRis(document: Document, raw: readonly RawField[], remainder: string): string {
  const typedByRaw = raw[0]?.tag === 'TY';
  const lines: Line[] = [
    ...(typedByRaw ? [] : [['TY', risOfType(document.type)] as const]),
    ...(typedByRaw ? raw.slice(0, 1).map(rawLine) : []),
    ...fieldLines(document, raw),
    ...raw.slice(typedByRaw ? 1 : 0).map(rawLine),
    ['U5', remainder],
  ];
  return `${lines.map(printLine).join('')}ER  - \n`;
}

function rawLine({ tag, value }: RawField): Line {
  return [tag, value];
}

function fieldLines(document: Document, raw: readonly RawField[]): Line[] {
  const { issued, pages, origins } = document;
  // a month that was read from a field of this record is told by that field
  const datedByRaw = raw.some(({ tag }) => dateTags.has(tag));
  return [
    ['TI', printedTitle(document)],
    ...document.authors.map((name): Line => ['AU', invertedName(name)]),
    ...document.editors.map((name): Line => ['A2', invertedName(name)]),
    ['PY', issued && String(issued.year)],
    ['DA', issued?.month === undefined || datedByRaw ? undefined : slashedDate(issued)],
    [document.type === 'book' ? 'BT' : 'T2', document.containerTitle],
    ['J2', document.containerShort],
    ['VL', document.volume],
    ['IS', document.issue],
    ...pageLines(pages),
    ['C7', document.articleNumber],
    ['ET', document.edition],
    ['T3', document.series],
    ['PB', document.publisher],
    ['CY', document.place],
    ...[...document.issn, ...document.isbn].map((number): Line => ['SN', number]),
    ['DO', document.doi],
    ['C2', document.pmcid],
    ['UR', document.url],
    ['DB', origins[0]?.database],
    ['AN', origins[0]?.accession],
    ['LA', document.language],
    ['AB', document.abstract],
    ...[...document.keywords, ...document.subjectHeadings].map((word): Line => ['KW', word]),
  ];
}

function slashedDate({ year, month = 0, day = 0 }: PartialDate): string {
  const two = (number: number) => (number === 0 ? '' : String(number).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

function pageLines(pages: PageRange | undefined): Line[] {
  if (pages === undefined) return [];
  const { first, last, asPrinted } = pages;
  if (last !== undefined && asPrinted === `${first}-${last}`)
    return [
      ['SP', first],
      ['EP', last],
    ];
  return [['SP', asPrinted]];
}

function printLine([tag, value]: Line): string {
  return value === undefined || value === '' ? '' : `${tag}  - ${printable(value)}\n`;
}

/**
 * A value on lines that go on from it; on one line where one of them would be taken for a field or for the end of the
 * record.
 */
function printable(value: string): string {
  const lines = value.split(/\r\n|\r|\n/);
  const hasTag = (line: string) => risDash(line, 0, line.length, true) >= 0;
  const goesOn = lines.every((line, place) => place === 0 || !hasTag(line.trimStart()));
  return goesOn ? lines.join('\n') : lines.join(' ');
}
