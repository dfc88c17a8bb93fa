import { describe, expect, it } from 'vitest';
import type { QualityGrade } from '../../../src/review/checklist/quality-grade.ts';
import { qualityCriterionSchema, qualityLevelSchema } from '../../../src/review/checklist/quality-grade.ts';
import { qualitySheet } from '../../../src/review/checklist/quality-sheet.ts';
import { changed, emptyReview, fullReview } from './full-review.ts';

const criteria = qualityCriterionSchema.options;
const grade = (
  by: string,
  place: number,
  level: QualityGrade['grade'],
  more: Partial<QualityGrade> = {},
): QualityGrade => ({
  id: `${by}-${place}`,
  criterion: criteria[place] ?? 'reporting',
  grade: level,
  reason: 'As told',
  by,
  ...more,
});

describe('qualitySheet', () => {
  it('has the eight criteria, their facts and warnings, and no grade of its own', () => {
    for (const review of [emptyReview, fullReview]) {
      const { rows, agreement } = qualitySheet(review);
      expect(rows.map(({ criterion, number }) => [criterion, number])).toEqual(criteria.map((one, n) => [one, n + 1]));
      expect(
        rows.every(({ agreed, consensus, given }) => agreed === null && consensus === null && given.length === 0),
      ).toBe(true);
      expect(rows.every(({ grades }) => Object.keys(grades).join() === qualityLevelSchema.options.join())).toBe(true);
      expect(agreement.pairs).toEqual([]);
    }
    const [, principles] = qualitySheet(emptyReview).rows;
    expect(principles).toMatchObject({ warnings: [], facts: [{ count: 0 }, { count: 0 }] });
  });

  it('asks what a careful grader would ask', () => {
    const warningsOf = (place: number, change: object) => qualitySheet(changed(change)).rows[place]?.warnings;
    const [configuration] = fullReview.configurations;
    const without = (...roles: string[]) => configuration?.slots.filter(({ role }) => !roles.includes(role));
    expect(warningsOf(1, {})).toEqual([]);
    expect(warningsOf(1, { configurations: [{ ...configuration, slots: without('resource', 'reasoning') }] })).toEqual([
      '1 of 1 configurations have no mechanism: C1',
    ]);
    expect(warningsOf(1, { configurations: [{ ...configuration, slots: without('context', 'reasoning') }] })).toEqual([
      '1 of 1 configurations have no context: C1',
      '1 of 1 configurations name a resource and nobody’s reasoning: C1',
    ]);
    const copied = configuration?.slots.map((slot) =>
      slot.role === 'resource' ? { ...slot, conceptId: 'programme' } : slot,
    );
    expect(warningsOf(1, { configurations: [{ ...configuration, slots: copied }] })).toEqual([
      '1 of 1 configurations give the intervention itself as the mechanism: C1',
    ]);
    expect(warningsOf(3, { theoryVersions: fullReview.theoryVersions.slice(0, 1) })).toContain(
      '1 of 1 theories have one version only: pt',
    );
    expect(
      warningsOf(4, { searches: fullReview.searches.map((one) => ({ ...one, filters: ['randomised trials only'] })) }),
    ).toContain('3 of 3 searches are limited by study design: s-scope, s-main, s-expert');
    const criteriaOf = fullReview.protocol.criteria.map((one) =>
      one.id === 'no-data' ? { ...one, text: 'Not a randomized trial' } : one,
    );
    expect(warningsOf(5, { protocol: { ...fullReview.protocol, criteria: criteriaOf } })).toEqual([
      '1 of 3 screened documents are excluded for their design alone: d3',
    ]);
    expect(warningsOf(6, { evidence: [] })).toContain('2 of 2 quotes bear on no configuration: x1, x2');
  });

  it('holds the grades of two people, where they agree, and what settles them', () => {
    // ann 0 1 2 3, bo 0 1 2 2 of four criteria: linear weights, three of four alike
    const levels = qualityLevelSchema.options;
    const grades = [0, 1, 2, 3].flatMap((place) => [
      grade('ann', place, levels[place] ?? 'good'),
      grade('bo', place, levels[Math.min(place, 2)] ?? 'good'),
    ]);
    const { rows, agreement } = qualitySheet(changed({ qualityGrades: grades.slice(0, 3) }), {
      grades: grades.slice(3),
    });
    expect(rows.map(({ agreed }) => agreed)).toEqual(['inadequate', 'adequate', 'good', null, null, null, null, null]);
    const [pair] = agreement.pairs;
    expect(pair).toMatchObject({
      firstId: 'ann',
      secondId: 'bo',
      differingIds: ['programme-theory'],
      percent: { value: 0.75, pairs: 4 },
    });
    // distances in thirds: observed 1/4 of one step; expected 1.125 steps, as bo’s 0, 1, 2, 2 against ann’s 0 to 3
    expect(pair?.kappa.value).toBeCloseTo(7 / 9, 12);
    const settles = grade('ann', 3, 'good', { id: 'c', consensusOf: ['ann-3', 'bo-3'] });
    expect(qualitySheet(fullReview, { grades: [...grades, settles] }).rows[3]).toMatchObject({
      agreed: 'good',
      consensus: { id: 'c' },
    });
    // a grade that comes later opens the question again
    const later = grade('bo', 3, 'adequate', { id: 'later' });
    expect(qualitySheet(fullReview, { grades: [...grades, settles, later] }).rows[3]).toMatchObject({
      agreed: null,
      consensus: null,
    });
  });

  it('does not count the grades of machines, nor call one person’s grade agreed', () => {
    const grades = [grade('ann', 0, 'good'), grade('sieve', 0, 'good')];
    expect(qualitySheet(fullReview, { grades }).rows[0]).toMatchObject({ agreed: null, given: [{ by: 'ann' }] });
  });
});
