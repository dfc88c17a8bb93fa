import type { DocumentType } from '../../document/document.ts';
import { normalisePmid } from '../../document/identifiers.ts';
import { issued, pages } from '../fields/take-dates.ts';
import { rulesOf, type Tags, type Take, type TakeValue } from '../fields/take-fields.ts';
import { doi, idsInAddress, pmcid, pmid, serialNumbers } from '../fields/take-identifiers.ts';
import { abstract, text, title, words } from '../fields/take-text.ts';
import { author, editor } from './ovid-people.ts';
import { source } from './ovid-source.ts';

const typeByWord = new Map<string, DocumentType>([
  ['article', 'article-journal'],
  ['book', 'book'],
  ['book chapter', 'chapter'],
  ['chapter', 'chapter'],
  ['conference abstract', 'paper-conference'],
  ['conference paper', 'paper-conference'],
  ['conference proceeding', 'paper-conference'],
  ['conference proceedings', 'paper-conference'],
  ['dissertation', 'thesis'],
  ['dissertation abstract', 'thesis'],
  ['edited book', 'book'],
  ['journal article', 'article-journal'],
  ['journal', 'article-journal'],
  ['journal: article', 'article-journal'],
  ['journal: conference abstract', 'paper-conference'],
  ['meeting paper', 'paper-conference'],
  ['newspaper article', 'article-newspaper'],
  ['patent', 'patent'],
  ['preprint', 'article'],
  ['report', 'report'],
  ['technical report', 'report'],
  ['thesis', 'thesis'],
]);

/** The first word that tells more than an article counts. There may be several, and all stay in `raw`. */
const type: TakeValue = (draft, { value }) => {
  for (const word of value.toLowerCase().split(/\n|\. {1,2}|;/)) {
    const found = typeByWord.get(word.trim().replace(/\.$/, ''));
    if (found !== undefined && (draft.type === 'document' || draft.type === 'article-journal')) draft.type = found;
  }
  return false;
};

const kindOfArticle = /^\[(?:Article|Case Report|Editorial|Letter|Miscellaneous|References|Report|Review)\]\.?$/i;

/** Journals at Ovid have the kind of the article behind its title: `Trust.  [Review]`. */
const titleWithoutKind: TakeValue = (draft, field) => {
  const start = field.value.lastIndexOf('[');
  const hasKind = start > 0 && kindOfArticle.test(field.value.slice(start));
  const value = hasKind ? field.value.slice(0, start).trimEnd() : field.value;
  return title(draft, { ...field, value }) && !hasKind;
};

const containerTitle = text('containerTitle');

/** The book that holds a chapter; of a whole book, BT repeats the title with everything else that is known of it. */
const bookTitle: Take = (draft, field, record) =>
  draft.type !== 'book' && !record.has('SO') && !/[[\d]/.test(field.value) && containerTitle(draft, field);

const numberOfRecord = text('accession');

/** `Peer Reviewed Journal: 2015-33942-012.` has a number between a remark and a full stop. */
const accession: Take = (draft, field, record) => {
  const value = field.value.replace(/^[A-Z][A-Za-z ]*: /, '').replace(/\.$/, '');
  const isFirst = draft.accession === undefined;
  const number = isFirst && isMedline(draft.database ?? '', record) ? normalisePmid(value) : null;
  if (number !== null) draft.pmid ??= number;
  return numberOfRecord(draft, { ...field, value }) && value === field.value;
};

const statusOfMedline = /^(?:medline|pubmed-not-medline|in-process|in-data-review|publisher|pubmed)\.?$/i;

/** Only the records of MEDLINE have the number of PubMed for their own; others have numbers that look like it. */
function isMedline(database: string, { fields }: Tags): boolean {
  if (database !== '') return /medline|pubmed/i.test(database);
  return fields.some(({ tag, value }) => (tag === 'ST' || tag === 'Status') && statusOfMedline.test(value));
}

/** The date of an article that has no issue yet. */
const aheadOfPrint: TakeValue = (draft, field) =>
  draft.issued === undefined && /ahead of print/i.test(field.value) && issued(draft, field);

/** Journals at Ovid end each field with a full stop. */
function withoutStop(take: TakeValue): TakeValue {
  return (draft, field) => {
    const value = field.value.replace(/\.$/, '');
    return take(draft, { ...field, value }) && value === field.value;
  };
}

const keywords = words('keywords');

/** PsycINFO parts its key concepts by commas. */
const keyConcepts: TakeValue = (draft, field) =>
  keywords(draft, { ...field, value: field.value.replaceAll(', ', ';') });

/** Which tag or label of Ovid says what, in the order in which they are asked. */
export const ovidRules = rulesOf([
  { tags: ['DT', 'PT', 'Document Type', 'Publication Type'], take: type },
  { tags: ['FA', 'Authors Full Name', 'Author Full Name', 'AU', 'Authors', 'Author'], inOrder: true, take: author },
  { tags: ['ED', 'Editors', 'Editor', 'Book Editors', 'Book Editor'], inOrder: true, take: editor },

  { tags: ['TI', 'Title', 'Chapter Title', 'TT'], take: titleWithoutKind },
  { tags: ['JN', 'JT', 'NJ', 'Journal Name', 'NLM Journal Name', 'Journal'], take: containerTitle },
  { tags: ['TA', 'ISO Journal Abbreviation', 'Journal Abbreviation'], take: text('containerShort') },
  { tags: ['BT', 'Book Title'], take: bookTitle },

  { tags: ['YR', 'Year of Publication', 'Year', 'DP', 'Date of Publication', 'DG'], take: issued },
  { tags: ['VO', 'VI', 'Volume'], take: text('volume') },
  { tags: ['IP', 'Issue/Part', 'Issue'], take: text('issue') },
  { tags: ['PG', 'Page', 'Pages'], take: pages },
  { tags: ['SO', 'Source'], take: source },
  { tags: ['Status'], take: aheadOfPrint },
  { tags: ['EN', 'Edition'], take: text('edition') },
  { tags: ['PB', 'PU', 'Publisher'], take: text('publisher') },
  { tags: ['PL', 'Place of Publication'], take: text('place') },

  { tags: ['DO', 'DI', 'Digital Object Identifier', 'DOI Number', 'DOI'], take: doi },
  { tags: ['XL', 'Link to the External Link Resolver'], take: idsInAddress },
  { tags: ['DB', 'Database'], take: text('database') },
  { tags: ['UI', 'AN', 'Unique Identifier', 'Accession Number'], take: accession },
  { tags: ['PM', 'PMID', 'PubMed ID', 'Pubmed ID'], take: pmid },
  { tags: ['PMC', 'PMC ID'], take: pmcid },
  {
    tags: ['IS', 'ES', 'IT', 'ISSN', 'ISSN Print', 'Print ISSN', 'ISSN Electronic', 'Electronic ISSN', 'IB', 'ISBN'],
    take: serialNumbers,
  },

  { tags: ['AB', 'Abstract'], take: abstract },
  { tags: ['KW', 'Author Keywords', 'Keyword Heading', 'Keywords'], take: withoutStop(keywords) },
  { tags: ['ID', 'Key Concepts'], take: keyConcepts },
  { tags: ['MH', 'MeSH Subject Headings', 'Subject Headings', 'Emtree Headings'], take: words('subjectHeadings') },
  { tags: ['LG', 'LA', 'Language'], take: withoutStop(text('language')) },
]);
