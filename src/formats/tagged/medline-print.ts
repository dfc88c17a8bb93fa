import type { Document, RawField } from '../../document/document.ts';
import type { PartialDate } from '../../document/partial-date.ts';
import type { PersonName } from '../../document/person-name.ts';
import { oneLine } from '../fields/plain-text.ts';
import { medlineName, medlineShortName } from '../fields/print-name.ts';
import { printedTitle } from '../fields/printed-title.ts';
import { publicationTypeOf } from './medline-rules.ts';

type Line = readonly [tag: string, value: string | undefined];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** One record of MEDLINE. */
export function printMedline(document: Document, raw: readonly RawField[], remainder: string): string {
  const lines: Line[] = [
    // an empty number still starts a record
    ['PMID', document.pmid ?? ''],
    ...fieldLines(document, raw),
    ...raw.map(({ tag, value }): Line => [tag, value === '' ? undefined : value]),
    ['GN', remainder === '' ? undefined : remainder],
  ];
  return lines.map(printLine).join('');
}

function fieldLines(document: Document, raw: readonly RawField[]): Line[] {
  const { doi, issued } = document;
  const typedByRaw = raw.some(({ tag }) => tag === 'PT');
  return [
    ...document.issn.map((number): Line => ['IS', number]),
    ...document.isbn.map((number): Line => ['ISBN', number]),
    ['VI', document.volume],
    ['IP', document.issue],
    ['DP', issued && spacedDate(issued)],
    ['TI', printedTitle(document)],
    ['PG', document.pages?.asPrinted],
    ['LID', doi === undefined ? undefined : `${doi} [doi]`],
    ['AB', document.abstract],
    ...document.authors.flatMap(authorLines),
    ...document.editors.map((name): Line => ['FED', medlineName(name)]),
    ['LA', document.language],
    ['PT', typedByRaw ? undefined : publicationTypeOf(document.type)],
    ['PL', document.place],
    ['PB', document.publisher],
    ['EN', document.edition],
    ['CTI', document.series],
    ['TA', document.containerShort],
    ['JT', document.containerTitle],
    ...document.subjectHeadings.map((heading): Line => ['MH', heading]),
    ['PMC', document.pmcid],
    ...document.keywords.map((word): Line => ['OT', word]),
  ];
}

function spacedDate({ year, month, day }: PartialDate): string {
  return [String(year).padStart(4, '0'), month && months[month - 1], day].filter(Boolean).join(' ');
}

function authorLines(name: PersonName): Line[] {
  const orcid: Line = ['AUID', name.orcid === undefined ? undefined : `ORCID: ${name.orcid}`];
  if (name.family === undefined) return [['CN', medlineName(name)], orcid];
  return [['FAU', medlineName(name)], ['AU', medlineShortName(name)], orcid];
}

function printLine([tag, value]: Line): string {
  return value === undefined ? '' : `${tag.padEnd(4)}- ${oneLine(value)}\n`;
}
