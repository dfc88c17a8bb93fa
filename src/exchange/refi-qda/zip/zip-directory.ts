import type { ProblemNotes } from '../problem-notes.ts';
import { textOfBytes } from '../text-of-bytes.ts';
import type { ZipEntry } from './zip-entry.ts';

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const [unknown16, unknown32] = [0xffff, 0xffffffff];

/**
 * Reads the directory at the end of an archive; nothing is inflated. What it says of sizes and places is checked against
 * the archive by `zipFaults`.
 *
 * @returns `null` where the bytes are no archive, or one without its end.
 */
export function zipDirectory(bytes: Uint8Array, greatestCount: number, notes: ProblemNotes): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) {
    const isZip = bytes.length >= 4 && view.getUint32(0, true) === 0x04034b50;
    notes.add(isZip ? cutOff : notAZip);
    return null;
  }
  const { count, start } = directoryPlace(view, end);
  if (count > greatestCount) {
    notes.add(tooManyFiles(count, greatestCount));
    return [];
  }
  return entriesFrom(bytes, { count, start, end }, notes);
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

function entriesFrom(bytes: Uint8Array, { count, start, end }: Directory, notes: ProblemNotes): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let next = placeBehind(view, at, end); next > 0 && entries.length < count; next = placeBehind(view, at, end)) {
    entries.push(readEntry(bytes, view, at));
    at = next;
  }
  if (entries.length < count) notes.add(brokenDirectory(entries.length, count));
  else if (placeBehind(view, at, end) > 0) notes.add(moreFiles(count));
  return entries;
}

/** Where the entry ends that begins at a place; −1 where none does. */
function placeBehind(view: DataView, at: number, end: number): number {
  const isEntry = at >= 0 && at + entryLength <= end && view.getUint32(at, true) === entrySignature;
  const next = isEntry ? behindEntry(view, at) : -1;
  return next > end ? -1 : next;
}

/** Where the record stands that ends the archive: the last one whose comment reaches just to the end of the bytes. */
function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= least; at -= 1) {
    if (
      view.getUint32(at, true) === endSignature &&
      at + endLength + view.getUint16(at + 20, true) <= view.byteLength
    ) {
      return at;
    }
  }
  return -1;
}

/** How many entries the directory has and where it starts; −1 where it cannot be in the archive. */
function directoryPlace(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === locatorSignature) {
    const at = number64(view, locator + 8);
    if (at >= 0 && at + 56 <= end && view.getUint32(at, true) === end64Signature) {
      return { count: number64(view, at + 32), start: number64(view, at + 48) };
    }
  }
  if (count === unknown16 || size === unknown32 || start === unknown32) return { count, start: -1 };
  return { count, start };
}

function behindEntry(view: DataView, at: number): number {
  return (
    at + entryLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + entryLength + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const madeBy = view.getUint8(at + 5);
  const attributes = view.getUint32(at + 38, true);
  const sizes = largeSizes(view, nameEnd, Math.min(extraEnd, view.byteLength), {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  const method = view.getUint16(at + 10, true);
  return {
    name: textOfBytes(bytes.subarray(at + entryLength, nameEnd), () => undefined),
    method,
    ...sizes,
    crc: view.getUint32(at + 16, true),
    isEncrypted: (flags & 1) === 1 || (flags & 0x40) !== 0 || method === 99,
    isLink: madeBy === 3 && attributes >>> 28 === 0xa,
  };
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** The sizes that stand in the extra field of zip64, in its fixed order, wherever the 32 bits of the entry are all set. */
function largeSizes(view: DataView, from: number, to: number, sizes: Sizes): Sizes {
  let { size, compressedSize, offset } = sizes;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    const take = (known: number) => {
      if (known !== unknown32 || next + 8 > end) return known;
      next += 8;
      return number64(view, next - 8);
    };
    size = take(size);
    compressedSize = take(compressedSize);
    offset = take(offset);
  }
  return { size, compressedSize, offset };
}

/** A number of 64 bits; beyond what JavaScript counts exactly, one that no archive can have. */
function number64(view: DataView, at: number): number {
  const high = view.getUint32(at + 4, true);
  return high > 0x1fffff ? Number.MAX_SAFE_INTEGER : high * 0x100000000 + view.getUint32(at, true);
}

const notAZip = {
  code: 'not-a-zip',
  severity: 'error',
  message: 'the bytes are no zip archive, which a .qdpx file is; a .qde file is read with readQde, a .qdc with readQdc',
} as const;

const cutOff = {
  code: 'truncated-zip',
  severity: 'error',
  message: 'the archive is cut off: the directory at its end is missing; export or copy it again',
} as const;

function tooManyFiles(count: number, greatest: number) {
  const message = `the archive has ${count} files; limits.entries is ${greatest}. Nothing was read`;
  return { code: 'too-many-files', severity: 'error', message } as const;
}

function moreFiles(count: number) {
  const message = `the archive's directory goes on behind the ${count} files that it says; those were read, and no more`;
  return { code: 'broken-zip', severity: 'error', message } as const;
}

function brokenDirectory(read: number, count: number) {
  const message = `the archive's directory names ${count} files, of which ${read} can be read; export or copy it again`;
  return { code: 'broken-zip', severity: 'error', message } as const;
}
