import { RealistError } from '../core/realist-error.ts';
import type { Document } from '../document/document.ts';
import type { DeduplicationProgress } from './deduplication-progress.ts';
import type { KeepRecord } from './keep-record.ts';
import { completenessOf, preferenceOf } from './kept-document.ts';
import { newLexicon } from './lexicon.ts';
import { type NumberList, newNumberList } from './number-list.ts';
import { besideField as b, packedField as f } from './packed-field.ts';
import { newPackedRows, type PackedRows, packRow } from './packed-rows.ts';
import { readRow } from './read-row.ts';
import { newRowDraft } from './row-draft.ts';
import { appendKeys } from './row-keys.ts';
import { putAway, type RowPortions, rowsOfPortion } from './row-portions.ts';
import { sortRows } from './sort-rows.ts';

/** The records of a run, read and in the order of their ids. */
interface RecordIntake {
  readonly rows: PackedRows;
  /** For each row, the place at which its record came. */
  readonly cameAt: Int32Array;
  /** The blocking keys of each record as they came, their number before them. */
  readonly keys: NumberList;
}

/** A list of records of one kind, and the units of an earlier search that they belong to. */
interface RecordSource {
  readonly documents: Iterable<Document>;
  /** The unit of a record, from 1; 0 for a new one. */
  readonly unitOf: (id: string) => number;
}

/**
 * Reads records one by one and keeps only numbers of them, so that they need not all be in memory at once.
 *
 * @throws RealistError `duplicate-id` where two records share an id.
 */
export function* takeRecords(
  sources: readonly RecordSource[],
  keep: KeepRecord,
): Generator<DeduplicationProgress, RecordIntake> {
  const total = sources.reduce((sum, { documents }) => sum + (Array.isArray(documents) ? documents.length : 0), 0);
  const keys = newNumberList(Math.min(total, 1_000_000) * 13);
  const lexicon = newLexicon();
  const rows = newPackedRows(Math.min(total, 1_000_000), lexicon, rowsOfPortion);
  const fields: RowPortions = { stride: f.stride, full: [] };
  const beside: RowPortions = { stride: b.stride, full: [] };
  const draft = newRowDraft();
  for (const { documents, unitOf } of sources) {
    for (const document of documents) {
      readRow(draft, document, lexicon);
      const done = packRow(rows, draft) + 1;
      noteBeside(rows, document, unitOf(document.id), keep);
      appendKeys(keys, draft, lexicon);
      if (done % rowsOfPortion !== 0) continue;
      putAway(fields, rows.fields);
      putAway(beside, rows.beside);
      yield { stage: 'reading', done, total };
    }
  }
  putAway(fields, rows.fields);
  putAway(beside, rows.beside);
  const { sorted, cameAt } = sortRows(rows, fields, beside);
  refuseSharedIds(sorted.ids);
  return { rows: sorted, cameAt, keys };
}

/** Notes what is known of the last row beside the row itself. */
function noteBeside({ fields, beside }: PackedRows, document: Document, unit: number, keep: KeepRecord): void {
  fields.items[fields.length - f.stride + f.known] = unit;
  const base = beside.length - b.stride;
  beside.items[base + b.completeness] = completenessOf(document);
  beside.items[base + b.preference] = preferenceOf(document, keep);
}

function refuseSharedIds(ids: readonly string[]): void {
  for (let at = 1; at < ids.length; at++) {
    if (ids[at] !== ids[at - 1]) continue;
    throw new RealistError(
      'duplicate-id',
      ['documents'],
      `two documents have the id '${ids[at]}'; give each record an id of its own`,
    );
  }
}
