import type { Problem } from '../core/problem.ts';
import type { Criterion } from './criterion.ts';
import type { DocumentOutcome } from './document-outcome.ts';
import { documentProblems } from './document-problems.ts';
import { closedRecord, type DocumentRecord, type OpenRecord } from './document-record.ts';
import { type Beginning, type PersistentMap, valueIn } from './persistent-map.ts';
import { settleDocument } from './settle-document.ts';
import { stageSettler } from './settle-stage.ts';
import type { StagePolicy } from './stage-policy.ts';

/** A document with what the log says of it and what follows. */
export interface SettledDocument {
  readonly record: DocumentRecord;
  readonly outcome: DocumentOutcome;
  readonly problems: readonly Problem[];
}

/** Closes the record of a document, and says what follows from it. */
export function settler(
  stages: readonly StagePolicy[],
  criteria: readonly Criterion[],
): (open: OpenRecord) => SettledDocument {
  const priorities = new Map(criteria.map(({ id, priority }) => [id, priority]));
  const settlers = stages.map((policy) => stageSettler(policy, priorities));
  return (open) => {
    const record = closedRecord(open);
    const outcome = settleDocument(record, stages, settlers);
    return { record, outcome, problems: documentProblems(record, outcome, stages) };
  };
}

/** Settles all documents. They are kept by place, which spares a second map of all ids. */
export function settledDocuments(
  records: ReadonlyMap<string, OpenRecord>,
  settle: (record: OpenRecord) => SettledDocument,
): Beginning<SettledDocument> {
  const settled: SettledDocument[] = [];
  for (const record of records.values()) settled[record.place] = settle(record);
  return {
    get: (documentId) => settled[records.get(documentId)?.place ?? -1],
    // what was merged away has left its place empty
    values: () => settled.filter(() => true),
  };
}

/** Documents by id, and for those that were merged away the document into which they were. */
interface Documents {
  readonly documents: PersistentMap<SettledDocument>;
  readonly survivors: PersistentMap<string>;
}

/** A document, or the one that stands for it, with all that is known of it. */
export function settledDocument({ documents, survivors }: Documents, documentId: string): SettledDocument | undefined {
  const known = valueIn(documents, documentId);
  if (known) return known;
  let survivor = documentId;
  for (let next = valueIn(survivors, survivor); next !== undefined; next = valueIn(survivors, survivor))
    survivor = next;
  return valueIn(documents, survivor);
}
