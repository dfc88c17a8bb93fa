import type { Problem } from '../../core/problem.ts';
import type { Document, RawField } from '../../document/document.ts';
import type { Origin } from '../../document/origin.ts';
import type { PersonName } from '../../document/person-name.ts';

type Lists = 'authors' | 'editors' | 'isbn' | 'issn' | 'otherIds' | 'keywords' | 'subjectHeadings' | 'raw' | 'origins';
type Single = Exclude<keyof Document, Lists | 'id' | 'type' | 'title'>;

/** A document while its record is being read. */
export interface Draft extends Partial<{ -readonly [K in Single]: Document[K] }> {
  type: Document['type'];
  title?: string;
  readonly authors: PersonName[];
  readonly editors: PersonName[];
  readonly isbn: string[];
  readonly issn: string[];
  readonly otherIds: string[];
  readonly keywords: string[];
  readonly subjectHeadings: string[];
  readonly raw: RawField[];
  database?: string;
  accession?: string;
  /** What one of our own writers left because the format has no place for it. */
  remainder?: RawField;
  /** What was odd about the record. */
  readonly problems: Problem[];
}

/** A draft of which nothing is known but, perhaps, the database. */
export function emptyDraft(database: string | undefined): Draft {
  return {
    type: 'document',
    authors: [],
    editors: [],
    isbn: [],
    issn: [],
    otherIds: [],
    keywords: [],
    subjectHeadings: [],
    raw: [],
    problems: [],
    ...(database !== undefined && { database }),
  };
}

/** The document that a draft has become. */
export function documentOf(draft: Draft, id: string, origin: Origin): Document {
  const { database, accession, remainder, problems, title = '', type, ...fields } = draft;
  return { id, type, title, ...fields, origins: [origin] };
}
