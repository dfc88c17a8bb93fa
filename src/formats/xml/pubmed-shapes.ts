import { people, peopleOfBook } from './pubmed-people.ts';
import { attributeOf, elementsIn, textOf } from './xml-element.ts';
import { passingPlace, type Shape, typedPath } from './xml-fields.ts';
import { addMarkup, marked, typedBy } from './xml-shapes.ts';

/** A part of an abstract, with its label before it. */
const abstractText: Shape = (element, place, gather) => {
  const label = attributeOf(element, 'Label') ?? '';
  const text = textOf(element);
  gather.attributes(element, place, 'Label');
  // structured abstracts without headings have this in the place of a label
  const isLabelled = label !== '' && label !== 'UNLABELLED' && text !== '';
  gather.value(place.path, isLabelled ? `${label}: ${text}` : text || label, element.line);
  if (label === 'UNLABELLED') gather.value(`${place.path}/@Label`, label, element.line);
  addMarkup(element, place, gather);
};

/**
 * A heading of the thesaurus as PubMed prints it: `Trust/*psychology`, where the star marks what the document is about.
 */
const meshHeading: Shape = (element, place, gather) => {
  const parts = elementsIn(element).filter(({ name }) => name === 'DescriptorName' || name === 'QualifierName');
  const terms = parts.map((part) => `${attributeOf(part, 'MajorTopicYN') === 'Y' ? '*' : ''}${textOf(part)}`);
  gather.value(place.path, terms.join('/'), element.line);
  for (const part of parts) gather.attributes(part, gather.below(place, part.name), 'MajorTopicYN');
};

/** A keyword; that it is what the document is about is said beside it. */
const keyword: Shape = (element, place, gather) => {
  const text = textOf(element);
  gather.value(place.path, text, element.line);
  gather.attributes(element, passingPlace(`${place.path}[.='${text}']`));
};

/** A date with its parts in one value: `2019 Nov 3`, `2019-11-03`, `2019 Nov-Dec`, `2004 Spring`. */
const date: Shape = (element, place, gather) => {
  const parts = elementsIn(element).map(textOf);
  gather.attributes(element, place);
  const isNumeric = parts.slice(0, 2).every((part) => /^\d+$/.test(part));
  const day = parts.slice(0, 3).join(isNumeric ? '-' : ' ');
  gather.value(place.path, parts.length === 0 ? textOf(element) : [day, ...parts.slice(3)].join(' '), element.line);
};

/** A date of the record's history, known by what happened on it. */
const historyDate: Shape = (element, place, gather) => {
  const path = typedPath(place, 'PubStatus', attributeOf(element, 'PubStatus') ?? '');
  date({ ...element, attributes: '' }, passingPlace(path), gather);
};

const article = 'MedlineCitation/Article';
const book = 'BookDocument/Book';

/** What is done with the elements of PubMed that are more than a value. */
export const pubmedShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [`${article}/ArticleTitle`, marked],
  [`${article}/VernacularTitle`, marked],
  [`${article}/AuthorList`, people],
  [`${article}/Abstract/AbstractText`, abstractText],
  [`${article}/ELocationID`, typedBy('EIdType')],
  [`${article}/Journal/JournalIssue/PubDate`, date],
  [`${article}/ArticleDate`, date],
  ['MedlineCitation/DateCreated', date],
  ['MedlineCitation/DateCompleted', date],
  ['MedlineCitation/DateRevised', date],
  ['MedlineCitation/KeywordList/Keyword', keyword],
  ['MedlineCitation/MeshHeadingList/MeshHeading', meshHeading],
  ['MedlineCitation/OtherAbstract/AbstractText', abstractText],
  ['PubmedData/ArticleIdList/ArticleId', typedBy('IdType')],
  ['PubmedData/ReferenceList/Reference/ArticleIdList/ArticleId', typedBy('IdType')],
  ['PubmedData/History/PubMedPubDate', historyDate],

  ['BookDocument/ArticleTitle', marked],
  ['BookDocument/VernacularTitle', marked],
  ['BookDocument/AuthorList', people],
  ['BookDocument/Abstract/AbstractText', abstractText],
  ['BookDocument/ArticleIdList/ArticleId', typedBy('IdType')],
  ['BookDocument/ContributionDate', date],
  ['BookDocument/DateRevised', date],
  [`${book}/BookTitle`, marked],
  [`${book}/CollectionTitle`, marked],
  [`${book}/AuthorList`, peopleOfBook],
  [`${book}/ELocationID`, typedBy('EIdType')],
  [`${book}/PubDate`, date],
  [`${book}/BeginningDate`, date],
  [`${book}/EndingDate`, date],
  ['PubmedBookData/ArticleIdList/ArticleId', typedBy('IdType')],
  ['PubmedBookData/History/PubMedPubDate', historyDate],
]);

/** Attributes with the value that they have where nothing is said. */
export const pubmedSilent: ReadonlyMap<string, string> = new Map([
  ['CompleteYN', 'Y'],
  ['MajorTopicYN', 'N'],
  ['ValidYN', 'Y'],
]);
