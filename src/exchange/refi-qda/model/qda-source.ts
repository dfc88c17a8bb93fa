import type { Guid, QdaItem, QdaStamp } from './qda-item.ts';
import type { QdaAreaSelection, QdaPdfSelection, QdaTextSelection, QdaTimeSelection } from './qda-selection.ts';
import type { QdaTranscript } from './qda-transcript.ts';
import type { QdaVariableValue } from './qda-variable.ts';

/** A code that was given to a selection or to a whole source. */
export interface QdaCoding extends QdaItem {
  readonly creatingUser?: Guid;
  readonly creationDateTime?: string;
  readonly codeRef: Guid;
  readonly noteRefs: readonly Guid[];
}

/** What sources of every kind have. */
export interface QdaAnySource extends QdaItem, QdaStamp {
  readonly name?: string;
  readonly description?: string;
  /** Codings of the source as a whole. */
  readonly codings: readonly QdaCoding[];
  readonly noteRefs: readonly Guid[];
  readonly variableValues: readonly QdaVariableValue[];
}

/** Where text is: in the project file itself, or in a file that a path names. */
export interface QdaTextPlace {
  /** The text itself, where the project file holds it (`PlainTextContent`). */
  readonly plainText?: string;
  /** Where the plain text is, such as `internal://GUID.txt`. */
  readonly plainTextPath?: string;
  /** Where the formatted text is, such as `internal://GUID.docx`. */
  readonly richTextPath?: string;
}

/** A document of text. Notes, and the plain text of PDFs and pictures, have the same shape. */
export interface QdaTextSource extends QdaAnySource, QdaTextPlace {
  readonly kind: 'text';
  readonly selections: readonly QdaTextSelection[];
}

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
