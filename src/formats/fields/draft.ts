import type { Problem } from '../../core/problem.ts';
import type { Document, RawField } from '../../document/document.ts';
import type { Origin } from '../../document/origin.ts';
import type { PersonName } from '../../document/person-name.ts';
import { remembering } from './remembering.ts';

type Lists = 'authors' | 'editors' | 'isbn' | 'issn' | 'otherIds' | 'keywords' | 'subjectHeadings' | 'raw' | 'origins';
type Single = Exclude<keyof Document, Lists | 'id' | 'type' | 'title'>;
type Singles = { -readonly [K in Single]: Document[K] | undefined };

/**
 * A document while its record is being read. It has all its fields from the start, also those of which nothing is known:
 * objects of one shape are read several times as fast.
 */
export interface Draft extends Singles {
  type: Document['type'];
  title: string | undefined;
  readonly authors: PersonName[];
  readonly editors: PersonName[];
  readonly isbn: string[];
  readonly issn: string[];
  readonly otherIds: string[];
  readonly keywords: string[];
  readonly subjectHeadings: string[];
  readonly raw: RawField[];
  database: string | undefined;
  accession: string | undefined;
  /** What one of our own writers left because the format has no place for it. */
  remainder: RawField | undefined;
  /** What was odd about the record. */
  readonly problems: Problem[];
}

/** A draft of which nothing is known but, perhaps, the database. */
export function emptyDraft(database: string | undefined): Draft {
  return {
    type: 'document',
    title: undefined,
    titleMarkup: undefined,
    authors: [],
    editors: [],
    issued: undefined,
    containerTitle: undefined,
    containerShort: undefined,
    volume: undefined,
    issue: undefined,
    pages: undefined,
    articleNumber: undefined,
    publisher: undefined,
    place: undefined,
    series: undefined,
    edition: undefined,
    doi: undefined,
    pmid: undefined,
    pmcid: undefined,
    isbn: [],
    issn: [],
    otherIds: [],
    url: undefined,
    abstract: undefined,
    keywords: [],
    subjectHeadings: [],
    language: undefined,
    kind: undefined,
    studyId: undefined,
    fullText: undefined,
    raw: [],
    database,
    accession: undefined,
    remainder: undefined,
    problems: [],
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The document that a draft has become: the fields of which something is known.
 *
 * @param shared - Of fields of the source that say the same, one.
 */
export function documentOf(
  draft: Draft,
  id: string,
  origin: Origin,
  shared = (field: RawField): RawField => field,
): Document {
  const document: Writable<Document> = {
    id,
    type: draft.type,
    title: draft.title ?? '',
    authors: listOf(draft.authors),
    editors: listOf(draft.editors),
    isbn: numbersOf(draft.isbn),
    issn: numbersOf(draft.issn),
    otherIds: listOf(draft.otherIds),
    keywords: listOf(draft.keywords),
    subjectHeadings: listOf(draft.subjectHeadings),
    origins: [origin],
    raw: rawOf(draft.raw, shared),
  };
  addWork(document, draft);
  addPlace(document, draft);
  return document;
}

const none: readonly never[] = Object.freeze([]);

/** A list as long as it must be: what has grown has room to spare, and what is empty is the same for all documents. */
function listOf<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

const listOfOne = remembering((number: string): readonly string[] => [number]);

/** A list of serial numbers: most documents have one, and share it with others of their journal. */
function numbersOf(list: readonly string[]): readonly string[] {
  return list.length === 1 ? listOfOne(list[0] ?? '') : listOf(list);
}

function rawOf(list: readonly RawField[], shared: (field: RawField) => RawField): readonly RawField[] {
  return list.length === 0 ? none : list.map(shared);
}

// field by field: copying the keys of an object costs more than all else that is done for a record

function addWork(document: Writable<Document>, draft: Draft): void {
  if (draft.titleMarkup !== undefined) document.titleMarkup = draft.titleMarkup;
  if (draft.issued !== undefined) document.issued = draft.issued;
  if (draft.doi !== undefined) document.doi = draft.doi;
  if (draft.pmid !== undefined) document.pmid = draft.pmid;
  if (draft.pmcid !== undefined) document.pmcid = draft.pmcid;
  if (draft.url !== undefined) document.url = draft.url;
  if (draft.abstract !== undefined) document.abstract = draft.abstract;
  if (draft.language !== undefined) document.language = draft.language;
  if (draft.kind !== undefined) document.kind = draft.kind;
  if (draft.studyId !== undefined) document.studyId = draft.studyId;
  if (draft.fullText !== undefined) document.fullText = draft.fullText;
}

function addPlace(document: Writable<Document>, draft: Draft): void {
  if (draft.containerTitle !== undefined) document.containerTitle = draft.containerTitle;
  if (draft.containerShort !== undefined) document.containerShort = draft.containerShort;
  if (draft.volume !== undefined) document.volume = draft.volume;
  if (draft.issue !== undefined) document.issue = draft.issue;
  if (draft.pages !== undefined) document.pages = draft.pages;
  if (draft.articleNumber !== undefined) document.articleNumber = draft.articleNumber;
  if (draft.publisher !== undefined) document.publisher = draft.publisher;
  if (draft.place !== undefined) document.place = draft.place;
  if (draft.series !== undefined) document.series = draft.series;
  if (draft.edition !== undefined) document.edition = draft.edition;
}
