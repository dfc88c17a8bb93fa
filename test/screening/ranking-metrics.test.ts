import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountedGain, rankingLoss } from '../../src/screening/ranking-quality.ts';
import { documentsToRecall, recallAt, recallCurve } from '../../src/screening/recall-curve.ts';
import { timeToDiscovery } from '../../src/screening/time-to-discovery.ts';
import { extraRelevantFound, workSavedCurve, workSavedOverSampling } from '../../src/screening/work-saved.ts';

const labels = (text: string) => [...text].map((letter) => letter === '1');
const ranking = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 });

describe('of a ranking', () => {
  it.each([
    ['10', 0, 1],
    ['01', 1, 0.6309297536],
    ['11000', 0, 1],
    ['00011', 1, 0.5012658353],
    ['101', 0.5, 0.9197207891],
  ])('%s: loss %d, gain %d', (text, loss, gain) => {
    expect(rankingLoss(labels(text)).value).toBeCloseTo(loss, 10);
    expect(discountedGain(labels(text)).value).toBeCloseTo(gain, 10);
  });

  it('the two definitions of work saved differ, and are named', () => {
    const ranked = labels('01000101010011000100000101010011');
    expect(workSavedOverSampling(ranked).value).toBeCloseTo(-0.05, 12);
    expect(workSavedOverSampling(ranked, { definition: 'rounded-line' }).value).toBe(-0.03125);
  });

  it('the curves meet at their ends', () => {
    fc.assert(
      fc.property(ranking, (ranked) => {
        const total = ranked.filter(Boolean).length;
        const { values } = recallCurve(ranked);
        expect(values).toEqual(
          total === 0 ? [] : ranked.map((_, k) => ranked.slice(0, k + 1).filter(Boolean).length / total),
        );
        expect(recallAt(ranked, 1).value).toBe(total === 0 ? null : 1);
        if (total > 0 && ranked.length > 1) expect(extraRelevantFound(ranked).values.at(-1)).toBe(0);
      }),
    );
  });

  it('work saved is what its definition says, looked up rank by rank', () => {
    fc.assert(
      fc.property(ranking, fc.integer({ min: 1, max: 100 }), (ranked, percent) => {
        const recall = percent / 100;
        const total = ranked.filter(Boolean).length;
        const { value } = workSavedOverSampling(ranked, { recall });
        expect(value === null).toBe(total === 0);
        if (value === null) return;
        const reached =
          ranked.findIndex((_, k) => 100 * ranked.slice(0, k + 1).filter(Boolean).length >= percent * total) + 1;
        expect(documentsToRecall(ranked, recall).value).toBe(reached);
        expect(value).toBeCloseTo((ranked.length - reached) / ranked.length - (1 - recall), 12);
      }),
    );
  });

  it('none is better than the best and worse than the worst', () => {
    fc.assert(
      fc.property(ranking, (ranked) => {
        const best = [...ranked].sort((a, b) => Number(b) - Number(a));
        const worst = [...best].reverse();
        for (const measure of [discountedGain, workSavedOverSampling]) {
          const [low, own, high] = [worst, ranked, best].map((one) => measure(one).value ?? 0);
          expect(own).toBeGreaterThanOrEqual((low ?? 0) - 1e-12);
          expect(own).toBeLessThanOrEqual((high ?? 0) + 1e-12);
        }
        const loss = rankingLoss(ranked).value;
        if (loss !== null) expect([rankingLoss(best).value, rankingLoss(worst).value]).toEqual([0, 1]);
      }),
    );
  });

  it('time to discovery is the mean rank', () => {
    expect(timeToDiscovery(labels('0110'))).toEqual({ value: 2.5, ranks: [2, 3], share: 0.625 });
  });

  it('nothing relevant gives nothing', () => {
    const none = labels('000');
    const reason = { undefinedBecause: 'nothing-relevant' };
    for (const found of [recallCurve(none), workSavedCurve(none), extraRelevantFound(none)])
      expect(found).toEqual({ values: [], ...reason });
    for (const measure of [discountedGain, rankingLoss, workSavedOverSampling, timeToDiscovery])
      expect(measure(none)).toMatchObject({ value: null, ...reason });
    expect(recallAt(none, 0.5)).toEqual({ value: null, ...reason });
    expect(documentsToRecall(none, 0.5)).toEqual({ value: null, ...reason });
    expect(rankingLoss(labels('11'))).toEqual({ value: null, undefinedBecause: 'nothing-irrelevant' });
  });
});
