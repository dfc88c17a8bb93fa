import type { Document } from '../document/document.ts';
import type { DeduplicationWatch } from './deduplication-progress.ts';
import type { DeduplicationStatistics } from './deduplication-statistics.ts';
import type { DuplicateCluster } from './duplicate-cluster.ts';
import type { DuplicateDecisions } from './duplicate-decisions.ts';
import type { KeepRecord } from './keep-record.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { PairForReview } from './pair-for-review.ts';
import type { ReportTreatment } from './report-treatment.ts';

/** How `findDuplicates` works. */
export interface FindDuplicatesOptions extends DuplicateDecisions, DeduplicationWatch {
  /** Which record of a cluster is kept; the most complete by default. */
  readonly keep?: Exclude<KeepRecord, (members: readonly Document[]) => string>;
  /** Which kinds of reports count as one document; every kind stands apart by default. */
  readonly treat?: ReportTreatment;
  /** The records of an earlier search, whose clusters stand. */
  readonly known?: KnownDocuments;
}

/** What `findDuplicates` finds. */
export interface FoundDuplicates {
  /** The records that became one document, two or more a cluster, in the order of first appearance. */
  readonly clusters: readonly DuplicateCluster[];
  /** The pairs that a person should decide, the likeliest first. */
  readonly review: readonly PairForReview[];
  readonly statistics: DeduplicationStatistics;
}
