import type { Problem } from '../../../core/problem.ts';
import type { QdaFile } from '../model/qda-project.ts';
import type { ProblemNotes } from '../problem-notes.ts';
import { textOfBytes } from '../text-of-bytes.ts';
import { crc32 } from './crc32.ts';
import { inflated } from './fflate.ts';
import { zipDirectory } from './zip-directory.ts';
import type { ZipEntry, ZipLimits } from './zip-entry.ts';
import { refused, zipFault } from './zip-faults.ts';

/**
 * Reads the files of an archive. Every name, size and place is checked on the directory before anything is inflated, and
 * every file as it is inflated; what does not pass is left out and told.
 *
 * @returns `null` where the bytes are no archive.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits, notes: ProblemNotes): QdaFile[] | null {
  const directory = zipDirectory(bytes, limits.entries, notes);
  if (directory === null) return null;
  const allowed = allowedEntries(directory, bytes.length, limits, notes);
  return allowed.flatMap((entry) => {
    const content = contentOf(bytes, entry);
    if (typeof content !== 'string' && isNamedOtherwise(bytes, entry)) notes.add(otherName(entry.name));
    if (typeof content !== 'string') return [{ name: slashed(entry.name), bytes: content }];
    notes.add(refused('broken-entry', entry.name, content));
    return [];
  });
}

function allowedEntries(
  directory: readonly ZipEntry[],
  length: number,
  limits: ZipLimits,
  notes: ProblemNotes,
): readonly ZipEntry[] {
  const names = new Set<string>();
  const sound = directory.filter((entry) => {
    if (isFolder(entry)) return false;
    const name = slashed(entry.name).toLowerCase();
    const isTwice = names.has(name);
    names.add(name);
    return pass(
      zipFault(entry, length, limits) ?? (isTwice ? refused('duplicate-entry', entry.name, twice) : null),
      notes,
    );
  });
  const overlapping = overlaps(sound);
  let total = 0;
  return sound.filter((entry) => {
    total += entry.size;
    if (overlapping.has(entry)) return pass(refused('overlapping-entries', entry.name, shared), notes);
    return pass(total > limits.totalSize ? refused('zip-bomb', entry.name, tooMuch(limits)) : null, notes);
  });
}

const twice = 'is there a second time';
const shared = 'shares its bytes with another';

function tooMuch({ totalSize }: ZipLimits): string {
  return `would make more than ${totalSize} bytes with those before it; raise limits.totalSize if you trust it`;
}

function pass(fault: Problem | null, notes: ProblemNotes): boolean {
  if (fault) notes.add(fault);
  return fault === null;
}

function isFolder({ name, size }: ZipEntry): boolean {
  return /[/\\]$/.test(name) && size === 0;
}

/** Some programs of Windows write backslashes. */
function slashed(name: string): string {
  return name.replaceAll('\\', '/');
}

/** Entries whose bytes begin before those of an earlier one end: so a small archive says that it holds much. */
function overlaps(directory: readonly ZipEntry[]): Set<ZipEntry> {
  const found = new Set<ZipEntry>();
  let end = 0;
  for (const entry of directory.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) found.add(entry);
    end = Math.max(end, entry.offset + localLength + entry.compressedSize);
  }
  return found;
}

const localSignature = 0x04034b50;
/** The length of the header that stands before a file, without its name. */
const localLength = 30;

/** The content of an entry, or what is wrong with it. */
function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | string {
  const { offset, compressedSize, size, method, crc } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + localLength > bytes.length || view.getUint32(offset, true) !== localSignature) {
    return 'is not where the directory says';
  }
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) return 'is cut off';
  const compressed = bytes.subarray(start, start + compressedSize);
  const content = method === 0 ? compressed : inflated(compressed, size);
  if (typeof content === 'string') return faultsOfContent[content];
  return crc32(content) === crc ? content : 'was changed or damaged: its checksum is another';
}

/** Programs that do not read the directory would see the file under the name that stands before it. */
function isNamedOtherwise(bytes: Uint8Array, { offset, name }: ZipEntry): boolean {
  const length = (bytes[offset + 26] ?? 0) + (bytes[offset + 27] ?? 0) * 256;
  const start = offset + localLength;
  return textOfBytes(bytes.subarray(start, start + length), () => undefined) !== name;
}

function otherName(name: string): Problem {
  const message = `the file ${name} has another name before its bytes than in the directory, which counts`;
  return { code: 'two-names', severity: 'warning', message };
}

const faultsOfContent = {
  'too-long': 'becomes more bytes than the directory says',
  'too-short': 'becomes fewer bytes than the directory says',
  broken: 'is damaged',
};
