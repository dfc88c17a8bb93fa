import type { StrategyOperator } from '../platforms/platform-profile.ts';
import { normaliseNode } from '../strategy/normalise-node.ts';
import type { NearNode, StrategyNode, StrategySpan } from '../strategy/strategy-node.ts';
import { isTooDeep } from '../strategy/strategy-walk.ts';
import { checkMixed, checkPhrase, checkSpace } from './check-operators.ts';
import { beginsOperand, noteSpace, readOperand } from './read-operand.ts';
import { type OperatorHere, operatorHere, skipOperators } from './read-operator.ts';
import { checkNear } from './read-scope.ts';
import { peek, quoteOf, type StrategyReader, spanOf, tell, withSource } from './strategy-reader.ts';
import type { StrategyToken } from './strategy-token.ts';

/** How deep brackets may stand in each other, and how often operators may alternate without brackets. */
const deepest = 50;

/** What is known of the brackets that are read: how deep they are, and which operators stand in them. */
interface Group {
  readonly depth: number;
  readonly operators: OperatorHere[];
}

/** Reads a whole line. */
export function readLine(reader: StrategyReader): StrategyNode {
  const parts: StrategyNode[] = [];
  for (let token = peek(reader); token !== undefined; token = peek(reader)) {
    if (token.kind === 'close') {
      tell(reader, 'paren-unbalanced', 'a ) closes nothing', 'take it out, or open the bracket', { span: token });
      reader.at++;
    } else parts.push(readInside(reader, 0));
  }
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return parts.length === 0 ? { error: '' } : { op: 'and', of: parts };
}

function readInside(reader: StrategyReader, depth: number): StrategyNode {
  const group: Group = { depth, operators: [] };
  skipOperators(reader, 'nothing stands before it');
  const node = readExpression(reader, 0, group);
  checkMixed(reader, group);
  return node;
}

function readExpression(reader: StrategyReader, loosest: number, group: Group): StrategyNode {
  const readGroup = (_: StrategyReader, open: StrategyToken) => readBrackets(reader, open, group.depth + 1);
  const first = readOperand(reader, readGroup);
  let chain: Chain = { op: 'and', of: [first] };
  let alternations = 0;
  for (let here = operatorHere(reader); here !== undefined; here = operatorHere(reader)) {
    const rank = rankOf(reader, here.op);
    if (rank < loosest) break;
    group.operators.push(here);
    if (!takeOperator(reader, here)) break;
    const right = readExpression(reader, rank + 1, group);
    checkPhrase(reader, here, chain.of.at(-1), right);
    checkSpace(reader, here, chain.op === 'near' && chain.of.length > 1, right);
    if (continues(chain, here)) chain.of.push(right);
    else {
      alternations = (alternations + 1) % deepest;
      const left = closed(reader, chain);
      chain = { op: here.op, ...here.near, of: [alternations === 0 ? tooDeep(reader, left) : left, right] };
    }
  }
  return closed(reader, chain);
}

/** Goes past an operator; false where nothing stands behind it. */
function takeOperator(reader: StrategyReader, here: OperatorHere): boolean {
  reader.at += here.tokens;
  if (here.tokens === 0) noteSpace(reader, here.span);
  skipOperators(reader, 'another operator stands before it');
  const next = peek(reader);
  if (next !== undefined && beginsOperand(reader, next)) return true;
  tell(reader, 'operator-sequence', `nothing stands behind ${here.text}`, 'take it out, or add the words', {
    span: here.span,
  });
  return false;
}

function rankOf({ profile }: StrategyReader, op: StrategyOperator): number {
  return profile.precedence.length - profile.precedence.findIndex((rank) => rank.includes(op));
}

/** Operands that one operator joins, as far as they are read. */
interface Chain {
  readonly op: StrategyOperator;
  readonly gap?: number;
  readonly ordered?: boolean;
  readonly of: StrategyNode[];
}

function continues(chain: Chain, { op, near }: OperatorHere): boolean {
  if (chain.of.length < 2 || chain.op !== op) return false;
  return near === undefined || (near.gap === chain.gap && near.ordered === chain.ordered);
}

function closed(reader: StrategyReader, { op, gap = 0, ordered = false, of }: Chain): StrategyNode {
  const [first] = of;
  const last = of.at(-1);
  if (first === undefined || last === undefined) return { error: '' };
  if (of.length === 1) return first;
  const src = { start: first.src?.start ?? 0, end: last.src?.end ?? first.src?.end ?? 0 };
  if (op === 'near') return nearness(reader, withSource({ op, gap, ...(ordered && { ordered }), of }, src), src);
  if (op !== 'not') return withSource({ op, of }, src);
  const dropped = of.slice(1);
  const [only] = dropped;
  const drop: StrategyNode = dropped.length === 1 && only !== undefined ? only : { op: 'or', of: dropped };
  return withSource({ op, keep: first, drop }, src);
}

function nearness(reader: StrategyReader, near: NearNode, src: StrategySpan): StrategyNode {
  const words = isTooDeep(near) ? near : normaliseNode(near);
  const inner = 'op' in words && words.op === 'field' ? words.of : words;
  if ('op' in inner && inner.op === 'near') checkNear(reader, inner, undefined, src);
  return near;
}

function tooDeep(reader: StrategyReader, node: StrategyNode): StrategyNode {
  const span = node.src ?? { start: 0, end: 0 };
  tell(reader, 'nesting-too-deep', `more than ${deepest} levels of operators`, 'part the line', { span });
  return withSource({ error: quoteOf(reader, span) }, span);
}

function readBrackets(reader: StrategyReader, open: StrategyToken, depth: number): StrategyNode {
  if (depth > deepest) return skipDeep(reader, open);
  if (peek(reader)?.kind === 'close') {
    const close = peek(reader) ?? open;
    reader.at++;
    tell(reader, 'empty-set', 'nothing stands in the brackets', 'fill them or take them out', {
      span: spanOf(open, close),
    });
    return withSource({ error: '()' }, spanOf(open, close));
  }
  const node = peek(reader) === undefined ? withSource({ error: '(' }, open) : readInside(reader, depth);
  const close = peek(reader);
  if (close?.kind === 'close') {
    reader.at++;
    return 'op' in node ? withSource(node, spanOf(open, close)) : node;
  }
  tell(reader, 'paren-unbalanced', 'a ( is never closed', 'close it where the group ends', { span: open });
  return withSource(node, spanOf(open, reader.tokens[reader.at - 1]));
}

/** Goes past brackets that are too deep, without going into them. */
function skipDeep(reader: StrategyReader, open: StrategyToken): StrategyNode {
  let depth = 1;
  let last = open;
  for (let token = peek(reader); token !== undefined && depth > 0; token = peek(reader)) {
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    last = token;
    reader.at++;
  }
  tell(reader, 'nesting-too-deep', `brackets stand more than ${deepest} deep`, 'part the line', { span: open });
  return withSource({ error: quoteOf(reader, spanOf(open, last)) }, spanOf(open, last));
}
