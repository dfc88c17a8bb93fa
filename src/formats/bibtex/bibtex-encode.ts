const special = /[\\{}$&%#_~^\n]|--|''|``/;
const sign = /[\\{}$&%#_~^]|-(?=-)|'(?=')|`(?=`)|\n@?/g;

const written: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '-': '-{}',
  "'": "'{}",
  '`': '`{}',
  '\n': '\n\n',
  // an @ at the start of a line would start an entry
  '\n@': '\n\n{@}',
};

/** Text as LaTeX, so that every sign of it is printed. A line end becomes an empty line, which is a new paragraph. */
export function latexOfText(text: string): string {
  return special.test(text) ? text.replace(sign, (found) => written[found] ?? `\\${found}`) : text;
}

/** An address or an identifier, in which signs stand for themselves: only what would break the braces is written out. */
export function latexOfAddress(text: string): string {
  return /[\\{}]/.test(text) ? text.replace(/[\\{}]/g, (found) => written[found] ?? found) : text;
}

/**
 * Whether our own writer might write some LaTeX. It writes no accents, and few commands; a value with commands is kept as it is all the
 * same, so that all its words are.
 */
export function isWritable(latex: string): boolean {
  return !/\\["'`^~=.A-Za-z]/.test(latex);
}
