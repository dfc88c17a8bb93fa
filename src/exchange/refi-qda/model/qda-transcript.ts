import type { Guid, QdaItem, QdaStamp } from './qda-item.ts';
import type { QdaAnySelection } from './qda-selection.ts';
import type { QdaTextPlace } from './qda-text-source.ts';

/** A moment of a recording and the place in its transcript. */
export interface QdaSyncPoint extends QdaItem {
  /** Milliseconds from the start of the recording. */
  readonly timeStamp?: number;
  /** Code points from the start of the transcript. */
  readonly position?: number;
}

/** What is said between two moments of a recording. */
export interface QdaTranscriptSelection extends QdaAnySelection {
  readonly fromSyncPoint?: Guid;
  readonly toSyncPoint?: Guid;
}

/** The text of a recording. */
export interface QdaTranscript extends QdaItem, QdaStamp, QdaTextPlace {
  readonly name?: string;
  readonly description?: string;
  readonly syncPoints: readonly QdaSyncPoint[];
  readonly selections: readonly QdaTranscriptSelection[];
  readonly noteRefs: readonly Guid[];
}
