import { compareText } from '../../core/compare-text.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';

/** Gives problems their line and column, in the order of the text. */
export function placed(problems: readonly StrategyProblem[], text: string): StrategyProblem[] {
  const sorted = [...problems].sort(
    (a, b) => (a.span?.start ?? text.length) - (b.span?.start ?? text.length) || compareText(a.code, b.code),
  );
  const breaks: number[] = [];
  for (const found of text.matchAll(/\r\n?|\n/g)) breaks.push(found.index + found[0].length);
  let line = 0;
  return sorted.map((problem) => {
    if (problem.span === undefined) return problem;
    while ((breaks[line] ?? Number.POSITIVE_INFINITY) <= problem.span.start) line++;
    return { ...problem, line: line + 1, column: problem.span.start - (breaks[line - 1] ?? 0) + 1 };
  });
}
