import { ownRemainder } from '../fields/remainder.ts';
import { issued } from '../fields/take-dates.ts';
import { rulesOf, type TakeValue } from '../fields/take-fields.ts';
import { doi, idsInAddress, pmcid, serialNumbers, url } from '../fields/take-identifiers.ts';
import { markedTitle, titleMarkup } from '../fields/take-marked-title.ts';
import { names } from '../fields/take-names.ts';
import { abstract, text, title, words } from '../fields/take-text.ts';
import { databaseNumber, partPages, referenceType } from '../tagged/take-reference.ts';
import { endnoteTypeName, endnoteTypeNumber } from './endnote-types.ts';
import { attributeOf, textOf } from './xml-element.ts';
import type { Shape } from './xml-fields.ts';
import { marked } from './xml-shapes.ts';

/** A type by its name, which goes before its number where the two differ. */
const referenceName: Shape = (element, place, gather) => {
  const number = textOf(element);
  const name = attributeOf(element, 'name') || endnoteTypeName(number);
  gather.attributes(element, place, 'name');
  gather.value(place.path, name ?? number, element.line);
  const isSaid = name === undefined || String(endnoteTypeNumber(name)) === number;
  if (!isSaid) gather.value(`${place.path}/text()`, number, element.line);
};

/** What is done with the elements of EndNote that are more than a value. */
export const endnoteShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['ref-type', referenceName],
  ['titles/title', marked],
]);

const container = text('containerTitle');
const series = text('series');
const edition = text('edition');

/** The second title is the book, the journal or the proceedings that hold the document; of a book, its series. */
const secondTitle: TakeValue = (draft, field) => (draft.type === 'book' ? series : container)(draft, field);

/** EndNote writes the second title once more here, also where it is a series. */
const periodical: TakeValue = (draft, field) =>
  (draft.type === 'book' && draft.series === field.value) || container(draft, field);

/** Of an article, EndNote keeps the day of electronic publication where the edition stands. */
const editionOfWork: TakeValue = (draft, field) => draft.type !== 'article-journal' && edition(draft, field);

const looksLikeDoi = /^(?:10\.|doi|https?:)/i;

/** A DOI, also among other numbers on lines of their own; other numbers are no fault. */
const resourceNumber: TakeValue = (draft, field) => {
  for (const value of field.value.split('\n')) if (looksLikeDoi.test(value)) doi(draft, { ...field, value });
  return draft.doi === field.value;
};

/** Which element of EndNote says what, in the order in which they are asked. */
export const endnoteRules = rulesOf([
  { tags: ['misc3'], take: ownRemainder },
  { tags: ['ref-type'], take: referenceType },
  { tags: ['contributors/authors/author'], take: names('authors') },
  { tags: ['contributors/secondary-authors/author'], take: names('editors') },

  { tags: ['titles/title'], take: markedTitle },
  { tags: ['titles/title/node()'], take: titleMarkup },
  { tags: ['titles/secondary-title'], take: secondTitle },
  { tags: ['periodical/full-title'], take: periodical },
  { tags: ['periodical/abbr-1', 'titles/alt-title', 'alt-periodical/abbr-1'], take: text('containerShort') },
  { tags: ['titles/short-title'], take: title },
  { tags: ['titles/tertiary-title'], take: series },

  { tags: ['dates/year', 'dates/pub-dates/date'], take: issued },
  { tags: ['volume'], take: text('volume') },
  { tags: ['number', 'issue'], take: text('issue') },
  { tags: ['pages'], take: partPages },
  { tags: ['custom7'], take: text('articleNumber') },
  { tags: ['edition'], take: editionOfWork },
  { tags: ['publisher'], take: text('publisher') },
  { tags: ['pub-location'], take: text('place') },

  { tags: ['electronic-resource-num'], take: resourceNumber },
  { tags: ['urls/related-urls/url', 'urls/web-urls/url'], take: idsInAddress },
  { tags: ['urls/related-urls/url', 'urls/web-urls/url'], take: url },
  { tags: ['remote-database-name', 'remote-database-provider'], take: text('database') },
  { tags: ['accession-num'], take: databaseNumber },
  { tags: ['custom2'], take: pmcid },
  { tags: ['isbn', 'issn'], take: serialNumbers },

  { tags: ['abstract'], take: abstract },
  { tags: ['keywords/keyword'], take: words('keywords') },
  { tags: ['language'], take: text('language') },
]);
