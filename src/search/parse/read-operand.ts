import type { StrategyNode, StrategySpan } from '../strategy/strategy-node.ts';
import { leafOf } from './read-leaf.ts';
import { yearsOf } from './read-limit.ts';
import { noteYears, scopedBy } from './read-scope.ts';
import { peek, quoteOf, type StrategyReader, spanOf, tell, tellOnce, withSource } from './strategy-reader.ts';
import type { StrategyToken } from './strategy-token.ts';

type WordToken = Extract<StrategyToken, { kind: 'word' | 'quoted' }>;

/** Reads what stands inside brackets, once the opening one is read. */
export type GroupReader = (reader: StrategyReader, open: StrategyToken) => StrategyNode;

/** Whether a token can begin an operand. */
export function beginsOperand(reader: StrategyReader, token: StrategyToken): boolean {
  if (token.kind === 'close' || token.kind === 'operator' || token.kind === 'near') return false;
  return token.kind !== 'field' || tagsStandBefore(reader);
}

/** Whether tags stand before their words on this platform. */
function tagsStandBefore({ profile }: StrategyReader): boolean {
  return !['tag', 'dot', 'colon'].includes(profile.fieldStyle);
}

/** Reads one operand with its tag: a word, a phrase, a group, a heading, a line or a limit. */
export function readOperand(reader: StrategyReader, readGroup: GroupReader): StrategyNode {
  const token = peek(reader);
  if (token === undefined) return { error: '' };
  if (token.kind === 'field' && tagsStandBefore(reader)) return readPrefixed(reader, token, readGroup);
  if (token.kind === 'open') {
    reader.at++;
    return tagged(reader, readGroup(reader, token), token, true);
  }
  if (token.kind === 'node') {
    reader.at++;
    return withSource(token.node, token);
  }
  if (token.kind === 'reference') {
    reader.at++;
    return referenceNode(token);
  }
  if (token.kind === 'word' || token.kind === 'quoted') return readWords(reader, token);
  reader.at++;
  tell(reader, 'field-unknown', `the tag ${quoteOf(reader, token)} stands alone`, 'put it to its words', {
    span: token,
  });
  return withSource({ error: quoteOf(reader, token) }, token);
}

function referenceNode(token: Extract<StrategyToken, { kind: 'reference' }>): StrategyNode {
  const refs = token.ids.map((ref) => withSource({ ref }, token));
  const [only] = refs;
  return refs.length === 1 && only !== undefined ? only : withSource({ op: token.op, of: refs }, token);
}

/** Words and the tag behind them. A space makes a phrase where the platform says so, or where one tag covers the words. */
function readWords(reader: StrategyReader, first: WordToken): StrategyNode {
  reader.at++;
  const words = [first, ...wordsBehind(reader, first)];
  const node = leafOf(reader, words);
  const placed = tagged(reader, node, spanOf(first, words.at(-1)), false);
  if (placed === node) noteBare(reader, node);
  return placed;
}

function wordsBehind(reader: StrategyReader, first: WordToken): readonly WordToken[] {
  const { space, fieldStyle } = reader.profile;
  if (space === 'phrase') return wordsHere(reader);
  return fieldStyle === 'tag' && first.kind === 'word' ? wordsUpToTag(reader) : [];
}

function wordsHere(reader: StrategyReader): WordToken[] {
  const words: WordToken[] = [];
  for (let next = peek(reader); next?.kind === 'word' || next?.kind === 'quoted'; next = peek(reader)) {
    words.push(next);
    reader.at++;
  }
  return words;
}

/** The words up to a tag, where one follows; each run of words is looked through once. */
function wordsUpToTag(reader: StrategyReader): WordToken[] {
  const from = reader.at;
  if (from < reader.untaggedUntil) return [];
  let end = from;
  while (reader.tokens[end]?.kind === 'word') end++;
  if (reader.tokens[end]?.kind !== 'field') {
    reader.untaggedUntil = end;
    return [];
  }
  return wordsHere(reader);
}

