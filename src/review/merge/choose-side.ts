import { compareText } from '../../core/compare-text.ts';
import { contentOf } from '../../core/plain-data.ts';
import type { MergeContext, Sides } from './merge-conflict.ts';

/** Which side stands, and why. */
interface Choice {
  readonly stands: 'a' | 'b';
  readonly because: string;
}

/** Chooses between two values that differ, by what they say and not by who says it, unless the caller prefers a side. */
export function chooseSide({ a, b }: Sides, { prefer }: Pick<MergeContext, 'prefer'>): Choice {
  if (prefer !== undefined) return { stands: prefer, because: `the caller prefers ${prefer}; ${remedy}` };
  if (typeof a === 'number' && typeof b === 'number') {
    return { stands: a > b ? 'a' : 'b', because: `the greater number stands until somebody decides; ${remedy}` };
  }
  const isFirst = compareText(contentOf(a), contentOf(b)) < 0;
  return {
    stands: isFirst ? 'a' : 'b',
    because: `the first in the order of text stands until somebody decides; ${remedy}`,
  };
}

const remedy = 'look at both and correct the result where the other is right';
