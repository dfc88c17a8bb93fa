import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingRules } from '../../src/review/check/finding-rules.ts';
import { checkReview } from '../../src/review/check-review.ts';
import { type Review, reviewSchema } from '../../src/review/review.ts';
import { anyReview } from './any-review.ts';
import { richReview } from './rich-review.ts';

const many = 10_000;
const times = <T>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place));
const codesIn = (review: Review) => {
  const counts = new Map<string, number>();
  for (const { code } of checkReview(review)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
};
const concept = (id: string, broaderIds: string[]) => ({ id, label: id, aliases: [], broaderIds });
const memo = { text: 'So?', kind: 'reflection', by: 'ann' } as const;

describe('checkReview of what nobody would write', () => {
  it('finds tens of thousands of broken references, each once', () => {
    const memos = times(many, (place) => ({ ...memo, id: `m-${place}`, about: [`nobody-${place}`] }));
    expect(codesIn({ ...richReview, memos }).get('dangling-id')).toBe(many);
  });

  it('counts an id that is taken tens of thousands of times once, and still knows what it names', () => {
    const memos = times(many, () => ({ ...memo, id: 'm', about: ['m', 'A'] }));
    const codes = codesIn({ ...richReview, memos });
    expect([...codes]).toEqual([['duplicate-id', 1]]);
  });

  it('comes to the end of a circle however long it is', () => {
    const concepts = times(many, (place) => concept(`c${place}`, [`c${(place + 1) % many}`]));
    const circle = checkReview({ ...richReview, concepts }).filter(({ code }) => code === 'family-circle');
    expect(circle.map(({ ids }) => ids.length)).toEqual([many]);
    const themes = times(many, (place) => ({
      id: `t${place}`,
      label: `T${place}`,
      aliases: [],
      parentId: `t${(place + 1) % many}`,
    }));
    expect(codesIn({ ...richReview, themes }).get('theme-circle')).toBe(1);
  });

  it('comes to the end of clusters that hold each other’s members, and of merges in a circle', () => {
    const duplicateClusters = times(3000, (place) => ({
      id: `dup-${place}`,
      memberIds: [`r${place}`, `r${(place + 1) % 3000}`],
      keptId: `r${place}`,
      links: [],
      by: 'rules',
    }));
    expect(codesIn({ ...richReview, duplicateClusters }).get('record-in-two-clusters')).toBe(3000);
    const merges = times(3000, (place) => ({
      kind: 'merge' as const,
      by: 'ann',
      clock: 1000 + place,
      fromId: `r${place}`,
      intoId: `r${(place + 1) % 3000}`,
    }));
    expect(codesIn({ ...richReview, screening: [...richReview.screening, ...merges] }).get('merge-in-circle')).toBe(1);
  });

  it('is not held up by a protocol of a billion versions', () => {
    const { protocol } = richReview;
    const codes = codesIn({ ...richReview, protocol: { ...protocol, version: 1_000_000_000 } });
    expect(codes.get('protocol-change-unexplained')).toBeLessThan(50);
  });

  it('tells ids that are words of JavaScript from ids that are not there', () => {
    const questions = ['constructor', '__proto__', 'toString'].map((id) => ({ id, text: id }));
    const memos = questions.map(({ id }) => ({ ...memo, id: `m-${id}`, about: [id] }));
    expect(
      checkReview(reviewSchema.parse({ ...richReview, questions: [...richReview.questions, ...questions], memos })),
    ).toEqual([]);
    expect(codesIn({ ...richReview, memos }).get('dangling-id')).toBe(3);
  });

  it('gives of any review only findings that have a rule and a sentence', () => {
    const rules = new Set(Object.keys(findingRules));
    fc.assert(
      fc.property(anyReview, (review) => {
        for (const { code, message } of checkReview(review)) {
          expect(rules).toContain(code);
          expect(message).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
    );
  });
});
