import type { PlatformProfile } from '../platforms/platform-profile.ts';
import { strategyProblem } from '../strategy/make-problem.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';
import { rangeOfLines } from './line-range.ts';
import { withNumbersInPhrases } from './numbers-in-phrases.ts';
import { readCommand } from './read-command.ts';
import { readHeading } from './read-heading.ts';
import { readLimitWords } from './read-limit.ts';
import { readWord } from './read-word.ts';
import type { StrategyToken } from './strategy-token.ts';

/** The tokens of one line, and what cannot be one. */
export interface ReadTokens {
  readonly tokens: readonly StrategyToken[];
  readonly problems: readonly StrategyProblem[];
}

/** Parts a line into tokens in one pass. */
export function readTokens(text: string, profile: PlatformProfile): ReadTokens {
  const tokens: StrategyToken[] = [];
  const problems: StrategyProblem[] = [];
  const command = readCommand(text, profile, problems);
  if (command !== undefined) return { tokens: command, problems };
  let slash = text.indexOf('/');
  for (let at = 0; at < text.length; ) {
    const gap = gapAt(text, at, profile);
    if (gap > 0) {
      at += gap;
      continue;
    }
    if (slash >= 0 && slash < at) slash = text.indexOf('/', at);
    const found =
      readNode(text, at, slash, profile) ??
      readMark(text, at, problems) ??
      readBraces(text, at, profile) ??
      readWord(text, at, profile);
    tokens.push(...found);
    at = Math.max(at + 1, found.at(-1)?.end ?? 0);
  }
  return { tokens: profile.lineMark === '' ? withNumbersInPhrases(text, tokens) : tokens, problems };
}

/** How far a closing sign is sought, so that a text of opening ones is not read over and over. */
const longestQuote = 500;

/** Space, and on Ovid what stands in square brackets: the fields and subheadings that it prints, notes. */
function gapAt(text: string, at: number, { fieldStyle }: PlatformProfile): number {
  if (/\s/.test(text.charAt(at))) return 1;
  if (fieldStyle !== 'dot' || text.charAt(at) !== '[') return 0;
  return text.slice(at, at + longestQuote).indexOf(']') + 1;
}

function readMark(text: string, start: number, problems: StrategyProblem[]): StrategyToken[] | undefined {
  const sign = text.charAt(start);
  if (sign === '(') return [{ kind: 'open', start, end: start + 1 }];
  if (sign === ')') return [{ kind: 'close', start, end: start + 1 }];
  if (sign !== '"') return undefined;
  const close = text.indexOf('"', start + 1);
  const end = close < 0 ? text.length : close + 1;
  if (close < 0) {
    problems.push(
      strategyProblem('quote-unbalanced', 'a quote is never closed', 'close it', { span: { start, end: start + 1 } }),
    );
  }
  return [{ kind: 'quoted', text: text.slice(start + 1, close < 0 ? end : close).trim(), braces: false, start, end }];
}

function readNode(text: string, start: number, slash: number, profile: PlatformProfile): StrategyToken[] | undefined {
  const heading = slash < 0 && profile.fieldStyle === 'dot' ? undefined : readHeading(text, start, slash, profile);
  if (heading !== undefined) return [{ kind: 'node', node: heading.node, start, end: heading.end }];
  return readLimitWords(text, start, profile);
}

/** Words to the letter in braces, and lists of lines in braces. */
function readBraces(text: string, start: number, { exact, lineMark }: PlatformProfile): StrategyToken[] | undefined {
  if (text.charAt(start) !== '{') return undefined;
  lineList.lastIndex = start;
  const list = lineList.exec(text);
  if (list !== null && lineMark === '#') {
    const [whole, op = 'or', first, last] = list;
    const ids = rangeOfLines(Number(first), Number(last ?? first));
    return [
      { kind: 'reference', ids, op: op.toLowerCase() === 'and' ? 'and' : 'or', start, end: start + whole.length },
    ];
  }
  const length = exact[0] === '{' ? text.slice(start, start + longestQuote).indexOf('}') : -1;
  if (length < 0) return undefined;
  const close = start + length;
  return [{ kind: 'quoted', text: text.slice(start + 1, close).trim(), braces: true, start, end: close + 1 }];
}

const lineList = /\{(and|or)\s+#(\d{1,6})(?:\s*-\s*#(\d{1,6}))?\}/iy;
