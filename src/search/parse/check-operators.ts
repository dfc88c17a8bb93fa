import type { StrategyOperator } from '../platforms/platform-profile.ts';
import type { StrategyNode } from '../strategy/strategy-node.ts';
import type { OperatorHere } from './read-operator.ts';
import { quoteOf, type StrategyReader, spanOf, tell } from './strategy-reader.ts';

/** Tells of a group in which several operators stand without brackets, since platforms read it in different orders. */
export function checkMixed(
  reader: StrategyReader,
  { operators }: { readonly operators: readonly OperatorHere[] },
): void {
  const joins = operators.filter(({ op }) => op !== 'near');
  const [first] = joins;
  const last = joins.at(-1);
  if (first === undefined || last === undefined || !isMixed(joins.map(({ op }) => op))) return;
  const { label, precedence, nesting } = reader.profile;
  if (!nesting) return;
  const order = precedence.filter((rank) => !rank.includes('near')).map((rank) => rank.join(' and ').toUpperCase());
  const reads = order.length === 1 ? 'from left to right' : `${order.join(' before ')}`;
  const fault = `${label} reads operators without brackets ${reads}, and other platforms otherwise`;
  tell(reader, 'struct-mixed', fault, 'put brackets round what belongs together', {
    span: spanOf(first.span, last.span),
  });
}

/** OR beside another operator is read in several ways, and so is NOT before another. */
function isMixed(operators: readonly StrategyOperator[]): boolean {
  const kinds = new Set(operators);
  if (kinds.has('or')) return kinds.size > 1;
  const not = operators.indexOf('not');
  return not >= 0 && operators.slice(not).some((op) => op !== 'not');
}

/** Tells where an operator word tears a phrase, so that a tag covers only its end. */
export function checkPhrase(
  reader: StrategyReader,
  here: OperatorHere,
  left: StrategyNode | undefined,
  right: StrategyNode,
): void {
  if (left?.src === undefined || right.src === undefined) return;
  if (reader.profile.fieldStyle !== 'dot' || here.op === 'near') return;
  const bare = 'term' in left || 'phrase' in left;
  const isTagged = 'op' in right && right.op === 'field' && !reader.text.startsWith('(', right.src.start);
  if (!bare || !isTagged) return;
  const code = here.op === 'and' ? 'operator-in-phrase' : 'field-scope';
  const fault = `${quoteOf(reader, left.src)} stands outside the tag of ${quoteOf(reader, right.src)}`;
  const remedy =
    here.op === 'and' ? 'put the whole phrase in quotes, or tag each part' : 'put the words in brackets before the tag';
  tell(reader, code, fault, remedy, { span: spanOf(left.src, right.src) });
}

/** Tells of a space beside a nearness without brackets: it would join by AND, and platforms refuse that. */
export function checkSpace(reader: StrategyReader, here: OperatorHere, leftIsNear: boolean, right: StrategyNode): void {
  if (here.tokens > 0 || right.src === undefined) return;
  const rightIsNear = 'op' in right && right.op === 'near' && reader.text.charAt(right.src.start) !== '(';
  if (!leftIsNear && !rightIsNear) return;
  const fault = `a space beside a nearness joins by AND, which ${reader.profile.label} does not take there`;
  tell(reader, 'prox-argument', fault, 'put the words in quotes or in brackets', { span: right.src });
}
