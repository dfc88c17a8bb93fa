import { normalisePmid } from '../../document/identifiers.ts';
import { parseDate } from '../../document/parse-date.ts';
import { ownRemainder } from '../fields/remainder.ts';
import { issued, lastPage, monthOfIssue, pages } from '../fields/take-dates.ts';
import { rulesOf, type Tags, type Take, type TakeValue } from '../fields/take-fields.ts';
import { doi, doiElsewhere, idsInAddress, pmcid, pmid, serialNumbers, url } from '../fields/take-identifiers.ts';
import { names } from '../fields/take-names.ts';
import { abstract, quoted, text, title, unreadable, words } from '../fields/take-text.ts';
import { risOfType, typeOfRis } from './ris-types.ts';
import { partPages } from './take-reference.ts';

const type: Take = (draft, { value, line }) => {
  const found = typeOfRis(value);
  if (found === undefined)
    unreadable(
      draft,
      'unknown-type',
      line,
      `${quoted(value)} is no type of RIS`,
      'The document has the type document.',
    );
  draft.type = found ?? 'document';
  return found !== undefined && risOfType(found) === value;
};

const container = text('containerTitle');
const series = text('series');
const numberOfEdition = text('edition');
const numberOfRecord = text('accession');

/**
 * T2 is the container, but a book's series; and the title itself, or a second one, where the journal has a tag of its
 * own.
 */
const secondTitle: Take = (draft, field, record) => {
  const journalElsewhere = record.has('JF') || record.has('JO');
  if (draft.title === undefined && journalElsewhere) return title(draft, field);
  if (draft.type === 'book') return series(draft, field);
  if (record.has('JO') && isCochrane(record)) return false;
  return container(draft, field);
};

function isCochrane(record: Tags): boolean {
  return ['DB', 'DP', 'JO'].some((tag) => /cochrane/i.test(record.first(tag))) || /^CN-\d/.test(record.first('AN'));
}

const bookTitle: Take = (draft, field) => (draft.title === undefined ? title(draft, field) : container(draft, field));

/** Y2 is the day of access; but Rayyan writes the month there and the day in Y3, both 1 where it knows neither. */
const monthInAccessDate: Take = (draft, { value }, record) => {
  const [month, day] = [Number(value), Number(record.first('Y3'))];
  if (record.has('Y3') && month >= 1 && day >= 1 && month + day > 2) {
    const date = parseDate(`${draft.issued?.year}-${month}-${day}`);
    if (date && draft.issued?.month === undefined) draft.issued = date;
  } else if (parseDate(value) === null) monthOfIssue(draft, value);
  return false;
};

/** EndNote writes the day of an electronic publication where the edition should stand. */
const edition: Take = (draft, field) =>
  !/^\d{8}$|^\d{4}\/\d{2}\/\d{2}$/.test(field.value) && numberOfEdition(draft, field);

const accession: Take = (draft, field, record) => {
  const isPubmed = /medline|pubmed/i.test(draft.database ?? '') || record.first('DP') === 'NLM';
  const found = isPubmed ? normalisePmid(field.value) : null;
  if (found !== null) draft.pmid ??= found;
  return numberOfRecord(draft, field);
};

/** C2 is PubMed Central's number, but PubMed's in Scopus, as C5 is in Embase; there it stays for other programs. */
const numberOfPubmed: TakeValue = (draft, field) => {
  const database = { C2: /scopus/i, C5: /embase/i }[field.tag];
  if (!database?.test(draft.database ?? '')) return pmcid(draft, field);
  draft.pmid ??= normalisePmid(field.value) ?? undefined;
  return false;
};

/** Of a whole work, SP is the number of its pages, unless EP makes it a range. */
const firstPage: Take = (draft, field, record) => (record.has('EP') ? pages : partPages)(draft, field);

const placeOfWork = text('place');

/** Web of Science has the days of a conference where others have the place. */
const place: TakeValue = (draft, field) => parseDate(field.value)?.month === undefined && placeOfWork(draft, field);

const embaseNumber: Take = (draft, field) => /embase/i.test(draft.database ?? '') && numberOfRecord(draft, field);

const secondAbstract: Take = (draft, field, record) =>
  record.has('AB') && draft.abstract !== undefined ? draft.abstract === field.value : abstract(draft, field);

/** Which tag of RIS says what, in the order in which they are asked. */
export const risRules = rulesOf(
  [
    { tags: ['TY'], take: type },
    { tags: ['U5'], take: ownRemainder },
    { tags: ['AU', 'A1'], inOrder: true, take: names('authors') },
    { tags: ['ED', 'A2'], inOrder: true, take: names('editors') },

    { tags: ['TI', 'T1', 'CT'], take: title },
    { tags: ['JF'], take: text('containerTitle') },
    { tags: ['T2'], take: secondTitle },
    { tags: ['BT'], take: bookTitle },
    { tags: ['JO', 'SO', 'JA', 'J2'], take: text('containerTitle') },
    { tags: ['JA', 'J2', 'J1', 'JI', 'J9', 'JO'], take: text('containerShort') },
    { tags: ['ST'], take: title },
    { tags: ['T3'], take: text('series') },

    { tags: ['PY', 'Y1', 'YR', 'DA'], take: issued },
    { tags: ['Y2'], take: monthInAccessDate },
    { tags: ['VL'], take: text('volume') },
    { tags: ['IS', 'NO'], take: text('issue') },
    { tags: ['SP', 'PG'], take: firstPage },
    { tags: ['EP'], take: lastPage },
    { tags: ['C7'], take: text('articleNumber') },
    { tags: ['ET'], take: edition },
    { tags: ['PB', 'PU'], take: text('publisher') },
    { tags: ['CY', 'PP', 'PI'], take: place },

    { tags: ['DO', 'DOI'], take: doi },
    { tags: ['M3', 'L3', 'N1'], take: doiElsewhere },
    { tags: ['UR', 'US', 'L3', 'L2', 'L1', 'LK'], take: idsInAddress },
    { tags: ['UR', 'US'], take: url },
    { tags: ['DB'], take: text('database') },
    { tags: ['AN'], take: accession },
    { tags: ['U2'], take: embaseNumber },
    { tags: ['ID'], take: text('accession') },
    { tags: ['PM'], take: pmid },
    { tags: ['C2', 'C5'], take: numberOfPubmed },
    { tags: ['SN'], take: serialNumbers },

    { tags: ['AB'], take: abstract },
    { tags: ['N2'], take: secondAbstract },
    { tags: ['KW'], take: words('keywords') },
    { tags: ['LA'], take: text('language') },
  ],
  ['DP', 'Y3'],
);
