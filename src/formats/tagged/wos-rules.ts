import { normalisePmid } from '../../document/identifiers.ts';
import type { Draft } from '../fields/draft.ts';
import { issued, lastPage, pages } from '../fields/take-dates.ts';
import { rulesOf, type Take, type TakeValue } from '../fields/take-fields.ts';
import { doi, idsInAddress, pmid, serialNumbers, url } from '../fields/take-identifiers.ts';
import { abstract, quoted, text, title, unreadable, words } from '../fields/take-text.ts';
import { author, bookAuthor, bookGroup, editor, groupAuthor } from './wos-people.ts';
import { sameLetters, typeOfWos } from './wos-types.ts';

/** The publication type that says no more than the type of the document. */
const publicationOfType = new Map([
  ['article-journal', 'J'],
  ['book', 'B'],
  ['patent', 'P'],
]);

const type: Take = (draft, { value, line }, record) => {
  const found = typeOfWos({
    publication: value,
    documentTypes: record.first('DT'),
    conference: record.first('CT'),
    source: record.first('SO'),
    title: record.first('TI'),
  });
  if (found === undefined) {
    const remedy = 'The document has the type document.';
    unreadable(draft, 'unknown-type', line, `${quoted(value)} is no type of Web of Science`, remedy);
  }
  draft.type = found ?? 'document';
  return publicationOfType.get(draft.type) === value;
};

const container = text('containerTitle');

/** The source of a whole book is the book itself. */
const source: TakeValue = (draft, field) => {
  const isBook = draft.type === 'book' && draft.title !== undefined && sameLetters(field.value, draft.title);
  return isBook ? field.value === draft.title : container(draft, field);
};

/** Inspec writes July 2006 as `07 2006`. */
const published: TakeValue = (draft, field) => {
  const { value } = field;
  if (value.length !== 7 || !/^\d\d \d{4}$/.test(value)) return issued(draft, field);
  issued(draft, { ...field, value: `${value.slice(3)}-${value.slice(0, 2)}` });
  return false;
};

/** The date of early access counts only as long as there is no issue. */
const earlyAccess: Take = (draft, field, record) => !record.has('PY') && issued(draft, field);

const numberOfArticle = text('articleNumber');

const articleNumber: TakeValue = (draft, field) => {
  const value = field.value.replace(/^(?:ARTN|UNSP|ARTICLE NO\.?) +/i, '');
  return numberOfArticle(draft, { ...field, value }) && value === field.value;
};

/** The DOI of the book is not that of a part of it. */
const bookDoi: TakeValue = (draft, field) => draft.type === 'book' && doi(draft, field);

/** The databases that Web of Science offers, by the prefix of their accession numbers. */
const databaseByPrefix = new Map([
  ['BCI', 'BIOSIS Citation Index'],
  ['BIOSIS', 'BIOSIS Previews'],
  ['CABI', 'CAB Abstracts'],
  ['CSCD', 'Chinese Science Citation Database'],
  ['DIIDW', 'Derwent Innovations Index'],
  ['DRCI', 'Data Citation Index'],
  ['FSTA', 'FSTA'],
  ['INSPEC', 'Inspec'],
  ['ISI', 'Web of Science'],
  ['KJD', 'KCI Korean Journal Database'],
  ['MEDLINE', 'MEDLINE'],
  ['RSCI', 'Russian Science Citation Index'],
  ['SCIELO', 'SciELO Citation Index'],
  ['WOS', 'Web of Science'],
  ['ZOOREC', 'Zoological Record'],
]);

const numberOfRecord = text('accession');

/** `WOS:000455039600059`: the whole of it is the number, its prefix tells the database. */
const accession: TakeValue = (draft, field) => {
  const colon = field.value.indexOf(':');
  const prefix = field.value.slice(0, Math.max(colon, 0)).toUpperCase();
  const database = databaseByPrefix.get(prefix);
  if (database !== undefined) draft.database ??= database;
  const number = prefix === 'MEDLINE' ? normalisePmid(field.value.slice(colon + 1)) : null;
  if (number !== null) draft.pmid ??= number;
  return numberOfRecord(draft, field);
};

const keywords = words('keywords');
const subjectHeadings = words('subjectHeadings');

/**
 * The words of the authors; but ZooRec has its index of animals there, and Inspec five kinds of terms one behind
 * another.
 */
const authorKeywords: TakeValue = (draft, field) => {
  if (isFrom('ZOOREC:', draft)) return false;
  if (!isFrom('INSPEC:', draft)) return keywords(draft, field);
  const [, controlled] = field.value.split('/ ', 2);
  if (controlled !== undefined) subjectHeadings(draft, { ...field, value: controlled });
  return false;
};

/**
 * The words that Web of Science draws from the titles of what is cited; Inspec has other numbers of the article there.
 */
const keywordsPlus: TakeValue = (draft, field) => !isFrom('INSPEC:', draft) && subjectHeadings(draft, field);

function isFrom(prefix: string, { accession: number = '' }: Draft): boolean {
  return number.startsWith(prefix);
}

/** Which tag of Web of Science says what, in the order in which they are asked. */
export const wosRules = rulesOf(
  [
    { tags: ['PT'], take: type },
    { tags: ['AF', 'AU'], take: author },
    { tags: ['CA'], take: groupAuthor },
    { tags: ['BF', 'BA'], take: bookAuthor },
    { tags: ['GP'], take: bookGroup },
    { tags: ['BE', 'ED'], take: editor },

    { tags: ['TI', 'FT'], take: title },
    { tags: ['SO'], take: source },
    { tags: ['JI', 'J9'], take: text('containerShort') },
    { tags: ['SE'], take: text('series') },

    { tags: ['PY', 'PD'], take: published },
    { tags: ['EY', 'EA'], take: earlyAccess },
    { tags: ['VL'], take: text('volume') },
    { tags: ['IS'], take: text('issue') },
    { tags: ['BP', 'PS'], take: pages },
    { tags: ['EP'], take: lastPage },
    { tags: ['AR'], take: articleNumber },
    { tags: ['PU'], take: text('publisher') },
    { tags: ['PI', 'PV'], take: text('place') },

    { tags: ['DI'], take: doi },
    { tags: ['D2'], take: bookDoi },
    { tags: ['DL', 'UR'], take: idsInAddress },
    { tags: ['UR', 'DL'], take: url },
    { tags: ['UT', 'AN'], take: accession },
    { tags: ['PM'], take: pmid },
    { tags: ['SN', 'EI', 'BN'], take: serialNumbers },

    { tags: ['AB'], take: abstract },
    { tags: ['DE'], take: authorKeywords },
    { tags: ['ID'], take: keywordsPlus },
    { tags: ['BD', 'MC', 'MH'], take: subjectHeadings },
    { tags: ['LA'], take: text('language') },
  ],
  ['CT', 'DT'],
);
