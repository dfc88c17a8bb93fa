/** How the start of a file says that its text was made bytes. */
export interface Encoding {
  /** `bytes` where each letter of the Latin alphabet is one byte: UTF-8, or windows-1252. */
  readonly unit: 'bytes' | 'utf-16le' | 'utf-16be';
  /** Bytes of the mark in front of the text; 0 where there is none. */
  readonly markLength: number;
}

/** So many bytes show which of them are zero; a multiple of two. */
const sampleLength = 4096;

/** Tells the encoding from the start of a file: by its byte order mark, else by where it has zero bytes. */
export function encodingOf(start: Uint8Array): Encoding {
  const [first = -1, second = -1, third = -1] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { unit: 'bytes', markLength: 3 };
  if (first === 0xff && second === 0xfe) return { unit: 'utf-16le', markLength: 2 };
  if (first === 0xfe && second === 0xff) return { unit: 'utf-16be', markLength: 2 };
  return { unit: unitByZeros(start.subarray(0, sampleLength)), markLength: 0 };
}

/** In UTF-16 the upper byte of each Latin letter, sign and line end is zero; in one byte a letter, none is. */
function unitByZeros(sample: Uint8Array): Encoding['unit'] {
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 8;
  if (odd > many && odd > even * 8) return 'utf-16le';
  if (even > many && even > odd * 8) return 'utf-16be';
  return 'bytes';
}
