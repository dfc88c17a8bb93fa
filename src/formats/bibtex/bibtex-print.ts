import type { Document, RawField } from '../../document/document.ts';
import { latexOfAddress, latexOfText } from './bibtex-encode.ts';
import { isSafeKey, ownField, ownKeyField, safeKey } from './bibtex-keys.ts';
import { latexOfNames } from './bibtex-print-names.ts';
import { isHead, printRaw, withBalancedBraces } from './bibtex-print-raw.ts';
import { latexOfWords } from './bibtex-take-lists.ts';
import { numbered } from './bibtex-take-text.ts';
import { latexOfTitle } from './bibtex-title.ts';
import { bibtexOfType } from './bibtex-types.ts';

type Line = readonly [name: string, latex: string | undefined];

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** One entry of BibTeX. */
export function printBibtex(document: Document, raw: readonly RawField[], remainder: string): string {
  const head = raw.find((field, place) => place === 0 && isHead(field));
  const said = head?.value ?? '';
  const key = isSafeKey(said) ? said : safeKey(said || document.id);
  const lines = [
    ...(said === key ? [] : [`  ${ownKeyField} = {${said}},\n`]),
    ...fieldLines(document, raw).map(printLine),
    ...raw.filter((field) => field !== head).map(printRaw),
    printLine([ownField, withBalancedBraces(remainder)]),
  ];
  return `${head?.tag ?? `@${bibtexOfType(document.type)}`}{${key},\n${lines.join('')}}\n`;
}

function printLine([name, latex]: Line): string {
  if (latex === undefined || latex === '') return '';
  return name === 'month' ? `  month = ${latex},\n` : `  ${name} = {${latex}},\n`;
}

function fieldLines(document: Document, raw: readonly RawField[]): Line[] {
  return [
    ['author', latexOfNames(document.authors)],
    ['editor', latexOfNames(document.editors)],
    ['title', latexOfTitle(document)],
    [containerField(document), latex(document.containerTitle)],
    ['shortjournal', latex(document.containerShort)],
    ['series', latex(document.series)],
    ...dateLines(document, raw),
    ['volume', latex(document.volume)],
    ['number', ownNumber(document)],
    [inJournal(document) ? 'number' : 'issue', latex(document.issue)],
    ['pages', pages(document)],
    ['eid', latex(document.articleNumber)],
    ['edition', latex(document.edition)],
    [publisherField(document), latex(document.publisher)],
    ['address', latex(document.place)],
    ['doi', document.doi && latexOfAddress(document.doi)],
    ['pmid', latex(document.pmid)],
    ['pmcid', latex(document.pmcid)],
    ['url', document.url && latexOfAddress(document.url)],
    ['issn', latex(document.issn[0])],
    ['eissn', latex(document.issn[1])],
    ['isbn', latex(document.isbn[0])],
    ['eisbn', latex(document.isbn[1])],
    ['language', latex(document.language)],
    ['database', latex(document.origins[0]?.database)],
    ['keywords', latexOfWords([...document.keywords, ...document.subjectHeadings])],
    ['abstract', latex(document.abstract)],
  ];
}

function latex(text: string | undefined): string | undefined {
  return text === undefined ? undefined : latexOfText(text);
}

function inJournal({ type }: Document): boolean {
  return type.startsWith('article') || type === 'periodical';
}

function containerField(document: Document): string {
  if (['chapter', 'entry-encyclopedia', 'paper-conference'].includes(document.type)) return 'booktitle';
  return document.type === 'book' ? 'maintitle' : 'journal';
}

function publisherField({ type }: Document): string {
  if (type === 'thesis') return 'school';
  return type === 'report' ? 'institution' : 'publisher';
}

/** The date; a month that is kept as it was written says the day too. */
function dateLines({ issued }: Document, raw: readonly RawField[]): Line[] {
  if (issued === undefined) return [];
  const { year, month, day } = issued;
  if (year < 0) return [['date', `-${String(-year).padStart(4, '0')}`]];
  return [
    ['year', String(year).padStart(4, '0')],
    ...(raw.some(({ tag }) => tag === 'month') ? [] : monthLines(month, day)),
  ];
}

function monthLines(month: number | undefined, day: number | undefined): Line[] {
  return [
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
  ];
}

/** The number of a report, a patent or a standard. */
function ownNumber({ type, otherIds }: Document): string | undefined {
  if (!numbered.has(type)) return undefined;
  return latex(otherIds.find((id) => id.startsWith(`${type}:`))?.slice(type.length + 1));
}

function pages(document: Document): string | undefined {
  const printed = document.pages?.asPrinted;
  return printed !== undefined && /[\\{}$&%#_~^\n]/.test(printed) ? latexOfText(printed) : printed;
}
