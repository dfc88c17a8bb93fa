// a web standard that every runtime has; declared here so that no user's project gets it from this library
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => StrictUtf8;

/** Makes text of bytes that are UTF-8. */
export interface StrictUtf8 {
  /** Throws where bytes are none; a byte order mark is a character. */
  decode(bytes: Uint8Array): string;
}

/** What decodes UTF-8 and nothing else. */
export function strictUtf8(): StrictUtf8 {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}
