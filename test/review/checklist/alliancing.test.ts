import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReview } from '../../../examples/alliancing/read-review.ts';
import { aiUseStatement } from '../../../src/review/checklist/ai-use-statement.ts';
import type { ChecklistItem } from '../../../src/review/checklist/checklist-item.ts';
import { prismaAbstractChecklist, prismaChecklist } from '../../../src/review/checklist/prisma-checklist.ts';
import { prismaSOfReview } from '../../../src/review/checklist/prisma-s-of-review.ts';
import { qualitySheet } from '../../../src/review/checklist/quality-sheet.ts';
import { ramesesChecklist, ramesesEvaluationChecklist } from '../../../src/review/checklist/rameses-checklist.ts';

const { review } = readReview(join(import.meta.dirname, '../../../examples/alliancing/data'));
const itemsOf = (items: readonly ChecklistItem[], status: string) =>
  items
    .filter((item) => item.status === status)
    .map(({ item }) => item)
    .join(' ');
const lackingOf = (items: readonly ChecklistItem[], wanted: string) =>
  items.find(({ item }) => item === wanted)?.lacking;

describe('the alliancing review against the standards', () => {
  it('has the faults of the paper by RAMESES', () => {
    const items = ramesesChecklist(review);
    // only the change of scope is told with its reason
    expect(itemsOf(items, 'data-present')).toBe('5');
    expect(itemsOf(items, 'reported')).toBe('');
    expect(itemsOf(items, 'needs-person')).toBe('17');
    expect(itemsOf(items, 'missing')).toBe('2 3 6 10 15 18 19');
    expect(itemsOf(items, 'partial')).toBe('1 4 7 8 9 11 12 13 14 16');
    expect(lackingOf(items, '9')).toEqual([
      'nobody rated the relevance of a document or an extract',
      'nobody rated the rigour of a document or an extract',
    ]);
    expect(lackingOf(items, '14')?.slice(0, 2)).toEqual([
      'theory theory-alliancing has no final version: its last is initial',
      expect.stringMatching(/^31 of 50 configurations of the theory lack/),
    ]);
    // four configurations have no citation
    expect(lackingOf(items, '16')).toContain('4 of 56 configurations have no supporting evidence: LF7, LF16, CS7, D5');
    expect(lackingOf(items, '8')).toContainEqual(expect.stringMatching(/^7 of 8 searches give no number of records/));
  });

  it('is no evaluation, and names its setting', () => {
    const items = ramesesEvaluationChecklist(review);
    expect(itemsOf(items, 'data-present')).toBe('4 8 10');
    expect(items.find(({ item }) => item === '8')?.fields).toEqual(['statements.setting']);
  });

  it('answers PRISMA where it has dates, questions and votes', () => {
    expect(itemsOf(prismaChecklist(review), 'reported')).toBe('4 6 8');
    expect(itemsOf(prismaChecklist(review), 'not-applicable')).toBe('12 13b 14 19 20b 21');
    expect(new Set(prismaAbstractChecklist(review).map(({ status }) => status))).toEqual(
      new Set(['partial', 'missing', 'needs-person']),
    );
    expect(itemsOf(prismaSOfReview(review), 'reported')).toBe('6 7 13');
    expect(lackingOf(prismaSOfReview(review), '8')).toEqual([
      '“Full search strategies” is not told by search-google-scholar, search-web-of-science',
    ]);
  });

  it('has no machine among its records, and gives graders the forms of its configurations', () => {
    expect(aiUseStatement(review).uses).toEqual([]);
    const [, principles] = qualitySheet(review).rows;
    expect(principles?.facts.map(({ count }) => count)).toEqual([21, 56]);
    expect(principles?.warnings).toEqual([
      '3 of 56 configurations have no mechanism: LF16, CS1, CS8',
      expect.stringMatching(/^32 of 56 configurations have no context/),
      expect.stringMatching(/^41 of 56 configurations name a resource/),
    ]);
  });
});
