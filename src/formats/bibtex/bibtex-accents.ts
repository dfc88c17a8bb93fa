import { accents } from './bibtex-symbols.ts';

const accentedLetter =
  /\{\\(["'`^~=.])([A-Za-z]|\\[ij])\}|\{\\(["'`^~=.])\{([A-Za-z]|\\[ij])\}\}|\\(["'`^~=.])\{([A-Za-z]|\\[ij])\}/g;

/** LaTeX with a character for each letter whose accent braces hold to it: `{\"u}`, `{\"{u}}`, `\"{u}`, `{\'\i}`. */
export function withAccents(latex: string): string {
  return latex.replace(accentedLetter, (_, sign = '', letter = '', outer = '', inner = '', bare = '', held = '') =>
    accented(`${sign}${outer}${bare}`, `${letter}${inner}${held}`),
  );
}

/** A letter, or `\i` or `\j`, under the accent of a sign. */
function accented(sign: string, letter: string): string {
  return `${letter.slice(-1)}${accents.get(sign) ?? ''}`.normalize('NFC');
}
