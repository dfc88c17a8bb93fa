import type { DocumentType } from '../../document/document.ts';

/**
 * What the document types of Web of Science, ZooRec and Inspec tell about a document, where they tell more than its
 * publication type.
 */
const typeByDocumentType = new Map<string, DocumentType>([
  ['book', 'book'],
  ['book chapter', 'chapter'],
  ['book review', 'review-book'],
  ['conference paper', 'paper-conference'],
  ['conference proceedings', 'book'],
  ['data set', 'dataset'],
  ['data study', 'dataset'],
  ['dissertation', 'thesis'],
  ['dissertation/thesis', 'thesis'],
  ['meeting abstract', 'paper-conference'],
  ['meeting paper', 'paper-conference'],
  ['patent', 'patent'],
  ['preprint', 'article'],
  ['proceedings paper', 'paper-conference'],
  ['report', 'report'],
  ['software', 'software'],
  ['standard', 'standard'],
  ['thesis', 'thesis'],
]);

/** What a record says about the kind of its document; the empty string is nothing. */
export interface WosKind {
  /** PT: J for a journal, S for a series, B for a book, C for a conference, P for a patent. */
  readonly publication: string;
  /** DT: one or more, between semicolons. */
  readonly documentTypes: string;
  /** CT */
  readonly conference: string;
  /** SO */
  readonly source: string;
  /** TI */
  readonly title: string;
}

/**
 * The type of a document; `undefined` where nothing tells it. A paper or an abstract of a conference that a journal
 * printed is an article.
 */
export function typeOfWos(kind: WosKind): DocumentType | undefined {
  const { publication, conference } = kind;
  if (publication === 'P') return 'patent';
  const said = typeOfDocument(kind.documentTypes);
  if (publication === 'J') return said === undefined || said === 'paper-conference' ? 'article-journal' : said;
  if (said !== undefined) return said;
  if (publication === 'C' || conference !== '') return 'paper-conference';
  if (publication === 'B' || publication === 'S') return isPart(kind) ? 'chapter' : 'book';
  return undefined;
}

function typeOfDocument(documentTypes: string): DocumentType | undefined {
  for (const said of documentTypes.includes(';') ? documentTypes.split(';') : [documentTypes]) {
    const found = typeByDocumentType.get(said.trim().toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the document has a source that is not itself. */
function isPart({ source, title }: WosKind): boolean {
  return source !== '' && !sameLetters(source, title);
}

/** Whether two titles are the same but for capitals, in which Web of Science writes its sources. */
export function sameLetters(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}
