import type { Guid } from '../../model/qda-item.ts';

/** An entity on which notes hang. */
export interface ChangedHost {
  readonly element: string;
  readonly guid: Guid;
  readonly noteRefs: readonly Guid[];
}
