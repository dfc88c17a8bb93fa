import { compareText } from '../core/compare-text.ts';
import type { Memo } from './memo.ts';

/**
 * The memos about any of some entities, as a trail: by their instants, those of unknown instant last, and else in the
 * order given.
 *
 * @example
 * const memo = { text: 'Why?', kind: 'retroduction', by: 'ann' };
 * const memos = [{ ...memo, id: 'm1', about: ['SL1'] }, { ...memo, id: 'm2', about: ['SL1', 'SL2'], at: '2020-05-04T09:30:00Z' }];
 * memoTrail(['SL1'], memos.map((one) => memoSchema.parse(one))).map(({ id }) => id); // ['m2', 'm1']
 */
export function memoTrail(ids: readonly string[], memos: readonly Memo[]): Memo[] {
  const wanted = new Set(ids);
  return memos
    .filter(({ about }) => about.some((id) => wanted.has(id)))
    .sort((a, b) => compareText(instantOf(a), instantOf(b)));
}

/** An instant of any zone as one that sorts by its text; an unknown one sorts after all. */
function instantOf({ at }: Memo): string {
  const time = at === undefined ? Number.NaN : Date.parse(at);
  return Number.isNaN(time) ? '~' : new Date(time).toISOString();
}
