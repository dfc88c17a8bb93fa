// control characters, halves of surrogate pairs and non-characters are no XML; directional overrides would leak
// from one label into the next
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text without what no picture or page can hold: control characters, lone surrogates, directional overrides. Line
 * breaks and tabs stay.
 */
export function cleanText(text: string): string {
  return text.replace(unfit, '');
}

/** {@link cleanText} on one line: every run of space is one space, none at the ends; spaces that bind stay. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
    .trim();
}
