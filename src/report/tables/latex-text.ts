import { cleanText } from '../drawing/clean-text.ts';

/**
 * Text as LaTeX that prints it: every sign with a meaning is escaped, ligatures of signs (`--`, `''`, `,,`) are taken apart,
 * a line break is a line break, and a run of signs without a space may break after every 24.
 */
export function latexText(text: string): string {
  const lines = cleanText(text)
    .normalize('NFC')
    .trim()
    .split(/\s*(?:\r\n?|\n)\s*/);
  return lines
    .map((line) =>
      line
        .split(/[^\S\u00a0\u202f]+/u)
        .map(word)
        .join(' '),
    )
    .join('\\newline{}');
}

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\symbol{34}',
  '`': '\\textasciigrave{}',
  // these would be options of the line break before them
  '[': '{[}',
  ']': '{]}',
  '*': '{*}',
  '-': '-{}',
  "'": "'{}",
  ',': ',{}',
  '\u00a0': '~',
  '\u202f': '\\,',
  '\u200b': '\\hspace{0pt}',
  '\u2212': '\\ensuremath{-}',
  '≤': '\\ensuremath{\\leq}',
  '≥': '\\ensuremath{\\geq}',
  '≠': '\\ensuremath{\\neq}',
  '≈': '\\ensuremath{\\approx}',
  '→': '\\ensuremath{\\rightarrow}',
};
// these mean something only where they stand twice
const doubled = new Set(['-', "'", ',']);
const longest = 24;

function word(text: string): string {
  const characters = [...text];
  const mayBreak = characters.length > longest + longest / 4;
  return characters
    .map((character, place) => {
      const written =
        doubled.has(character) && characters[place + 1] !== character ? character : (signs[character] ?? character);
      const breaks = mayBreak && place > 0 && place % longest === 0 && !/[\p{M}\p{Cf}]/u.test(character);
      return breaks ? `\\allowbreak{}${written}` : written;
    })
    .join('');
}
