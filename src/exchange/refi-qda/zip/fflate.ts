import { Inflate, strToU8, zipSync } from 'fflate';
import type { QdaFile } from '../model/qda-project.ts';

/** The UTF-8 of a text without halves of surrogate pairs. */
export function utf8Bytes(text: string): Uint8Array {
  return strToU8(text);
}

/** Files that are compressed already and would only cost time. */
const compressed = /\.(?:docx|pdf|jpe?g|png|gif|mp[34]|m4[av]|mov|avi|wmv|wma|aac|ogg|webm|zip)$/i;

interface Compression {
  readonly level: 0 | 1;
  readonly mem?: 3;
}

/** Of what the library can do, an archive of text that is a fifth larger in less than half of the time. */
const quick: Compression = { level: 1, mem: 3 };

/**
 * An archive of some files; the same files give the same bytes on every machine. All bear the first date that an archive
 * can have.
 */
export function zipped(files: readonly QdaFile[]): Uint8Array {
  const entries = files.map(({ name, bytes }): [string, [Uint8Array, Compression]] => [
    name,
    [bytes, compressed.test(name) ? { level: 0 } : quick],
  ]);
  // a date without a zone is local, and so are the parts of it that are written
  return zipSync(Object.fromEntries(entries), { mtime: '1980-01-01T00:00:00' });
}

/** So many compressed bytes are inflated at once: they cannot become more than 130 MB before the size is looked at. */
const sliceLength = 131_072;

/**
 * Inflates bytes into so many as they should become.
 *
 * @returns what is wrong where they become more or fewer, or are no deflated bytes.
 */
export function inflated(bytes: Uint8Array, size: number): Uint8Array | 'too-long' | 'too-short' | 'broken' {
  const whole = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length <= size) whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < bytes.length && filled <= size; at += sliceLength) {
      inflate.push(bytes.subarray(at, at + sliceLength), at + sliceLength >= bytes.length);
    }
  } catch {
    return filled > size ? 'too-long' : 'broken';
  }
  if (filled > size) return 'too-long';
  return filled < size ? 'too-short' : whole;
}
