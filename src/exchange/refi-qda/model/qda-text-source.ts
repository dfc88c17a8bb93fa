import type { QdaCoding } from './qda-coding.ts';
import type { Guid, QdaItem, QdaStamp } from './qda-item.ts';
import type { QdaTextSelection } from './qda-selection.ts';
import type { QdaVariableValue } from './qda-variable.ts';

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
