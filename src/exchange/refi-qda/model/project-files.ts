import { textOfBytes } from '../text-of-bytes.ts';
import type { QdaFile, QdaProject } from './qda-project.ts';
import type { QdaTextPlace } from './qda-text-source.ts';

/** The files of a project by the paths that its sources name. */
export interface ProjectFiles {
  /** The file of a path; missing where the project does not hold it. */
  of(path: string): QdaFile | undefined;
}

/** Indexes the files of a project: capitals and the folder make no difference, for the standard has but one folder. */
export function projectFiles(files: readonly QdaFile[]): ProjectFiles {
  const byName = new Map<string, QdaFile>();
  for (const file of files) {
    const name = lastPart(file.name);
    const isInPlace = /^sources\/[^/]*$/i.test(file.name);
    if (isInPlace || !byName.has(name)) byName.set(name, file);
  }
  return { of: (path) => byName.get(lastPart(path)) ?? byName.get(lastPart(decoded(path))) };
}

/**
 * The file that a path of a source names, such as `internal://GUID.pdf`.
 *
 * @returns `undefined` where the project does not hold it: it is external, or was missing.
 * @example
 * const project = { ...emptyQdaProject('Trust'), files: [{ name: 'Sources/A.TXT', bytes: new Uint8Array([72, 105]) }] };
 * qdaFileOf(project, 'internal://a.txt')?.name; // 'Sources/A.TXT'
 */
export function qdaFileOf(project: Pick<QdaProject, 'files'>, path: string): QdaFile | undefined {
  return projectFiles(project.files).of(path);
}

/**
 * The plain text of a source, note or transcript: the text on which its selections count. A byte order mark is no part of
 * it; line ends are those of the file.
 *
 * @returns `undefined` where the project does not hold it.
 * @example
 * const project = { ...emptyQdaProject('Trust'), files: [{ name: 'sources/a.txt', bytes: new Uint8Array([72, 105]) }] };
 * qdaTextOf(project, { plainTextPath: 'internal://a.txt' }); // 'Hi'
 */
export function qdaTextOf(project: Pick<QdaProject, 'files'>, place: QdaTextPlace): string | undefined {
  return textIn(projectFiles(project.files), place);
}

/** The plain text of a source, by an index of the files. */
export function textIn(files: ProjectFiles, { plainText, plainTextPath }: QdaTextPlace): string | undefined {
  if (plainText !== undefined) return plainText;
  const file = plainTextPath === undefined ? undefined : files.of(plainTextPath);
  return file && textOfBytes(file.bytes, () => undefined);
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}

/** Some programs write a space in a path as %20. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
