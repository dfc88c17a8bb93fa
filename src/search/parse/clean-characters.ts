import type { PlatformProfile } from '../platforms/platform-profile.ts';
import { strategyProblem } from '../strategy/make-problem.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';

/** A text in plain signs, as long as it was, and what had to be changed. */
export interface CleanText {
  readonly text: string;
  readonly problems: readonly StrategyProblem[];
}

/** Puts the plain sign in the place of each look-alike, one for one, so that places in the text stay. */
export function cleanCharacters(text: string, { curlyQuotesIgnored, label }: PlatformProfile): CleanText {
  const first = new Map<string, number>();
  const clean = text.replace(suspect, (sign, at: number) => {
    if (!first.has(sign)) first.set(sign, at);
    return plainSign(sign);
  });
  return {
    text: clean,
    problems: [...first].map(([sign, start]) => lookAlike(sign, start, label, curlyQuotesIgnored)),
  };
}

function lookAlike(sign: string, start: number, label: string, ignored: boolean): StrategyProblem {
  const span = { start, end: start + sign.length };
  const name = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (curly.test(sign)) {
    const fault = `the typographic quote ${name} ${ignored ? 'is' : 'may be'} ignored by ${label}`;
    return strategyProblem('quote-curly', fault, 'write straight quotes', {
      span,
      severity: ignored ? 'error' : 'warning',
    });
  }
  return strategyProblem('char-suspect', `${name} is not the sign that it looks like`, remedyFor(sign), { span });
}

function remedyFor(sign: string): string {
  if (dash.test(sign)) return 'write the words as a phrase, and their closed form beside it';
  const plain = plainSign(sign);
  return `write ${plain === ' ' ? 'a plain space' : plain}`;
}

const suspect =
  /[\u2018-\u201f\u00ab\u00bb\u2039\u203a\u2032\u2033\uff02\u2010-\u2015\u2212\u00ad\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9]/g;
const curly = /[\u2018-\u201f\u00ab\u00bb\u2039\u203a\u2032\u2033\uff02]/;
const double = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/;
const dash = /[\u2010-\u2015\u2212\u00ad]/;

function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (double.test(sign)) return '"';
  if (curly.test(sign)) return "'";
  if (dash.test(sign)) return '-';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0630);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06c0);
  return ' ';
}
