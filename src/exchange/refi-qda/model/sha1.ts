/**
 * The SHA-1 hash of some bytes, 20 bytes long. It names things here and protects nothing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3174
 */
export function sha1(bytes: readonly number[]): number[] {
  const words = wordsOf(bytes);
  const hash = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const schedule = new Int32Array(80);
  for (let at = 0; at < words.length; at += 16) addBlock(hash, words.subarray(at, at + 16), schedule);
  const out: number[] = [];
  for (const word of hash) out.push(word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff);
  return out;
}

/** The bytes with what marks their end: one bit, zeros, and the length in bits. */
function wordsOf(bytes: readonly number[]): Int32Array {
  const words = new Int32Array(Math.ceil((bytes.length + 9) / 64) * 16);
  for (let place = 0; place <= bytes.length; place += 1) {
    const byte = bytes[place] ?? 0x80;
    words[place >> 2] = (words[place >> 2] ?? 0) | (byte << (24 - (place & 3) * 8));
  }
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

function addBlock(hash: Int32Array, block: Int32Array, schedule: Int32Array): void {
  schedule.set(block);
  const word = (round: number) => schedule[round] ?? 0;
  for (let round = 16; round < 80; round += 1) {
    schedule[round] = turned(word(round - 3) ^ word(round - 8) ^ word(round - 14) ^ word(round - 16), 1);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash;
  for (let round = 0; round < 80; round += 1) {
    const next = (turned(a, 5) + choice(round, b, c, d) + e + word(round)) | 0;
    e = d;
    d = c;
    c = turned(b, 30);
    b = a;
    a = next;
  }
  const sums = [a, b, c, d, e];
  for (let place = 0; place < 5; place += 1) hash[place] = (hash[place] ?? 0) + (sums[place] ?? 0);
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
