/** A piece of LaTeX: a command, a sign with a meaning, or letters. */
export interface LatexToken {
  readonly kind: 'command' | 'open' | 'close' | 'cell' | 'text';
  readonly text: string;
}

/** The signs of LaTeX that stand for themselves behind a backslash. */
const signs = new Set(['\\$', '\\&', '\\#', '\\%', '\\_', '\\{', '\\}']);

/** Takes LaTeX apart as TeX does; throws where a sign has a meaning that a table needs nowhere. */
export function latexTokens(source: string): LatexToken[] {
  return [...source.matchAll(/\\(?:[a-zA-Z]+|[^a-zA-Z])|[{}&]|[^\\{}&]/gu)].map(([text]) => {
    if (signs.has(text)) return { kind: 'text', text: text.slice(1) };
    if (text.startsWith('\\')) return { kind: 'command', text };
    if (text === '{') return { kind: 'open', text };
    if (text === '}') return { kind: 'close', text };
    if (text === '&') return { kind: 'cell', text };
    if (/[$#%^_]/.test(text)) throw new Error(`a bare ${text}`);
    return { kind: 'text', text };
  });
}

/** Throws where braces do not pair, and gives how deep they nest at most. */
export function depthOf(tokens: readonly LatexToken[]): number {
  let depth = 0;
  let deepest = 0;
  for (const { kind } of tokens) {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth < 0) throw new Error('a brace closes that none opened');
    deepest = Math.max(deepest, depth);
  }
  if (depth !== 0) throw new Error(`${depth} braces stay open`);
  return deepest;
}

const printed: Readonly<Record<string, string>> = {
  '\\textbackslash': '\\',
  '\\textasciicircum': '^',
  '\\textasciitilde': '~',
  '\\textless': '<',
  '\\textgreater': '>',
  '\\textbar': '|',
  '\\textasciigrave': '`',
  '\\newline': '\n',
  '\\allowbreak': '',
  '\\hspace': '',
  '\\,': '\u202f',
};

/** What TeX prints of the text that `latexText` writes; throws at a command that it does not write. */
export function printedText(source: string): string {
  const plain = source
    .replaceAll('\\symbol{34}', '"')
    .replaceAll('\\hspace{0pt}', '\u200b')
    .replace(/\\ensuremath\{(-|\\[a-z]+)\}/g, (_, sign: string) => mathematics[sign] ?? '');
  return latexTokens(plain)
    .filter(({ kind }) => kind === 'text' || kind === 'command')
    .map(({ kind, text }) => {
      if (kind === 'text') return text === '~' ? '\u00a0' : text;
      const sign = printed[text];
      if (sign === undefined) throw new Error(`an unexpected ${text}`);
      return sign;
    })
    .join('');
}

const mathematics: Readonly<Record<string, string>> = {
  '-': '\u2212',
  '\\leq': '≤',
  '\\geq': '≥',
  '\\neq': '≠',
  '\\approx': '≈',
  '\\rightarrow': '→',
};
