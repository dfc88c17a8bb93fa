import type { PlatformProfile } from '../platforms/platform-profile.ts';
import { strategyProblem } from '../strategy/make-problem.ts';
import type { StrategyNode } from '../strategy/strategy-node.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';
import { childrenOf, isTooDeep } from '../strategy/strategy-walk.ts';

/** What NOT loses, and limits that hold for a part of a line only. */
export function checkBranches(root: StrategyNode, profile: PlatformProfile): StrategyProblem[] {
  return isTooDeep(root) ? [] : branchProblems(root, profile, false);
}

function branchProblems(node: StrategyNode, profile: PlatformProfile, inBranch: boolean): StrategyProblem[] {
  if ('limit' in node) return inBranch ? [limitInBranch(node)] : [];
  if (!('op' in node)) return [];
  // alternatives that are all limits are one limit
  const branches = inBranch || (node.op === 'or' && !node.of.every((child) => 'limit' in child));
  // a limit that is dropped takes records away from the whole
  const below = (node.op === 'not' ? [node.keep] : childrenOf(node)).flatMap((child) =>
    branchProblems(child, profile, branches),
  );
  return node.op === 'not' ? [notRisk(node.drop, profile), ...below] : below;
}

function limitInBranch({ src }: StrategyNode): StrategyProblem {
  return strategyProblem('limit-in-branch', 'the limit holds for one branch only', 'join it to the whole by AND', {
    span: src,
  });
}

function notRisk({ src }: StrategyNode, { label }: PlatformProfile): StrategyProblem {
  const fault = `on ${label}, too, NOT loses every record that also speaks of what is dropped`;
  return strategyProblem('not-risk', fault, 'drop a phrase, drop it from titles only, or leave it to screening', {
    span: src,
  });
}
