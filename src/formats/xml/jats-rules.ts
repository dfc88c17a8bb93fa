import type { DocumentType } from '../../document/document.ts';
import { normalisePmcid } from '../../document/identifiers.ts';
import { issued, lastPage, pages } from '../fields/take-dates.ts';
import { rulesOf, type TakeValue } from '../fields/take-fields.ts';
import { doi, pmid, serialNumbers, url } from '../fields/take-identifiers.ts';
import { markedTitle, titleMarkup } from '../fields/take-marked-title.ts';
import { otherId } from '../fields/take-other-id.ts';
import { abstract, text } from '../fields/take-text.ts';

/** The types of articles that are another type of document; every other is an article in a journal. */
const typeByArticleType = new Map<string, DocumentType>([
  ['abstract', 'paper-conference'],
  ['book-review', 'review-book'],
  ['dissertation', 'thesis'],
  ['preprint', 'article'],
  ['proceedings', 'paper-conference'],
  ['product-review', 'review'],
]);

/** There are many more types of articles than types of documents: each is kept in `raw`. */
const articleType: TakeValue = (draft, { value }) => {
  draft.type = typeByArticleType.get(value) ?? 'article-journal';
  return false;
};

/** PubMed Central's number, often without its letters. */
const pmcNumber: TakeValue = (draft, { value }) => {
  const found = normalisePmcid(/^\d/.test(value) ? `PMC${value}` : value);
  if (found !== null) draft.pmcid ??= found;
  return draft.pmcid === value || draft.pmcid === `PMC${value}`;
};

const article = 'front/article-meta';
const journal = 'front/journal-meta';
const id = (type: string) => `${article}/article-id[@pub-id-type='${type}']`;

/**
 * The dates of publication, the best first: of the issue in print, of the collection, then the electronic ones. A later
 * one adds the day where it does not gainsay the year.
 */
const dates = [
  "[@pub-type='ppub']",
  "[@date-type='pub'][@publication-format='print']",
  "[@publication-format='print']",
  "[@pub-type='epub-ppub']",
  "[@pub-type='collection']",
  "[@date-type='collection']",
  "[@date-type='collection'][@publication-format='electronic']",
  "[@pub-type='epub']",
  "[@date-type='pub'][@publication-format='electronic']",
  "[@publication-format='electronic']",
  "[@date-type='pub']",
  "[@pub-type='pub']",
  '',
].map((type) => `${article}/pub-date${type}`);

/** Which element of JATS says what, in the order in which they are asked. */
export const jatsRules = rulesOf([
  { tags: ['@article-type'], take: articleType },
  { tags: ['@xml:lang'], take: text('language') },

  { tags: [`${article}/title-group/article-title`], take: markedTitle },
  { tags: [`${article}/title-group/article-title/node()`], take: titleMarkup },
  { tags: [`${journal}/journal-title-group/journal-title`, `${journal}/journal-title`], take: text('containerTitle') },
  {
    tags: [
      `${journal}/journal-id[@journal-id-type='iso-abbrev']`,
      `${journal}/journal-title-group/abbrev-journal-title`,
      `${journal}/abbrev-journal-title`,
      `${journal}/journal-id[@journal-id-type='nlm-ta']`,
    ],
    take: text('containerShort'),
  },

  { tags: dates, take: issued },
  { tags: [`${article}/volume`], take: text('volume') },
  { tags: [`${article}/issue`], take: text('issue') },
  { tags: [`${article}/fpage`], take: pages },
  { tags: [`${article}/lpage`], take: lastPage },
  { tags: [`${article}/page-range`], take: pages },
  { tags: [`${article}/elocation-id`], take: text('articleNumber') },
  { tags: [`${article}/edition`], take: text('edition') },
  { tags: [`${journal}/publisher/publisher-name`], take: text('publisher') },
  { tags: [`${journal}/publisher/publisher-loc`], take: text('place') },

  { tags: [id('doi')], take: doi },
  { tags: [id('pmid')], take: pmid },
  { tags: [id('pmc'), id('pmcid'), id('pmcaid')], take: pmcNumber },
  { tags: [id('pii')], take: otherId('pii') },
  { tags: [id('publisher-id')], take: otherId('publisher-id') },
  { tags: [id('manuscript')], take: otherId('manuscript') },
  { tags: [id('arxiv')], take: otherId('arxiv') },
  { tags: [`${journal}/issn`, `${journal}/issn-l`, `${article}/isbn`], take: serialNumbers },
  { tags: [`${article}/self-uri/@xlink:href`], take: url },

  { tags: [`${article}/abstract`], take: abstract },
]);
