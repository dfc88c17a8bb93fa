import type { Problem } from '../core/problem.ts';
import type { Document } from '../document/document.ts';
import type { Origin } from '../document/origin.ts';
import { documentIds } from './document-ids.ts';
import { type Draft, documentOf } from './fields/draft.ts';
import { withRemainder } from './fields/remainder.ts';
import { sharedFields } from './fields/shared-fields.ts';
import type { FormatName, RecordSink } from './format.ts';
import type { ReadOptions } from './read-options.ts';

/** The place of a record in its file. */
interface Place {
  readonly format: FormatName;
  readonly index: number;
  readonly line: number;
}

/** Makes documents of the records of one file: gives each its origin and its id, and its problems that id. */
export function documentCollector(
  format: FormatName,
  { origin: known, idOf }: ReadOptions,
  take: (document: Document) => void,
  report: (problem: Problem) => void,
): RecordSink {
  const ids = documentIds(nameOf(known?.file) || format);
  const shared = sharedFields();
  let index = 0;

  function finish(draft: Draft, line: number): Document {
    const origin = originOf(draft, { format, index, line }, known);
    const id = idOf ? idOf(origin) : ids.make(index);
    const document = documentOf(draft, id, origin, shared);
    if (draft.remainder === undefined) return document;
    const complete = withRemainder(document, draft.remainder, line);
    if (complete.problem) draft.problems.push(complete.problem);
    if (idOf || !complete.hasOwnId) return { ...complete.document, id };
    if (ids.bring(complete.document.id, index)) return complete.document;
    draft.problems.push(duplicateId(complete.document.id, id, line));
    return { ...complete.document, id };
  }

  return {
    record(draft, line) {
      const document = finish(draft, line);
      index += 1;
      if (document.title === '') draft.problems.push(noTitle(line));
      take(document);
      for (const problem of draft.problems) report({ ...problem, ids: [document.id] });
    },
    lost(problem) {
      ids.lose(index);
      index += 1;
      report(problem);
    },
    problem: report,
  };
}

/** Where a record came from; written out for a file of which the caller says nothing, as most files have many records. */
function originOf(
  { database, accession }: Draft,
  { format, index, line }: Place,
  known: ReadOptions['origin'],
): Origin {
  if (known === undefined && database === undefined)
    return accession === undefined ? { format, index, line } : { format, index, line, accession };
  if (known === undefined && database !== undefined)
    return accession === undefined ? { database, format, index, line } : { database, format, index, line, accession };
  return {
    ...known,
    ...(database !== undefined && { database }),
    format,
    index,
    line,
    ...(accession !== undefined && { accession }),
  };
}

/** The file's name without its folder and its end: `wos` of `exports/wos.ris`. */
function nameOf(file = ''): string {
  const name = file.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const end = name.lastIndexOf('.');
  return (end > 0 ? name.slice(0, end) : name).replace(/\p{Cc}/gu, '').trim();
}

function noTitle(line: number): Problem {
  return { code: 'no-title', severity: 'note', line, message: `line ${line}: the record has no title.` };
}

function duplicateId(id: string, given: string, line: number): Problem {
  return {
    code: 'duplicate-id',
    severity: 'warning',
    line,
    message: `line ${line}: a record before this one has the id ${id} too; this one is called ${given}.`,
  };
}
