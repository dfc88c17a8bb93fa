import { needsQuotes } from '../render/render-words.ts';
import { hasWildcard } from '../strategy/pattern.ts';
import type { StrategyNode, StrategySpan } from '../strategy/strategy-node.ts';
import { readPattern } from './read-pattern.ts';
import { quoteOf, type StrategyReader, spanOf, tell, withSource } from './strategy-reader.ts';
import type { StrategyToken } from './strategy-token.ts';

type WordToken = Extract<StrategyToken, { kind: 'word' | 'quoted' }>;

/** Words that one tag covers, side by side: a term, or a phrase. */
export function leafOf(reader: StrategyReader, tokens: readonly WordToken[]): StrategyNode {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return { error: '' };
  const span = spanOf(first, last);
  const words = tokens.flatMap(({ text }) => text.split(/\s+/).filter((word) => word !== ''));
  const [only] = words;
  if (only === undefined) {
    tell(reader, 'empty-set', 'nothing stands between the quotes', 'fill them or take them out', { span });
    return withSource({ error: quoteOf(reader, span) }, span);
  }
  const isQuoted = tokens.length === 1 && first.kind === 'quoted';
  const patterns = words.map((word) => readPattern(reader, word, span, words.length > 1 || isQuoted));
  const node = {
    ...(words.length === 1 ? { term: patterns[0] ?? '' } : { phrase: patterns }),
    ...(isQuoted && isExact(reader, first, words) && { match: 'exact' as const }),
  };
  if (isQuoted) checkQuoted(reader, patterns, first.braces, span);
  return withSource(node, span);
}

/** Quotes round one word ask for it to the letter, unless it could not stand without; braces ask that of phrases too. */
function isExact({ profile }: StrategyReader, token: WordToken, words: readonly string[]): boolean {
  return token.kind === 'quoted' && (token.braces || (words.length === 1 && !needsQuotes(profile, words)));
}

function checkQuoted(reader: StrategyReader, patterns: readonly string[], braces: boolean, span: StrategySpan): void {
  const { wildcards, proximity, label } = reader.profile;
  if (!patterns.some(hasWildcard)) return;
  if (!braces && wildcards.inPhrase !== 'none') return;
  if (wildcards.any === null) return;
  const next = proximity?.adjacent;
  const remedy = next && !braces ? `write (${patterns.join(` ${next} `)})` : 'write it without, or list the forms';
  tell(reader, 'phrase-wildcard', `${label} takes no wildcard in ${quoteOf(reader, span)}`, remedy, { span });
}
