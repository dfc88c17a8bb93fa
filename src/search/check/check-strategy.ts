import { type ParsedStrategy, parseStrategy } from '../parse/parse-strategy.ts';
import { placed } from '../parse/place-problems.ts';
import type { PlatformProfile, SearchPlatform } from '../platforms/platform-profile.ts';
import { profileOf } from '../platforms/platform-profiles.ts';
import { strategyProblem } from '../strategy/make-problem.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';
import { checkBranches } from './check-branches.ts';
import { checkSpelling } from './check-spelling.ts';

/**
 * Finds what is wrong or risky in a search strategy as it is typed on a platform: all that {@link parseStrategy} tells, and
 * what the platform would take without a word: NOT that loses records, a limit in one branch only, a text that is cut off,
 * words that look misspelt. Nothing is corrected.
 *
 * @throws RealistError `unknown-platform`.
 * @example
 * checkStrategy('alliance[tiab] OR alliancing[tiab] AND hospital[tiab]', 'pubmed').map(({ code, line, column }) => [code, line, column]); // [['struct-mixed', 1, 16]]
 * checkStrategy('TS=(place NEAR working)', 'web-of-science')[0]?.remedy; // 'write NEAR/2, or the number that is meant'
 * @see McGowan J, Sampson M, Salzwedel DM, et al. PRESS peer review of electronic search strategies: 2015 guideline
 *   statement. J Clin Epidemiol 2016;75:40–46. https://doi.org/10.1016/j.jclinepi.2016.01.021
 */
export function checkStrategy(text: string, platform: SearchPlatform | PlatformProfile): StrategyProblem[] {
  const profile = profileOf(platform);
  const { located, problems }: ParsedStrategy = parseStrategy(text, profile);
  const more = [
    ...located.flatMap(({ q }) => checkBranches(q, profile)),
    ...checkSpelling(located),
    ...checkLength(text, profile),
  ];
  return placed([...problems, ...more], text);
}

function checkLength(text: string, { longest, label }: PlatformProfile): StrategyProblem[] {
  const length = [...text.trim()].length;
  if (longest === null || length <= longest) return [];
  const fault = `the query has ${length} characters, and ${label} reads ${longest}`;
  const parts = Math.ceil(length / longest);
  const remedy = `part it into ${parts} searches or more, and record each`;
  return [strategyProblem('too-long', fault, remedy, { span: { start: longest, end: text.length } })];
}
