import type { Problem } from '../../core/problem.ts';
import { quoted } from '../fields/take-text.ts';

/** Gathers lines that stand outside any record, so that one run of them is one problem. */
export interface OutsideText {
  add(text: string, line: number): void;
  /** Tells that a record starts, or the file ends. */
  over(): void;
}

/** Reports text between records, which belongs to none. */
export function outsideText(report: (problem: Problem) => void): OutsideText {
  let run: { readonly line: number; readonly text: string; count: number } | null = null;
  return {
    add(text, line) {
      run ??= { line, text, count: 0 };
      run.count += 1;
    },
    over() {
      if (run === null) return;
      const more = run.count > 1 ? ` (and ${run.count - 1} more, to the next record)` : '';
      const message = `line ${run.line}: ${quoted(run.text)}${more} stands outside any record and was left out.`;
      report({ code: 'text-between-records', severity: 'note', line: run.line, message });
      run = null;
    },
  };
}
