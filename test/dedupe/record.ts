import { type Document, documentSchema } from '../../src/document/document.ts';
import { parsePersonName } from '../../src/document/parse-person-name.ts';

/** What a record of a test needs to say; all else is empty. */
export interface RecordFields extends Partial<Omit<Document, 'id' | 'authors' | 'pages' | 'issued'>> {
  /** Names as references print them, parted by semicolons. */
  readonly authors?: string;
  readonly year?: number;
  /** First and last page in full: `155-169`. */
  readonly pages?: string;
}

/** A frozen document for a test. */
export function record(id: string, { authors = '', year, pages, ...fields }: RecordFields = {}): Document {
  const [first = '', last] = (pages ?? '').split('-');
  return deepFrozen(
    documentSchema.parse({
      type: 'article-journal',
      title: '',
      ...fields,
      id,
      authors: authors.split(';').flatMap((name) => parsePersonName(name) ?? []),
      ...(year !== undefined && { issued: { year } }),
      ...(pages !== undefined && { pages: { first, ...(last !== undefined && { last }), asPrinted: pages } }),
    }),
  );
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFrozen(inner);
  return Object.freeze(value);
}
