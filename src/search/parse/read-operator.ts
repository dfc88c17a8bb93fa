import type { StrategyOperator } from '../platforms/platform-profile.ts';
import type { StrategySpan } from '../strategy/strategy-node.ts';
import { beginsOperand } from './read-operand.ts';
import { peek, type StrategyReader, spanOf, tell, tellOnce } from './strategy-reader.ts';
import type { StrategyToken } from './strategy-token.ts';

/** The operator at the place of reading. */
export interface OperatorHere {
  readonly op: StrategyOperator;
  /** As it is written; `a space` where there is none. */
  readonly text: string;
  readonly span: StrategySpan;
  /** How many tokens it takes. */
  readonly tokens: number;
  readonly near?: { readonly gap: number; readonly ordered: boolean };
}

/** The operator at the place of reading, spelt out or meant by a space; `undefined` at the end of a group. */
export function operatorHere(reader: StrategyReader): OperatorHere | undefined {
  const token = peek(reader);
  if (token === undefined) return undefined;
  if (token.kind === 'near') return nearHere(reader, token);
  if (token.kind === 'operator') return spelt(reader, token);
  if (!beginsOperand(reader, token)) return undefined;
  return { op: 'and', text: 'a space', span: token, tokens: 0 };
}

function nearHere(reader: StrategyReader, token: Extract<StrategyToken, { kind: 'near' }>): OperatorHere {
  const text = reader.text.slice(token.start, token.end);
  const { gap, ordered } = token;
  if (token.bare) {
    const fault = `${text} without a number means ${gap} words between on ${reader.profile.label}`;
    tell(reader, 'prox-implicit', fault, `write ${text}/2, or the number that is meant`, { span: token });
  }
  return { op: 'near', text, span: token, tokens: 1, near: { gap, ordered } };
}

type OperatorToken = Extract<StrategyToken, { kind: 'operator' }>;

function spelt(reader: StrategyReader, token: OperatorToken): OperatorHere {
  checkCase(reader, token);
  const next = peek(reader, 1);
  const wantsAnd = reader.profile.operators.not === 'AND NOT';
  if (token.op === 'and' && next?.kind === 'operator' && next.op === 'not') {
    const span = spanOf(token, next);
    if (!wantsAnd || !/^not$/i.test(next.text)) misspelt(reader, `${token.text} ${next.text}`, span);
    return { op: 'not', text: `${token.text} ${next.text}`, span, tokens: 2 };
  }
  if (token.op === 'not' && (wantsAnd || !/^(?:not|-)$/i.test(token.text))) misspelt(reader, token.text, token);
  return { op: token.op, text: token.text, span: token, tokens: 1 };
}

function misspelt(reader: StrategyReader, text: string, span: StrategySpan): void {
  const { label, operators } = reader.profile;
  tell(reader, 'not-spelling', `${label} does not know ${text}`, `write ${operators.not}`, { span });
}

function checkCase(reader: StrategyReader, token: OperatorToken): void {
  if (token.text === token.text.toUpperCase()) return;
  const { capitals, label } = reader.profile;
  if (capitals) {
    const fault = `"${token.text}" in small letters may be sought as a word on ${label}`;
    tell(reader, 'operator-case', fault, `write ${token.text.toUpperCase()}`, { span: token });
  } else {
    const fault = `"${token.text}" in small letters is an operator on ${label}, and not everywhere`;
    tellOnce(reader, 'operator-case', fault, 'write capitals where the strategy goes elsewhere', {
      span: token,
      severity: 'note',
      effect: 'none',
    });
  }
}

/** Goes past operators that stand where an operand must. */
export function skipOperators(reader: StrategyReader, why: string): void {
  for (let token = peek(reader); token?.kind === 'operator' || token?.kind === 'near'; token = peek(reader)) {
    const text = reader.text.slice(token.start, token.end);
    tell(reader, 'operator-sequence', `${text} joins nothing: ${why}`, 'take one of them out, or add the words', {
      span: token,
    });
    reader.at++;
  }
}
