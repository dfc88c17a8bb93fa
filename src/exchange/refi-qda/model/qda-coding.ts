import type { Guid, QdaItem } from './qda-item.ts';

/** A code that was given to a selection or to a whole source. */
export interface QdaCoding extends QdaItem {
  readonly creatingUser?: Guid;
  readonly creationDateTime?: string;
  readonly codeRef: Guid;
  readonly noteRefs: readonly Guid[];
}
