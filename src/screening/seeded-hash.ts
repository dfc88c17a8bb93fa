/** A whole number below 2³² that follows from a text and a seed (FNV-1a of the code units, mixed). */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed ^ Math.floor(seed / 2 ** 32);
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
