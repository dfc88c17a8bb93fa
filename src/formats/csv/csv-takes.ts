import { parsePersonName } from '../../document/parse-person-name.ts';
import type { Draft } from '../fields/draft.ts';
import { isPlaceholder, oneLine } from '../fields/plain-text.ts';
import { issued, pages } from '../fields/take-dates.ts';
import type { TakeValue } from '../fields/take-fields.ts';
import { doi, pmcid } from '../fields/take-identifiers.ts';
import { text, title } from '../fields/take-text.ts';
import type { ColumnField } from './column-map.ts';
import { embaseSource, type PrintedSource, pubmedCitation } from './csv-citations.ts';
import { wordsInCell } from './csv-list.ts';
import { namesInCell } from './csv-people.ts';
import { date, day, endPage, firstPage, month, printedNumber } from './csv-take-dates.ts';
import { address, each, numbers, otherIds, pubmedNumber } from './csv-take-ids.ts';
import { typeOfWords, wordsOfType } from './csv-types.ts';

const type: TakeValue = (draft, { value }) => {
  if (draft.type === 'document') draft.type = typeOfWords(value) ?? 'document';
  return wordsOfType(draft.type) === value;
};

/** The first cell with names counts: Scopus and Web of Science give the same authors in two columns. */
function people(key: 'authors' | 'editors'): TakeValue {
  return (draft, { value }) => {
    if (draft[key].length > 0) return false;
    const { items, isPlain } = namesInCell(value);
    for (const item of items) {
      const name = parsePersonName(item);
      if (name) draft[key].push(name);
    }
    return isPlain;
  };
}

const groupAuthors: TakeValue = (draft, { value }) => {
  const { items, isPlain } = wordsInCell(value);
  const bodies = value.includes(';') ? items : [value];
  for (const literal of bodies) draft.authors.push({ literal });
  return isPlain || bodies.length === 1;
};

function words(key: 'keywords' | 'subjectHeadings'): TakeValue {
  return (draft, { value }) => {
    const { items, isPlain } = wordsInCell(value);
    for (const item of items) draft[key].push(item);
    return isPlain;
  };
}

/** The first abstract counts; a second is that of the original language, or of another source. */
const abstract: TakeValue = (draft, { value }) => {
  if (!isPlaceholder(value)) draft.abstract ??= value;
  return draft.abstract === value;
};

const kind: TakeValue = (draft, { value }) => {
  draft.kind ??= oneLine(value);
  return draft.kind === value;
};

const databases =
  /^(?:acm|adolec|apa|assia|campbell|central|cinahl|cochrane|crossref|dimensions|ebsco|econlit|embase|eric|google scholar|global health|ieee|jstor|lens|lilacs|medline|openalex|ovid|proquest|psyc|pubmed|sciencedirect|scopus|social sciences? citation|sociolog|semantic scholar|web of|wos)\b|database|\blibrary$/i;

/** Journals whose names could be those of databases. */
const journals = /^cochrane database of syst|\bjournal\b/i;

/** Takes a column called Source: the name of the database in Scopus, a citation in Embase, a journal elsewhere. */
export const source: TakeValue = (draft, field) => {
  const { value } = field;
  if (value.length < 60 && databases.test(value) && !journals.test(value)) return text('database')(draft, field);
  const printed = embaseSource(value);
  if (printed === null) return text('containerTitle')(draft, field);
  takeSource(draft, printed, field.line);
  return false;
};

/** Takes the citation that PubMed prints; what it says is kept in `raw`, too. */
export const citation: TakeValue = (draft, { value, line }) => {
  const printed = pubmedCitation(value);
  if (printed) takeSource(draft, printed, line);
  return false;
};

function takeSource(draft: Draft, printed: PrintedSource, line: number): void {
  const takes = { containerTitle: text('containerTitle'), volume: text('volume'), issue: text('issue'), pages, issued };
  for (const key of ['containerTitle', 'issued', 'volume', 'issue', 'pages'] as const) {
    const value = printed[key];
    if (value !== undefined) takes[key](draft, { tag: key, value, line });
  }
}

/** How the value of a column is taken, by what the column says. */
export const columnTakes: Readonly<Record<ColumnField, TakeValue>> = {
  abstract,
  accession: text('accession'),
  articleNumber: text('articleNumber'),
  authors: people('authors'),
  containerShort: text('containerShort'),
  containerTitle: text('containerTitle'),
  database: text('database'),
  day,
  doi: each(doi),
  edition: text('edition'),
  editors: people('editors'),
  firstPage: printedNumber(firstPage),
  groupAuthors,
  issue: printedNumber(text('issue')),
  issued: date,
  keywords: words('keywords'),
  kind,
  language: text('language'),
  lastPage: printedNumber(endPage),
  month,
  otherIds,
  pages: printedNumber(pages),
  place: text('place'),
  pmcid,
  pmid: printedNumber(pubmedNumber),
  publisher: text('publisher'),
  raw: () => false,
  serialNumbers: each(numbers),
  series: text('series'),
  subjectHeadings: words('subjectHeadings'),
  title,
  type,
  url: each(address),
  volume: printedNumber(text('volume')),
};
