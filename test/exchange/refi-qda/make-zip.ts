import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, and what a liar would say of it. */
export interface MadeEntry {
  readonly name: string;
  readonly content?: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  /** What the directory says instead of the truth. */
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  readonly offset?: number;
  readonly attributes?: number;
  /** Writes sizes and offset in the extra field of zip64. */
  readonly zip64?: boolean;
}

/** An archive made by hand, honest or not. */
export function makeZip(entries: readonly MadeEntry[], { zip64 = false, comment = '' } = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const data = (entry.method ?? 8) === 8 ? deflateRawSync(content) : content;
    const file = fileWithHeader(entry, content, data);
    files.push(file);
    const facts = { crc: crc32(content), size: content.length, compressedSize: data.length, offset: at, ...entry };
    directory.push(directoryEntry(facts, entry));
    at += file.length;
  }
  const central = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...files, central, endOf(entries.length, central.length, at, zip64, comment)]));
}

/** With a data descriptor the header before a file knows no sizes; they stand behind it. */
function fileWithHeader({ name, method = 8, flags = 0x800 }: MadeEntry, content: Buffer, data: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(method, 8);
  const isLater = (flags & 8) !== 0;
  if (!isLater) {
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(content.length, 22);
  }
  head.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([head, Buffer.from(name), data, Buffer.alloc(isLater ? 16 : 0)]);
}

interface Facts {
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

function directoryEntry({ crc, size, compressedSize, offset }: Facts, entry: MadeEntry): Buffer {
  const { method = 8, flags = 0x800 } = entry;
  const name = Buffer.from(entry.name);
  const head = Buffer.alloc(46);
  const extra = entry.zip64 ? Buffer.alloc(28) : Buffer.alloc(0);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(0x0314, 4);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(entry.zip64 ? 0xffffffff : compressedSize, 20);
  head.writeUInt32LE(entry.zip64 ? 0xffffffff : size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(entry.attributes ?? 0, 38);
  head.writeUInt32LE(entry.zip64 ? 0xffffffff : offset, 42);
  if (entry.zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(compressedSize), 12);
    extra.writeBigUInt64LE(BigInt(offset), 20);
  }
  return Buffer.concat([head, name, extra]);
}

function endOf(count: number, size: number, start: number, zip64: boolean, comment: string): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : size, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : start, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  if (!zip64) return Buffer.concat([end, Buffer.from(comment)]);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end, Buffer.from(comment)]);
}
