import type { PlatformProfile, SearchPlatform } from '../platforms/platform-profile.ts';
import { profileOf } from '../platforms/platform-profiles.ts';
import { checkLines } from '../render/check-lines.ts';
import { normaliseStrategy } from '../strategy/normalise-strategy.ts';
import type { SearchStrategy, StrategyLine, StrategyNode } from '../strategy/strategy-node.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';
import { cleanCharacters } from './clean-characters.ts';
import { placed } from './place-problems.ts';
import { readLine } from './read-expression.ts';
import { readTokens } from './read-tokens.ts';
import { shifted } from './shift-source.ts';
import { splitLines, type TextLine } from './split-lines.ts';
import type { StrategyReader } from './strategy-reader.ts';

/** A strategy that was read from the text of a platform. */
export interface ParsedStrategy {
  /** The strategy in its normal form; a line in which an error was found is an error node, so that it is never rendered. */
  readonly strategy: SearchStrategy;
  /** The lines as they stand, each node with its place in the text, errors mended as far as that goes. */
  readonly located: readonly StrategyLine[];
  readonly problems: readonly StrategyProblem[];
}

/**
 * Reads a search strategy line by line as its platform reads it: with that platform's order of operators, wildcards, counts
 * of words between, tags, headings, references to lines and limits.
 *
 * Every text is read to its end. What is wrong is told with its place, line, column and remedy. The time grows with the
 * length of the text, and brackets deeper than 50 are skipped and told.
 *
 * @param platform - PubMed, Ovid, Web of Science, Scopus and EBSCO are read in full; ProQuest, Cochrane and Google Scholar
 *   as far as {@link renderStrategy} writes them.
 * @throws RealistError `unknown-platform`.
 * @example
 * parseStrategy('(place adj3 working).ti,ab.', 'ovid').strategy; // { q: { op: 'field', in: ['ti', 'ab'], of: { op: 'near', gap: 2, of: [{ term: 'place' }, { term: 'working' }] } } }
 * parseStrategy('a[ti] OR OR b[ti]', 'pubmed').problems[0]?.code; // 'operator-sequence'
 */
export function parseStrategy(text: string, platform: SearchPlatform | PlatformProfile): ParsedStrategy {
  const profile = profileOf(platform);
  const clean = cleanCharacters(text, profile);
  const { lines, numbered } = splitLines(clean.text, profile);
  const read = lines.map((line) => ({ id: line.id, ...readTextLine(clean.text, line, profile) }));
  const located = read.map(({ id, q }) => ({ id, q }));
  const structure = checkLines(located, undefined);
  const problems = [...clean.problems, ...read.flatMap((line) => line.problems), ...structure.filter(isNew)];
  const usable = read.map(({ id, q, problems: found }) => {
    const hasError = found.some(({ severity }) => severity === 'error');
    return { id, q: hasError ? { error: text.slice(q.src?.start ?? 0, q.src?.end ?? text.length) } : q };
  });
  const [only] = usable;
  const whole: SearchStrategy = !numbered && usable.length === 1 && only ? { q: only.q } : { lines: usable };
  const strategy = lines.length === 0 ? { q: { error: text } } : normaliseStrategy(whole);
  return { strategy, located, problems: placed(problems, text) };
}

/** Empty groups are told where they are read. */
function isNew({ code }: StrategyProblem): boolean {
  return code !== 'empty-set';
}

function readTextLine(
  text: string,
  { start, end }: TextLine,
  profile: PlatformProfile,
): { q: StrategyNode; problems: StrategyProblem[] } {
  const line = text.slice(start, end);
  const { tokens, problems } = readTokens(line, profile);
  const reader: StrategyReader = {
    text: line,
    profile,
    tokens,
    problems: [...problems],
    at: 0,
    untaggedUntil: 0,
    told: new Set(),
  };
  const q = readLine(reader);
  const moved = reader.problems.map(({ span, ...problem }) => ({
    ...problem,
    ...(span !== undefined && { span: { start: span.start + start, end: span.end + start } }),
  }));
  return { q: start === 0 ? q : shifted(q, start), problems: moved };
}
