import { groupBy, indexById } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import { type DocumentCharacteristics, documentTable } from '../../review/document-table.ts';
import type { Review } from '../../review/review.ts';
import type { Configuration } from '../../theory/configuration.ts';
import { type EvidenceRow, evidenceRows } from '../../theory/evidence-rows.ts';
import { cmoMap } from '../figures/cmo-map.ts';
import type { CmoMap } from '../figures/cmo-model.ts';

/** What several parts of the report need, computed once. */
export interface ReportFacts {
  readonly review: Review;
  readonly map: CmoMap;
  /** The included documents; the place of one in the list is its number in the page. */
  readonly documents: readonly DocumentCharacteristics[];
  readonly documentPlace: ReadonlyMap<string, number>;
  /** Every record by its id. */
  readonly records: ReadonlyMap<string, Document>;
  /** The included documents, to which links lead. */
  readonly documentIds: ReadonlySet<string>;
  readonly configurations: ReadonlyMap<string, Configuration>;
  /** The evidence of each configuration. */
  readonly evidence: ReadonlyMap<string, readonly EvidenceRow[]>;
  /** The code of a box by its key, which is the same in all lanes. */
  readonly codes: ReadonlyMap<string, string>;
}

/** Computes what several parts of the report need. */
export function reportFacts(review: Review): ReportFacts {
  const map = cmoMap(review);
  const documents = documentTable(review);
  const rows = evidenceRows(review, review.extracts, review.documents, review.appraisals);
  return {
    review,
    map,
    documents,
    documentPlace: new Map(documents.map(({ documentId }, place) => [documentId, place])),
    records: indexById(review.documents),
    documentIds: new Set(documents.map(({ documentId }) => documentId)),
    configurations: indexById(review.configurations),
    evidence: groupBy(
      rows.filter(({ evidenceId }) => evidenceId !== null),
      ({ configurationId }) => configurationId,
    ),
    codes: new Map(map.lanes.flatMap(({ boxes }) => boxes.map(({ key, code }) => [key, code]))),
  };
}
