import type { Document, RawField } from '../document/document.ts';
import { documentCollector } from './document-collector.ts';
import { isRemainder, remainderOf } from './fields/remainder.ts';
import { sameValue } from './fields/same-value.ts';
import type { Format, WritableFormatName } from './format.ts';
import { writableFormatNamed } from './registry.ts';

/** How documents are written. */
export interface WriteOptions {
  /**
   * In a table: keeps spreadsheet programs from running a cell that begins like a formula, by an apostrophe before it,
   * which the reader takes away again. `false` where left out, so that other programs read what was written.
   */
  readonly guardFormulas?: boolean;
}

/**
 * Writes documents as RIS, MEDLINE (`.nbib`), BibTeX, EndNote XML, CSV or CSL-JSON, in their order.
 *
 * Reading what was written gives the same documents, with new origins. What the format has no place for, and the id,
 * travel in one field that other programs leave alone: `U5` in RIS, `GN` in MEDLINE, `custom` in CSL-JSON, the last column in CSV. Fields in
 * `raw` that came from the same format are written as they were.
 *
 * @throws RealistError `unknown-format`.
 * @example
 * const { documents } = readDocuments('TY  - JOUR\nTI  - Trust\nPY  - 2019\nER  - \n');
 * writeDocuments(documents, 'ris').split('\n').slice(0, 3); // ['TY  - JOUR', 'TI  - Trust', 'PY  - 2019']
 */
export function writeDocuments(
  documents: readonly Document[],
  format: WritableFormatName,
  { guardFormulas = false }: WriteOptions = {},
): string {
  const named = writableFormatNamed(format);
  const known = guardFormulas ? (named.guarded ?? named) : named;
  return known.join(documents.map((document) => writeRecord(document, known)));
}

/** A record that was read back before it is given away: what the reading lost goes into the remainder. */
function writeRecord(document: Document, format: Format): string {
  const own = document.origins[0]?.format === format.name && !document.raw.some(isRemainder) ? document.raw : [];
  if (own.length > 0) {
    const fields = withoutWhatRawSays(document, own, format);
    const back = readOne(format.print(fields, own, ''), format);
    // written as they were, the fields may say something else in this company: then they travel in the remainder
    if (back && sameValue(back.raw, own)) return format.print(fields, own, remainderOf(document, back));
  }
  const back = readOne(format.print(document, [], ''), format);
  return format.print(document, [], remainderOf(document, back));
}

/** The document without the fields that follow from its raw fields, so that no two lines say the same. */
function withoutWhatRawSays(document: Document, raw: readonly RawField[], format: Format): Document {
  const bare = blank(document);
  const said = new Map<string, unknown>(Object.entries(readOne(format.print(bare, raw, ''), format) ?? {}));
  const unsaid = Object.entries(document).filter(([key, value]) => !sameValue(said.get(key), value));
  return { ...bare, ...Object.fromEntries(unsaid) };
}

function blank({ id, type, origins }: Document): Document {
  const lists = {
    authors: [],
    editors: [],
    isbn: [],
    issn: [],
    otherIds: [],
    keywords: [],
    subjectHeadings: [],
    raw: [],
  };
  return { id, type, title: '', ...lists, origins };
}

function readOne(text: string, format: Format): Document | undefined {
  const found: Document[] = [];
  const sink = documentCollector(
    format.name,
    {},
    (document) => found.push(document),
    () => {},
  );
  const reader = format.reader(sink, undefined);
  reader.push(text);
  reader.end();
  return found.length === 1 ? found[0] : undefined;
}
