import { guidOf, isGuid } from '../model/guid.ts';
import { projectFiles } from '../model/project-files.ts';
import type { QdaFile, QdaProject } from '../model/qda-project.ts';
import { textOfBytes } from '../text-of-bytes.ts';
import { utf8Bytes } from '../zip/fflate.ts';

/** The files of a project as the standard wants them: in one folder, named by GUIDs, text as UTF-8. */
interface WrittenFiles {
  /** The path to write for the path of a source; the path as it is where the project does not hold its file. */
  path(path: string, isText: boolean): string;
  /** All files, those that no source names too. */
  files(): QdaFile[];
}

/** Where the files of a project go. */
export function writtenFiles(project: Pick<QdaProject, 'files'>): WrittenFiles {
  const known = projectFiles(project.files);
  const names = new Map<QdaFile, string>();
  const texts = new Set<QdaFile>();
  const taken = new Set<string>();
  const nameOf = (file: QdaFile, isText: boolean): string => {
    const given = names.get(file) ?? freeName(guidName(file, isText), taken);
    names.set(file, given);
    taken.add(given.toLowerCase());
    return given;
  };
  return {
    path(path, isText) {
      const file = known.of(path);
      if (file === undefined) return hasScheme(path) ? path : `internal://${path}`;
      if (isText) texts.add(file);
      return `internal://${nameOf(file, isText)}`;
    },
    files: () =>
      project.files.map((file) => ({
        name: `sources/${nameOf(file, texts.has(file))}`,
        bytes: texts.has(file) ? utf8Of(file.bytes) : file.bytes,
      })),
  };
}

function hasScheme(path: string): boolean {
  return /^[a-z]+:\/\//i.test(path);
}

/** The name of a file; where it is no GUID, one made of it. Plain text has the extension .txt. */
function guidName({ name }: QdaFile, isText: boolean): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const dot = last.lastIndexOf('.');
  const stem = dot > 0 ? last.slice(0, dot) : last;
  const extension = dot > 0 ? last.slice(dot).replace(/[^.\w-]/g, '') : '';
  const isTextName = extension.toLowerCase() === '.txt';
  return `${isGuid(stem) ? stem : guidOf(`file:${name}`)}${isText && !isTextName ? '.txt' : extension}`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const extension = /\.[^.]*$/.exec(name)?.[0] ?? '';
  for (let count = 2; ; count += 1) {
    const other = `${guidOf(`${name} ${count}`)}${extension}`;
    if (!taken.has(other)) return other;
  }
}

/** Text as UTF-8 without a byte order mark, so that every program counts the same first character. */
function utf8Of(bytes: Uint8Array): Uint8Array {
  // what is plain in every encoding needs no reading
  if (isPlain(bytes)) return bytes;
  const [first, second, third] = bytes;
  let isOther = first === 0xef && second === 0xbb && third === 0xbf;
  const text = textOfBytes(bytes, () => {
    isOther = true;
  });
  return isOther ? utf8Bytes(text) : bytes;
}

function isPlain(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0 || byte >= 0x80) return false;
  }
  return true;
}
