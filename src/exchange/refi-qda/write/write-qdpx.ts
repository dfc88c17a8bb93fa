import type { Problem } from '../../../core/problem.ts';
import type { QdaFile, QdaProject } from '../model/qda-project.ts';
import { utf8Bytes, zipped } from '../zip/fflate.ts';
import { greatestFileSize } from '../zip/zip-faults.ts';
import { printProject } from './write-project.ts';
import { beginWriting } from './writing.ts';
import { writtenFiles } from './written-files.ts';

/** A `.qdpx` file, and what could not be written as it was. */
export interface WrittenQdpx {
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

/**
 * Writes a project as a `.qdpx` file that keeps to the letter of the standard: its XML validates against the schema,
 * every reference names something, text is UTF-8 without a byte order mark, and files stand in `sources` under GUIDs.
 *
 * What the standard does not allow is left out or made fit, and told: references that name nothing
 * (`dangling-reference`; with it a coding or an edge that has no other), instants and colours that are none, and `extras`
 * (`extras-left-out`). Equal projects give equal bytes.
 *
 * @throws RealistError `not-whole` or `out-of-range` where a position or coordinate is no whole number.
 * @example
 * const { bytes, problems } = writeQdpx({ ...emptyQdaProject('Trust'), noteRefs: ['5215cc69-b628-4e02-afb9-9beeaee55808'] });
 * problems.map(({ code }) => code); // ['dangling-reference']
 * readQdpx(bytes).project?.noteRefs; // []
 */
export function writeQdpx(project: QdaProject): WrittenQdpx {
  const places = writtenFiles(project);
  const writing = beginWriting(project, places.path);
  const xml = printProject(writing, project);
  const files = places.files().filter((file) => {
    const isAllowed = file.bytes.length <= greatestFileSize;
    if (!isAllowed) writing.notes.add(tooLarge(file));
    return isAllowed;
  });
  const bytes = zipped([{ name: 'project.qde', bytes: utf8Bytes(xml) }, ...files]);
  return { bytes, problems: writing.notes.problems() };
}

function tooLarge({ name, bytes }: QdaFile): Problem {
  const message = `${name} has ${bytes.length} bytes; the standard allows ${greatestFileSize}. It was left out`;
  return { code: 'too-large', severity: 'error', message };
}
