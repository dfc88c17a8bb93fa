import { isIn } from '../fields/add-once.ts';
import { issued, pages } from '../fields/take-dates.ts';
import { rulesOf, type Take, type TakeValue } from '../fields/take-fields.ts';
import { doi, pmcid, serialNumbers } from '../fields/take-identifiers.ts';
import { markedTitle, titleMarkup } from '../fields/take-marked-title.ts';
import { otherId } from '../fields/take-other-id.ts';
import { abstract, text, words } from '../fields/take-text.ts';
import { publicationType, pubmedNumber, registration } from '../tagged/medline-rules.ts';

/** A chapter has the title of its book as its container. */
const bookTitle: Take = (draft, field, record, place) =>
  draft.title === undefined ? markedTitle(draft, field, record, place) : text('containerTitle')(draft, field);

/** The first and the last page, also where they stand apart. */
const page =
  (key: 'first' | 'last'): Take =>
  (draft, field, record) => {
    if (draft.pages === undefined && key === 'first') {
      const last = record.fields.find(({ tag }) => tag === field.tag.replace('StartPage', 'EndPage'))?.value;
      pages(draft, { ...field, value: last === undefined ? field.value : `${field.value}-${last}` });
    }
    return draft.pages?.[key] === field.value;
  };

const heading: TakeValue = (draft, { value }) => {
  draft.subjectHeadings.push(value);
  return true;
};

const serialNumber: TakeValue = (draft, field) => isIn(draft.issn, field.value) || serialNumbers(draft, field);

const article = 'MedlineCitation/Article';
const journal = `${article}/Journal`;
const book = 'BookDocument/Book';
const info = 'MedlineCitation/MedlineJournalInfo';

/** Tags for articles, and the same for books and their chapters. */
const both = (name: string) => [`${article}/${name}`, `BookDocument/${name}`];
const elsewhere = (type: string) =>
  ['PubmedData', 'BookDocument', 'PubmedBookData'].map(
    (place) => `${place}/ArticleIdList/ArticleId[@IdType='${type}']`,
  );
const electronic = (type: string) => [article, book].map((place) => `${place}/ELocationID[@EIdType='${type}']`);

/** Which element of PubMed says what, in the order in which they are asked. */
export const pubmedRules = rulesOf([
  { tags: ['MedlineCitation/PMID', 'BookDocument/PMID', ...elsewhere('pubmed')], take: pubmedNumber },
  { tags: [`${article}/PublicationTypeList/PublicationType`, 'BookDocument/PublicationType'], take: publicationType },

  { tags: [...both('ArticleTitle'), ...both('VernacularTitle')], take: markedTitle },
  { tags: [`${book}/BookTitle`], take: bookTitle },
  {
    tags: [...both('ArticleTitle/node()'), ...both('VernacularTitle/node()'), `${book}/BookTitle/node()`],
    take: titleMarkup,
  },
  { tags: [`${journal}/Title`], take: text('containerTitle') },
  { tags: [`${journal}/ISOAbbreviation`, `${info}/MedlineTA`], take: text('containerShort') },
  { tags: [`${book}/CollectionTitle`], take: text('series') },

  { tags: [`${journal}/JournalIssue/PubDate`, `${book}/PubDate`], take: issued },
  { tags: [`${journal}/JournalIssue/Volume`, `${book}/Volume`], take: text('volume') },
  { tags: [`${journal}/JournalIssue/Issue`], take: text('issue') },
  { tags: both('Pagination/MedlinePgn'), take: pages },
  { tags: both('Pagination/StartPage'), take: page('first') },
  { tags: both('Pagination/EndPage'), take: page('last') },
  { tags: [`${book}/Edition`], take: text('edition') },
  { tags: [`${book}/Publisher/PublisherName`], take: text('publisher') },
  { tags: [`${book}/Publisher/PublisherLocation`, `${info}/Country`], take: text('place') },

  { tags: [...electronic('doi'), ...elsewhere('doi')], take: doi },
  { tags: elsewhere('pmc'), take: pmcid },
  { tags: [...electronic('pii'), ...elsewhere('pii')], take: otherId('pii') },
  { tags: elsewhere('bookaccession'), take: otherId('bookaccession') },
  { tags: [`${journal}/ISSN`, `${info}/ISSNLinking`, `${book}/Isbn`], take: serialNumber },
  { tags: [`${article}/DataBankList/DataBank/AccessionNumberList/AccessionNumber`], take: registration },

  { tags: both('Abstract/AbstractText'), take: abstract },
  { tags: ['MedlineCitation/KeywordList/Keyword', 'BookDocument/KeywordList/Keyword'], take: words('keywords') },
  { tags: ['MedlineCitation/MeshHeadingList/MeshHeading'], take: heading },
  { tags: both('Language'), take: text('language') },
]);
