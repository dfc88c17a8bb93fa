import { requireBytes } from '../../../formats/bytes/require-bytes.ts';
import type { QdaFile } from '../model/qda-project.ts';
import { textOfBytes } from '../text-of-bytes.ts';
import { readZip } from '../zip/read-zip.ts';
import { defaultZipLimits, type ZipLimits } from '../zip/zip-entry.ts';
import { given } from './given.ts';
import { projectOf, type ReadQdaProject } from './read-qde.ts';
import { type ReadingNotes, readingNotes } from './reading-notes.ts';

/** How a `.qdpx` file is read. */
export interface ReadQdpxOptions {
  /** How much the archive may ask for; {@link defaultZipLimits} where left out. */
  readonly limits?: Partial<ZipLimits>;
}

/**
 * Reads a `.qdpx` file, a project with its sources, as NVivo, ATLAS.ti, MAXQDA, QualCoder and others write it.
 *
 * The archive is not trusted: names, sizes and places are checked on its directory before anything is inflated, and each
 * file while it is. Files that lead out of the archive, are there twice, are encrypted, damaged or far too large are left
 * out and told; nothing is written anywhere. The project file may have other capitals, stand in a folder, or have another
 * name; the XML is read as {@link readQde} reads it.
 *
 * @throws RealistError `not-bytes` where `bytes` are not a `Uint8Array`.
 * @example
 * const { bytes } = writeQdpx(emptyQdaProject('Trust'));
 * readQdpx(bytes).project?.name; // 'Trust'
 * readQdpx(new Uint8Array([1, 2, 3])).problems[0]?.code; // 'not-a-zip'
 */
export function readQdpx(bytes: Uint8Array, options: ReadQdpxOptions = {}): ReadQdaProject {
  requireBytes(bytes, 'bytes');
  const notes = readingNotes();
  const files = readZip(bytes, { ...defaultZipLimits, ...options.limits }, notes);
  const projectFile = files && projectFileOf(files, notes);
  if (!files || !projectFile) return { problems: notes.problems() };
  const text = textOfBytes(projectFile.bytes, notes.add);
  const others = files.filter((file) => file !== projectFile);
  const project = projectOf(text, others, notes);
  return { ...given('project', project), problems: notes.problems() };
}

/** The file that holds the project: `project.qde`, or what comes nearest to it. */
function projectFileOf(files: readonly QdaFile[], notes: ReadingNotes): QdaFile | null {
  const exact = files.find(({ name }) => name === 'project.qde');
  if (exact) return exact;
  // beside each file macOS lays one with what only it knows
  const candidates = files.filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name));
  const named = candidates.filter(({ name }) => /(?:^|\/)project\.qde$/i.test(name));
  const [found, ...others] = named.length > 0 ? named : candidates.filter(({ name }) => /\.qde$/i.test(name));
  if (found === undefined) {
    const message = 'the archive holds no project.qde; it is no REFI-QDA project, or was not read whole';
    notes.add({ code: 'no-project-file', severity: 'error', message });
    return null;
  }
  if (others.length > 0) {
    const message = `the archive holds ${others.length + 1} project files; ${found.name} was read, the others are kept as files`;
    notes.add({ code: 'several-project-files', severity: 'warning', message });
  }
  const message = `the project file is ${found.name}; the standard calls it project.qde`;
  notes.add({ code: 'unusual-file-name', severity: 'note', message });
  return found;
}
