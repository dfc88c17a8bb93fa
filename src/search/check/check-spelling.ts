import { groupBy } from '../../core/group-by.ts';
import { strategyProblem } from '../strategy/make-problem.ts';
import type { StrategyLine, StrategyNode, StrategySpan } from '../strategy/strategy-node.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';
import { childrenOf, isTooDeep } from '../strategy/strategy-walk.ts';
import { commonWords } from './common-words.ts';
import { editDistance } from './edit-distance.ts';

interface Word {
  readonly text: string;
  readonly span: StrategySpan | undefined;
}

/** Words that look like a slip in another word of the strategy, or in a common word of the field. A hint, never more. */
export function checkSpelling(lines: readonly StrategyLine[]): StrategyProblem[] {
  const words = lines.flatMap(({ q }) => (isTooDeep(q) ? [] : wordsOf(q)));
  const first = new Map<string, Word>();
  for (const word of words) if (word.text.length >= 6 && !first.has(word.text)) first.set(word.text, word);
  const known = new Set([...commonWords, ...first.keys()]);
  const near = groupBy(
    [...known].flatMap((word) => skeletons(word).map((key) => ({ key, word }))),
    ({ key }) => key,
  );
  return [...first.values()].flatMap(({ text, span }) => {
    if (commonWords.has(text)) return [];
    const likely = likelyWord(text, near);
    if (likely === undefined) return [];
    const remedy = `check whether ${likely} was meant; a rare misspelling may be there on purpose`;
    return [strategyProblem('spelling-suspect', `"${text}" looks misspelt`, remedy, { span })];
  });
}

function wordsOf(node: StrategyNode): Word[] {
  const words = 'term' in node ? [node.term] : 'phrase' in node ? node.phrase : [];
  const here = words.map((word) => ({ text: word.toLowerCase().replace(/\*$/, ''), span: node.src }));
  const plain = here.filter(({ text }) => /^[a-z]+$/.test(text));
  return [...plain, ...childrenOf(node).flatMap(wordsOf)];
}

/** Keys that two words share when they differ by a slip or two: consonants once each, and the word without one letter. */
function skeletons(word: string): string[] {
  const plain = word.replace(/(.)\1+/g, '$1');
  const consonants = plain.charAt(0) + plain.slice(1).replace(/[aeiouy]/g, '');
  return [
    `c ${consonants}`,
    ...[...plain.slice(0, 24)].map((_, at) => `d ${plain.slice(0, at)}${plain.slice(at + 1)}`),
    `d ${plain}`,
  ];
}

const mostCompared = 20;

function likelyWord(text: string, near: ReadonlyMap<string, readonly { readonly word: string }[]>): string | undefined {
  for (const key of skeletons(text)) {
    for (const { word } of (near.get(key) ?? []).slice(0, mostCompared)) {
      if (isSlip(text, word)) return word;
    }
  }
  return undefined;
}

/** Whether the first word is a slip in the second, and not an inflection, a spelling or a prefix that is another word. */
function isSlip(text: string, word: string): boolean {
  if (text === word || areForms(text, word) || areSpellings(text, word)) return false;
  if (!commonWords.has(word) && text > word) return false;
  return editDistance(text, word) <= (Math.min(text.length, word.length) >= 8 ? 2 : 1);
}

const endings =
  /^(?:s|es|e|d|ed|ing|ings|er|ers|r|rs|ion|ions|or|ors|al|ally|ly|ment|ments|ive|y|ies|ic|ical|ity|able|ance|ances|ant|ants|ent|ents|ist|ists|ism)?$/;

function areForms(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  for (let stem = same; stem >= Math.max(4, same - 2); stem--) {
    if (endings.test(a.slice(stem)) && endings.test(b.slice(stem))) return true;
  }
  return a.startsWith(b) || b.startsWith(a);
}

/** British and American spelling, and pairs of prefixes that make other words. */
function areSpellings(a: string, b: string): boolean {
  return (
    spelling(a) === spelling(b) ||
    prefixes.some(([one, other]) => a.replace(one, other) === b || b.replace(one, other) === a)
  );
}

const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^inter/, 'intra'],
  [/^hyper/, 'hypo'],
  [/^pre/, 'per'],
  [/^micro/, 'macro'],
];

function spelling(word: string): string {
  return word
    .replace(/z/g, 's')
    .replace(/our/g, 'or')
    .replace(/[ao]e/g, 'e')
    .replace(/re$/, 'er')
    .replace(/ll(?=ed|ing|er|or|ment)/g, 'l')
    .replace(/mme(?=s?$)/, 'm');
}
