import type { StrategyToken } from './strategy-token.ts';

/** Tokens in which a bare number beside a word is a word, where lines have no mark: `type 2 diabetes` names no line. */
export function withNumbersInPhrases(text: string, tokens: readonly StrategyToken[]): StrategyToken[] {
  const read: StrategyToken[] = [];
  for (const token of tokens) {
    if (isWord(token)) turnNumbersBefore(text, read);
    read.push(isWord(read.at(-1)) ? asWord(text, token) : token);
  }
  return read;
}

/** Numbers before a word have waited for it. */
function turnNumbersBefore(text: string, read: StrategyToken[]): void {
  for (let at = read.length - 1; at >= 0; at--) {
    const token = read[at];
    if (token?.kind !== 'reference') return;
    read[at] = asWord(text, token);
  }
}

function isWord(token: StrategyToken | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quoted';
}

function asWord(source: string, token: StrategyToken): StrategyToken {
  const { start, end } = token;
  const text = source.slice(start, end);
  return token.kind === 'reference' && /^\d+$/.test(text) ? { kind: 'word', text, start, end } : token;
}
