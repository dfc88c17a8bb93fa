import type { PlatformProfile } from '../platforms/platform-profile.ts';
import { strategyProblem } from '../strategy/make-problem.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';
import { rawNode } from './read-limit.ts';
import type { StrategyToken } from './strategy-token.ts';

const duplicates = /^\s*remove\s+duplicates\s+from\s+(\d{1,6})\s*$/i;
const oneDatabase = /^\s*\d{1,6}\s+use\s+[a-z]\w*\s*$/i;

/** A line that is a command to Ovid and no query: `remove duplicates from 4`, `4 use medall`. */
export function readCommand(
  text: string,
  profile: PlatformProfile,
  problems: StrategyProblem[],
): StrategyToken[] | undefined {
  if (profile.lineMark !== '') return undefined;
  const span = { start: text.search(/\S/), end: text.trimEnd().length };
  const id = duplicates.exec(text)?.[1];
  if (id !== undefined) {
    const remedy = 'leave it to the deduplication of all records';
    problems.push(strategyProblem('platform-only', 'to remove duplicates is no part of a search', remedy, { span }));
    return [{ kind: 'reference', ids: [id], op: 'or', ...span }];
  }
  if (!oneDatabase.test(text)) return undefined;
  const fault = 'a line for one of several databases has no counterpart elsewhere';
  problems.push(strategyProblem('platform-only', fault, 'it is kept as it stands', { span }));
  return [{ kind: 'node', node: rawNode(text.trim(), profile), ...span }];
}
