import type { Problem } from '../../core/problem.ts';
import type { Id } from '../../core/schema.ts';
import type { Document, RawField } from '../../document/document.ts';
import { quoted } from '../fields/take-text.ts';
import { verdictsInNote } from './note-verdicts.ts';
import { type LoggedVerdict, loggedVerdicts, logLine } from './rayyan-log.ts';
import { reasonsInColumns, verdictInColumn } from './verdict-columns.ts';
import type { MarkVerdict } from './verdict-words.ts';

/** A decision that another tool left in the record of a document. */
export interface ScreeningMark {
  readonly documentId: Id;
  /** Who decided, as the tool names them; missing where it does not say. */
  readonly reviewer?: string;
  readonly verdict: MarkVerdict;
  /** Why the document was excluded, in the words of the tool; empty where it does not say. */
  readonly reasons: readonly string[];
  /** The tag or the column of the field that says it: `N1`, `notes`, `label_included`. */
  readonly source: string;
  /** Line of the record in its file, from 1. */
  readonly line?: number;
  /** When it was decided, as the tool writes it. */
  readonly at?: string;
}

/** The decisions in a list of documents. */
export interface ScreeningMarks {
  /** In the order of the documents, those of a log behind them; a document may have several. */
  readonly marks: readonly ScreeningMark[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the screening decisions that other tools left in records: notes of Rayyan, ASReview and Covidence
 * (`RAYYAN-INCLUSION: {"Ann"=>"Included"}`, `ASReview_relevant`, `Exclusion reason: …`) in whatever format they came,
 * columns such as `label_included`, `Decision` or `Reviewer 1`, and Rayyan's log of customisations.
 *
 * The decisions stay in `raw`. Of a log the last decision of each reviewer counts, and is a mark of the document whose
 * accession number is the article's (`14431` or `rayyan-14431`): read the log together with the records. Rayyan's
 * reasons are those of all who excluded. A record that nobody decided on (`ASReview_not_seen`, -1) has no mark.
 *
 * Problems: `unreadable-decision`, `unknown-verdict`, `unknown-article`.
 *
 * @example
 * const note = 'RAYYAN-INCLUSION: {"Ann"=>"Excluded"} | RAYYAN-EXCLUSION-REASONS: wrong drug';
 * const { documents } = readDocuments(`TY  - JOUR\nTI  - Trust\nN1  - ${note}\nER  - \n`);
 * const [mark] = screeningMarks(documents).marks;
 * [mark.reviewer, mark.verdict, mark.reasons, mark.source]; // ['Ann', 'exclude', ['wrong drug'], 'N1']
 */
export function screeningMarks(documents: readonly Document[]): ScreeningMarks {
  const marks: ScreeningMark[] = [];
  const problems: Problem[] = [];
  const parted = documents.map((document) => ({ document, line: logLine(document) }));
  const records = parted.flatMap(({ document, line }) => (line === null ? [document] : []));
  for (const record of records) markDocument(record, marks, problems);
  const ids = idsByAccession(records);
  for (const logged of loggedVerdicts(parted.flatMap(({ line }) => line ?? [])))
    markFromLog(logged, ids, marks, problems);
  return { marks, problems };
}

function idsByAccession(documents: readonly Document[]): Map<string, Id> {
  const ids = new Map<string, Id>();
  for (const { id, origins } of documents)
    for (const { accession } of origins) if (accession !== undefined && !ids.has(accession)) ids.set(accession, id);
  return ids;
}

function markDocument(document: Document, marks: ScreeningMark[], problems: Problem[]): void {
  const line = document.origins[0]?.line;
  const reasons = reasonsInColumns(document.raw);
  for (const field of document.raw) {
    const said = verdictsIn(field);
    if (said === null) problems.push(unreadable(field, document, line));
    for (const { reviewer, verdict, reasons: own } of said ?? [])
      marks.push({
        documentId: document.id,
        ...(reviewer !== undefined && { reviewer }),
        verdict,
        reasons: own.length === 0 && verdict === 'exclude' ? reasons : own,
        source: field.tag,
        ...(line !== undefined && { line }),
      });
  }
}

/** The verdicts in a field; `null` where it has some that cannot be read. */
function verdictsIn(field: RawField) {
  const inColumn = verdictInColumn(field);
  if (inColumn === null) return verdictsInNote(field.value);
  return inColumn === undefined ? null : [inColumn];
}

function unreadable({ tag, value }: RawField, { id }: Document, line: number | undefined): Problem {
  const isNote = /RAYYAN-INCLUSION/i.test(value);
  const place = line === undefined ? '' : `line ${line}: `;
  return {
    code: isNote ? 'unreadable-decision' : 'unknown-verdict',
    severity: 'warning',
    message: `${place}${quoted(value)} in ${quoted(tag)} is no decision that is known here; it stays in raw. Decide by hand.`,
    ...(line !== undefined && { line }),
    ids: [id],
  };
}

function markFromLog(
  { last, verdict, reasons }: LoggedVerdict,
  ids: ReadonlyMap<string, Id>,
  marks: ScreeningMark[],
  problems: Problem[],
): void {
  const { articleId, document, reviewer, at } = last;
  const known = ids.get(`rayyan-${articleId}`) ?? ids.get(articleId);
  const line = document.origins[0]?.line;
  if (known === undefined) problems.push(unknownArticle(articleId, document.id, line));
  marks.push({
    documentId: known ?? document.id,
    reviewer,
    verdict,
    reasons,
    source: 'key',
    ...(line !== undefined && { line }),
    ...(at !== '' && { at }),
  });
}

function unknownArticle(articleId: string, id: Id, line: number | undefined): Problem {
  return {
    code: 'unknown-article',
    severity: 'warning',
    message: `the log has a decision on the article ${articleId}, and no document has that accession number; the mark names the line of the log. Read the records that the log is about, too.`,
    ...(line !== undefined && { line }),
    ids: [id],
  };
}
