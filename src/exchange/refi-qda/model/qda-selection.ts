import type { QdaCoding } from './qda-coding.ts';
import type { Guid, QdaItem, QdaStamp } from './qda-item.ts';

/** What selections of every kind have. */
export interface QdaAnySelection extends QdaItem, QdaStamp {
  readonly name?: string;
  readonly description?: string;
  readonly codings: readonly QdaCoding[];
  readonly noteRefs: readonly Guid[];
}

/** A stretch of plain text. */
export interface QdaTextSelection extends QdaAnySelection {
  /** The first character, in Unicode code points from 0; a byte order mark is not counted. */
  readonly startPosition: number;
  /** The place behind the last character. */
  readonly endPosition: number;
}

/** A rectangle in a picture, in pixels. */
export interface QdaAreaSelection extends QdaAnySelection {
  readonly firstX: number;
  readonly firstY: number;
  readonly secondX: number;
  readonly secondY: number;
}

/** A stretch of a recording, in milliseconds from its start. */
export interface QdaTimeSelection extends QdaAnySelection {
  readonly begin: number;
  readonly end: number;
}
