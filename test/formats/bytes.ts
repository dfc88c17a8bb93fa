/** Text as bytes of one encoding. */
export function encoded(text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1'): Uint8Array {
  if (encoding !== 'utf-16be') return new Uint8Array(Buffer.from(text, encoding));
  return new Uint8Array(Buffer.from(text, 'utf-16le').swap16());
}

/** Bytes one behind another. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
