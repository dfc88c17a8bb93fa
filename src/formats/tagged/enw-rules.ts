import { issued } from '../fields/take-dates.ts';
import { rulesOf, type Take, type TakeValue } from '../fields/take-fields.ts';
import { doi, doiElsewhere, idsInAddress, pmcid, serialNumbers, url } from '../fields/take-identifiers.ts';
import { names } from '../fields/take-names.ts';
import { abstract, text, title, words } from '../fields/take-text.ts';
import { databaseNumber, partPages, referenceType } from './take-reference.ts';

const container = text('containerTitle');
const series = text('series');
const edition = text('edition');
const articleNumber = text('articleNumber');

/** In refer, which has no types, the tag of the container tells the type. */
const journal: Take = (draft, field, record) => {
  if (!record.has('%0')) draft.type = 'article-journal';
  return container(draft, field);
};

/** %B is the book or the proceedings that hold the document; of a book, its series; of a thesis, the department. */
const secondTitle: Take = (draft, field, record) => {
  if (!record.has('%0') && !record.has('%J')) draft.type = 'chapter';
  if (draft.type === 'book') return series(draft, field);
  return draft.type !== 'thesis' && !record.has('%J') && container(draft, field);
};

/** %R is a DOI; but refer keeps the number of a report there. */
const doiOrReport: TakeValue = (draft, field) =>
  /^(?:10\.|doi|https?:)/i.test(field.value) ? doi(draft, field) : doiElsewhere(draft, field);

/** Of an article, EndNote keeps the day of electronic publication where the edition stands. */
const editionOfWork: TakeValue = (draft, field) => draft.type !== 'article-journal' && edition(draft, field);

/** Web of Science has its article numbers in a note: `Artn 104501`. */
const articleNumberInNote: TakeValue = (draft, { value, line, tag }) => {
  const found = /^artn +(\S+)$/i.exec(value)?.[1];
  if (found !== undefined) articleNumber(draft, { tag, line, value: found });
  return false;
};

/** Which tag of EndNote says what, in the order in which they are asked. */
export const enwRules = rulesOf([
  { tags: ['%0'], take: referenceType },
  { tags: ['%A'], take: names('authors') },
  { tags: ['%E'], take: names('editors') },

  { tags: ['%T', '%!'], take: title },
  { tags: ['%J'], take: journal },
  { tags: ['%B'], take: secondTitle },
  { tags: ['%S'], take: series },

  { tags: ['%D', '%8'], take: issued },
  { tags: ['%V'], take: text('volume') },
  { tags: ['%N'], take: text('issue') },
  { tags: ['%P', '%&'], take: partPages },
  { tags: ['%O'], take: articleNumberInNote },
  { tags: ['%7'], take: editionOfWork },
  { tags: ['%I'], take: text('publisher') },
  { tags: ['%C'], take: text('place') },

  { tags: ['%R'], take: doiOrReport },
  { tags: ['%U', '%>'], take: idsInAddress },
  { tags: ['%U'], take: url },
  { tags: ['%~', '%W'], take: text('database') },
  { tags: ['%M'], take: databaseNumber },
  { tags: ['%2'], take: pmcid },
  { tags: ['%@'], take: serialNumbers },

  { tags: ['%X'], take: abstract },
  { tags: ['%K'], take: words('keywords') },
  { tags: ['%G'], take: text('language') },
]);
