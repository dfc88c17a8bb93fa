/** The CRC-32 of some bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let sum = -1;
  let at = 0;
  // four bytes at once: a sum over many megabytes takes a third of the time
  for (; at + 4 <= bytes.length; at += 4) {
    sum ^=
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    sum = sumOf(3, sum) ^ sumOf(2, sum >>> 8) ^ sumOf(1, sum >>> 16) ^ sumOf(0, sum >>> 24);
  }
  for (; at < bytes.length; at += 1) sum = sumOf(0, sum ^ byteAt(bytes, at)) ^ (sum >>> 8);
  return ~sum >>> 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** What a byte does to the sum when so many bytes follow it. */
function sumOf(following: number, byte: number): number {
  return sums[following * 256 + (byte & 0xff)] ?? 0;
}

const sums = tables();

function tables(): Int32Array {
  const table = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    table[byte] = sum;
  }
  for (let place = 256; place < table.length; place += 1) {
    const before = table[place - 256] ?? 0;
    table[place] = (table[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return table;
}
