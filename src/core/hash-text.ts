/**
 * A 32-bit hash of a text (FNV-1a over UTF-16 code units, then mixed): the same on every machine, so that shards agree.
 *
 * @param seed - Another seed gives another, unrelated hash.
 * @returns A signed 32-bit number.
 * @see Fowler G, Noll LC, Vo KP, Eastlake D. The FNV non-cryptographic hash algorithm. https://www.rfc-editor.org/rfc/rfc9923
 */
export function hashText(text: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixBits(hash);
}

/** Spreads the bits of a number, so that every part of it tells numbers apart. */
export function mixBits(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
