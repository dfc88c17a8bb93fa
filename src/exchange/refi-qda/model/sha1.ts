/**
 * The SHA-1 hash of some bytes, 20 bytes long. It names things here and protects nothing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3174
 */
export function sha1(bytes: readonly number[]): number[] {
  const words = wordsOf(bytes);
  const hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let at = 0; at < words.length; at += 16) addBlock(hash, words.slice(at, at + 16));
  return hash.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
}

/** The bytes with what marks their end: one bit, zeros, and the length in bits. */
function wordsOf(bytes: readonly number[]): number[] {
  const length = Math.ceil((bytes.length + 9) / 64) * 16;
  const words = new Array<number>(length).fill(0);
  for (const [place, byte] of [...bytes, 0x80].entries()) {
    words[place >> 2] = (words[place >> 2] ?? 0) | (byte << (24 - (place & 3) * 8));
  }
  words[length - 2] = Math.floor(bytes.length / 0x20000000);
  words[length - 1] = (bytes.length << 3) >>> 0;
  return words;
}

function addBlock(hash: number[], block: readonly number[]): void {
  const schedule = [...block];
  for (let round = 16; round < 80; round += 1) {
    const mixed = [3, 8, 14, 16].reduce((word, back) => word ^ (schedule[round - back] ?? 0), 0);
    schedule.push(turned(mixed, 1));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash;
  for (const [round, word] of schedule.entries()) {
    const next = (turned(a, 5) + choice(round, b, c, d) + e + word) | 0;
    [a, b, c, d, e] = [next, a, turned(b, 30), c, d];
  }
  for (const [place, word] of [a, b, c, d, e].entries()) hash[place] = ((hash[place] ?? 0) + word) | 0;
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** The function and the constant of a round. */
function choice(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}
