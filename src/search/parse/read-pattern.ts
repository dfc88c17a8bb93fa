import type { PlatformProfile } from '../platforms/platform-profile.ts';
import type { Rendering } from '../render/rendering.ts';
import { wordText } from '../render/word-text.ts';
import type { StrategySpan } from '../strategy/strategy-node.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';
import { type StrategyReader, tell } from './strategy-reader.ts';

/** A word in the signs of its platform, as a word of a strategy; what the platform would not take is told. */
export function readPattern(reader: StrategyReader, word: string, span: StrategySpan, inPhrase: boolean): string {
  const { profile } = reader;
  const pattern = patternOf(word, profile);
  if (pattern !== word || /[*?$#[\]{}]/.test(word)) checkWord(reader, word, pattern, span, inPhrase);
  return pattern;
}

function patternOf(word: string, { wildcards }: PlatformProfile): string {
  const { any, anyAliases = [], one, optional, upTo } = wildcards;
  return word.replace(/\[\*(\d{1,2})\]|([*$])([1-9]\d?)(?!\d)|[*$:?#]/g, (sign, inBrackets, star, count) => {
    if (inBrackets !== undefined) return upTo?.before === '[*' ? `{0,${Number(inBrackets)}}` : sign;
    const bounded = upTo !== null && upTo.after === '';
    if (count !== undefined) return bounded ? `{0,${count}}` : `${single(star)}${count}`;
    return single(sign);
  });

  function single(sign: string): string {
    if (sign === any || anyAliases.includes(sign)) return '*';
    if (sign === one) return '{1}';
    return sign === optional ? '{0,1}' : sign;
  }
}

/** A word is checked by writing it again: what writing reports is wrong with it. */
function checkWord(reader: StrategyReader, word: string, pattern: string, span: StrategySpan, inPhrase: boolean): void {
  const { profile } = reader;
  const problems = new Map<string, StrategyProblem>();
  const rendering: Rendering = { profile, allowed: new Set(), strict: false, problems, lineId: '', dropped: false };
  wordText(rendering, pattern, inPhrase);
  for (const { ids: _, ...problem } of problems.values()) {
    reader.problems.push(
      problem.code === 'char-suspect' ? { ...problem, severity: 'warning', span } : { ...problem, span },
    );
  }
  for (const [sign, meaning] of Object.entries(profile.wildcards.mistaken ?? {})) {
    if (!word.includes(sign)) continue;
    tell(
      reader,
      'wildcard-meaning',
      `${sign} in "${word}" means ${meaning}`,
      'check that the word comes from no other platform',
      { span },
    );
  }
}
