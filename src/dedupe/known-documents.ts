import type { Document } from '../document/document.ts';
import type { DuplicateCluster } from './duplicate-cluster.ts';

/**
 * The documents of an earlier search, and what became of them. Its clusters stand and keep their ids: new records join
 * them, but no two of its documents are compared, joined or parted again.
 */
export interface KnownDocuments {
  /** Every record of the earlier search, as it was read. */
  readonly documents: readonly Document[];
  /** The clusters that were made of them. */
  readonly clusters?: readonly DuplicateCluster[];
}