/** Sets the tags that follow to what stands before them. */
function tagged(reader: StrategyReader, of: StrategyNode, from: StrategySpan, isGroup: boolean): StrategyNode {
  let node = of;
  if (tagsStandBefore(reader)) return node;
  for (let tag = peek(reader); tag?.kind === 'field'; tag = peek(reader)) {
    reader.at++;
    if (isGroup && reader.profile.fieldStyle === 'tag') {
      const fault = `${reader.profile.label} takes a tag on a word, not on a group`;
      tell(reader, 'field-on-group', fault, 'tag each word', { span: tag });
    }
    node = scopedBy(reader, tag.code, node, tag, spanOf(from, tag));
    node = throughYears(reader, node, from);
  }
  return node;
}

/** `"2010"[dp] : "2024"[dp]` */
function throughYears(reader: StrategyReader, node: StrategyNode, from: StrategySpan): StrategyNode {
  const colon = peek(reader);
  const end = peek(reader, 1);
  const tag = peek(reader, 2);
  if (!('limit' in node) || node.limit.limit !== 'year' || colon?.kind !== 'word' || colon.text !== ':') return node;
  if ((end?.kind !== 'quoted' && end?.kind !== 'word') || tag?.kind !== 'field') return node;
  const last = yearsOf(end.text, reader.profile);
  if (last === undefined) return node;
  const first = /[\d/-]+/.exec(reader.text.slice(from.start, colon.start))?.[0] ?? '';
  noteYears(reader, `${first}:${end.text}`, spanOf(from, tag));
  reader.at += 3;
  const { to: _, ...begins } = node.limit;
  return withSource({ limit: { ...begins, ...(last.to !== undefined && { to: last.to }) } }, spanOf(from, tag));
}

/** A tag before its words: a group, or the word next to it and those that follow without an operator. */
function readPrefixed(
  reader: StrategyReader,
  tag: Extract<StrategyToken, { kind: 'field' }>,
  readGroup: GroupReader,
): StrategyNode {
  reader.at++;
  const next = peek(reader);
  if (next?.kind === 'open') {
    reader.at++;
    const group = readGroup(reader, next);
    return scopedBy(reader, tag.code, group, tag, spanOf(tag, reader.tokens[reader.at - 1]));
  }
  if (next?.kind !== 'word' && next?.kind !== 'quoted') {
    tell(reader, 'empty-set', `nothing stands behind ${quoteOf(reader, tag)}`, 'name the words', { span: tag });
    return withSource({ error: quoteOf(reader, tag) }, tag);
  }
  const words = wordsHere(reader);
  const last = words.at(-1) ?? next;
  if (words.length > 1) noteSpace(reader, spanOf(next, last));
  const leaves = words.map((word) => leafOf(reader, [word]));
  const [only] = leaves;
  const of =
    leaves.length === 1 && only !== undefined ? only : withSource({ op: 'and', of: leaves }, spanOf(next, last));
  warnOfScope(reader, tag);
  return scopedBy(reader, tag.code, of, tag, spanOf(tag, last));
}

/** A tag without brackets covers its own word: what follows an operator is sought elsewhere. */
function warnOfScope(reader: StrategyReader, tag: Extract<StrategyToken, { kind: 'field' }>): void {
  const operator = peek(reader);
  const next = peek(reader, 1);
  if (operator?.kind !== 'operator' || (next?.kind !== 'word' && next?.kind !== 'quoted')) return;
  if (reader.profile.fieldStyle === 'before-colon') return;
  const name = quoteOf(reader, tag);
  const fault = `${name} covers only the words up to ${operator.text}, not "${next.text.slice(0, 40)}"`;
  tell(reader, 'field-scope', fault, `put all its words in brackets behind ${name}`, { span: tag });
}

/** Tells what a space between words does, at its first place. */
export function noteSpace(reader: StrategyReader, span: StrategySpan): void {
  const { label, operators } = reader.profile;
  if (operators.and === ' ') return;
  const fault = `words side by side without quotes are joined by AND on ${label}, or as it is set there`;
  tellOnce(reader, 'implicit-operator', fault, 'put a phrase in quotes, or write AND', { span });
}

function noteBare(reader: StrategyReader, node: StrategyNode): void {
  if (reader.profile.withoutField !== null || 'error' in node || node.src === undefined) return;
  const fault = `${quoteOf(reader, node.src)} has no field, so ${reader.profile.label} maps it to words and headings of its own`;
  tell(reader, 'field-missing', fault, 'tag it', { span: node.src });
}
