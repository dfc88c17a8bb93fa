import { issued, lastPage, pages } from '../fields/take-dates.ts';
import { rulesOf, type Take } from '../fields/take-fields.ts';
import { doi, doiElsewhere, idsInAddress, pmcid, pmid, serialNumbers, url } from '../fields/take-identifiers.ts';
import { names } from '../fields/take-names.ts';
import { abstract, text, title, words } from '../fields/take-text.ts';
import { databaseNumber, partPages, referenceType } from './take-reference.ts';

const container = text('containerTitle');
const series = text('series');

/** T2 is the book, the proceedings or the site that holds the document, but of a whole book its series. */
const secondTitle: Take = (draft, field) => (draft.type === 'book' ? series : container)(draft, field);

/** Of a whole work, SP is the number of its pages, unless OP makes it a range. */
const firstPage: Take = (draft, field, record) => (record.has('OP') ? pages : partPages)(draft, field);

/** Which tag of RefWorks says what, in the order in which they are asked. */
export const refworksRules = rulesOf([
  { tags: ['RT'], take: referenceType },
  { tags: ['A1'], take: names('authors') },
  { tags: ['A2'], take: names('editors') },

  { tags: ['T1', 'ST'], take: title },
  { tags: ['JF'], take: container },
  { tags: ['T2'], take: secondTitle },
  { tags: ['WT', 'JO'], take: container },
  { tags: ['JO'], take: text('containerShort') },
  { tags: ['T3'], take: series },

  { tags: ['YR', 'FD'], take: issued },
  { tags: ['VO'], take: text('volume') },
  { tags: ['IS'], take: text('issue') },
  { tags: ['SP'], take: firstPage },
  { tags: ['OP'], take: lastPage },
  { tags: ['OP'], take: pages },
  { tags: ['ED'], take: text('edition') },
  { tags: ['PB'], take: text('publisher') },
  { tags: ['PP'], take: text('place') },

  { tags: ['DO'], take: doi },
  { tags: ['NO'], take: doiElsewhere },
  { tags: ['UL', 'LK'], take: idsInAddress },
  { tags: ['UL', 'LK'], take: url },
  { tags: ['DB', 'DS'], take: text('database') },
  { tags: ['AN'], take: databaseNumber },
  { tags: ['PMID'], take: pmid },
  { tags: ['PMCID'], take: pmcid },
  { tags: ['SN'], take: serialNumbers },

  { tags: ['AB'], take: abstract },
  { tags: ['K1'], take: words('keywords') },
  { tags: ['LA'], take: text('language') },
]);
