import type { QdaDirection, QdaGraph } from './qda-graph.ts';
import type { Guid, QdaExtras, QdaItem, QdaStamp } from './qda-item.ts';
import type { QdaSource } from './qda-source.ts';
import type { QdaTextSource } from './qda-text-source.ts';
import type { QdaVariable, QdaVariableValue } from './qda-variable.ts';

/** Somebody who worked on a project. */
export interface QdaUser extends QdaItem {
  readonly name?: string;
  /** The name under which the program knows the user. */
  readonly id?: string;
}

/** A code, with the codes below it. */
export interface QdaCode extends QdaItem {
  readonly name: string;
  /** Whether text can be coded with it; a mere heading is not codable. */
  readonly isCodable: boolean;
  /** `#RRGGBB` or `#RGB`. */
  readonly color?: string;
  readonly description?: string;
  readonly noteRefs: readonly Guid[];
  readonly codes: readonly QdaCode[];
}

/** A person, a place or a topic by which sources and selections are grouped. */
export interface QdaCase extends QdaItem {
  readonly name?: string;
  readonly description?: string;
  readonly codeRefs: readonly Guid[];
  readonly variableValues: readonly QdaVariableValue[];
  readonly sourceRefs: readonly Guid[];
  readonly selectionRefs: readonly Guid[];
}

/** A relation between two entities of any kind. */
export interface QdaLink extends QdaItem {
  readonly name?: string;
  readonly direction?: QdaDirection;
  readonly color?: string;
  readonly originGUID?: Guid;
  readonly targetGUID?: Guid;
  readonly noteRefs: readonly Guid[];
}

/** A named group of codes, sources and notes. */
export interface QdaSet extends QdaItem {
  readonly name: string;
  readonly description?: string;
  readonly memberCodes: readonly Guid[];
  readonly memberSources: readonly Guid[];
  readonly memberNotes: readonly Guid[];
}

/** A file that travels with a project. */
export interface QdaFile {
  /** Its path in the archive, such as `sources/GUID.txt`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A project of a program for qualitative analysis, as REFI-QDA 1.5 exchanges it.
 *
 * @see https://www.qdasoftware.org
 */
export interface QdaProject extends QdaStamp {
  readonly name: string;
  /** The program that wrote it. */
  readonly origin?: string;
  /** The folder to which `relative://` paths belong. */
  readonly basePath?: string;
  readonly description?: string;
  /** Notes on the project as a whole. */
  readonly noteRefs: readonly Guid[];
  readonly users: readonly QdaUser[];
  readonly codes: readonly QdaCode[];
  readonly variables: readonly QdaVariable[];
  readonly cases: readonly QdaCase[];
  readonly sources: readonly QdaSource[];
  readonly notes: readonly QdaTextSource[];
  readonly links: readonly QdaLink[];
  readonly sets: readonly QdaSet[];
  readonly graphs: readonly QdaGraph[];
  /** The files that came with it; those of sources that are not in the archive are missing. */
  readonly files: readonly QdaFile[];
  /** What the standard has no place for; it is kept here and cannot be written. */
  readonly extras?: QdaExtras;
}
