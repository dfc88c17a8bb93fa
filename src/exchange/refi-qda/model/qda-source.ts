import type { QdaAreaSelection, QdaTimeSelection } from './qda-selection.ts';
import type { QdaAnySource, QdaTextSource } from './qda-text-source.ts';
import type { QdaTranscript } from './qda-transcript.ts';

/** What sources have that lie in a file. */
export interface QdaFilePlace {
  /** Where the file is: `internal://`, `relative://` or `absolute://`. */
  readonly path?: string;
  /** Where the file was when it came into the project. */
  readonly currentPath?: string;
}

/** A picture. */
export interface QdaPictureSource extends QdaAnySource, QdaFilePlace {
  readonly kind: 'picture';
  readonly textDescription?: QdaTextSource;
  readonly selections: readonly QdaAreaSelection[];
}

/** A rectangle on a page of a PDF, in points from the bottom left. */
export interface QdaPdfSelection extends QdaAreaSelection {
  readonly page: number;
  /** The text in the rectangle. */
  readonly representation?: QdaTextSource;
}

/** A PDF. Its text selections stand in its `representation`. */
export interface QdaPdfSource extends QdaAnySource, QdaFilePlace {
  readonly kind: 'pdf';
  readonly selections: readonly QdaPdfSelection[];
  readonly representation?: QdaTextSource;
}

/** A recording of sound or of moving pictures. */
export interface QdaRecordingSource extends QdaAnySource, QdaFilePlace {
  readonly kind: 'audio' | 'video';
  readonly transcripts: readonly QdaTranscript[];
  readonly selections: readonly QdaTimeSelection[];
}

/** A source of any kind. */
export type QdaSource = QdaTextSource | QdaPictureSource | QdaPdfSource | QdaRecordingSource;
