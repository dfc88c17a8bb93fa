import type { Problem } from '../../../src/core/problem.ts';
import type { Document } from '../../../src/document/document.ts';
import type { ColumnMap } from '../../../src/formats/csv/column-map.ts';
import { csv } from '../../../src/formats/csv/csv.ts';
import { documentCollector } from '../../../src/formats/document-collector.ts';

/** What a table says, read in one piece or in several. */
export function readCsv(text: string | readonly string[], columns?: ColumnMap) {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const sink = documentCollector(
    'csv',
    {},
    (document) => documents.push(document),
    (problem) => problems.push(problem),
  );
  const reader = csv.reader(sink, undefined, columns);
  for (const piece of typeof text === 'string' ? [text] : text) reader.push(piece);
  reader.end();
  return { documents, problems, places: problems.map(({ code, line }) => [code, line]) };
}

/** The first document of a table. */
export function firstOf(text: string, columns?: ColumnMap): Document {
  const [document] = readCsv(text, columns).documents;
  if (!document) throw new Error(`no document in ${text}`);
  return document;
}
