import { requireWhole } from '../core/require.ts';
import type { TextSpan } from './text-span.ts';

/** How far what two reviewers marked in one text is the same; in code points. */
export interface SpanOverlap {
  /** What the first marked; what spans share counts once. */
  readonly first: number;
  readonly second: number;
  /** What both marked. */
  readonly shared: number;
  /** Jaccard's index: what both marked over what either did, 0 to 1; `null` where nobody marked anything. */
  readonly jaccard: number | null;
  /** Dice's coefficient, also known as F1: what both marked twice over what each did, 0 to 1; `null` likewise. */
  readonly dice: number | null;
  readonly undefinedBecause?: 'no-spans';
}

/**
 * How far two sets of spans of one text overlap, code point by code point.
 *
 * @throws RealistError `out-of-range` or `not-whole` where a span is none.
 * @example
 * spanOverlap([{ start: 0, end: 10 }], [{ start: 5, end: 15 }]).jaccard?.toFixed(3); // '0.333'
 * spanOverlap([{ start: 0, end: 10 }], [{ start: 5, end: 15 }]).dice; // 0.5
 * spanOverlap([], []); // { first: 0, second: 0, shared: 0, jaccard: null, dice: null, undefinedBecause: 'no-spans' }
 * @see Hripcsak G, Rothschild AS. Agreement, the F-measure, and reliability in information retrieval. J Am Med Inform Assoc
 *   2005;12:296–298. https://doi.org/10.1197/jamia.M1733
 */
export function spanOverlap(first: readonly TextSpan[], second: readonly TextSpan[]): SpanOverlap {
  const [mine, its] = [joined(first, 'first'), joined(second, 'second')];
  const lengths = { first: lengthOf(mine), second: lengthOf(its), shared: lengthOf(common(mine, its)) };
  const both = lengths.first + lengths.second;
  if (both === 0) return { ...lengths, jaccard: null, dice: null, undefinedBecause: 'no-spans' };
  return { ...lengths, jaccard: lengths.shared / (both - lengths.shared), dice: (2 * lengths.shared) / both };
}

/** The spans in order, those that touch as one. */
function joined(spans: readonly TextSpan[], argument: string): TextSpan[] {
  for (const { start, end } of spans) {
    requireWhole(start, 0, Number.MAX_SAFE_INTEGER, `${argument}.start`);
    requireWhole(end, start, Number.MAX_SAFE_INTEGER, `${argument}.end`);
  }
  const found: TextSpan[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || start > last.end) found.push({ start, end });
    else found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return found;
}

function common(first: readonly TextSpan[], second: readonly TextSpan[]): TextSpan[] {
  const found: TextSpan[] = [];
  let [a, b] = [0, 0];
  for (let [mine, its] = [first[a], second[b]]; mine && its; [mine, its] = [first[a], second[b]]) {
    const shared = { start: Math.max(mine.start, its.start), end: Math.min(mine.end, its.end) };
    if (shared.start < shared.end) found.push(shared);
    if (mine.end < its.end) a++;
    else b++;
  }
  return found;
}

function lengthOf(spans: readonly TextSpan[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
