import { deflateSync, Inflate, strToU8 } from 'fflate';

/** The UTF-8 of a text without halves of surrogate pairs. */
export function utf8Bytes(text: string): Uint8Array {
  return strToU8(text);
}

/** Compresses bytes; the same bytes give the same result on every machine. */
export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 });
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
