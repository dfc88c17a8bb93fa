import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

describe('percentAgreement', () => {
  it("has Wilson's interval, which keeps its width where all agree", () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20 and 1 of 29
    for (const [agreed, pairs, lower, upper] of [
      [81, 263, '0.2553', '0.3662'],
      [15, 148, '0.0624', '0.1605'],
      [0, 20, '0.0000', '0.1611'],
      [1, 29, '0.0061', '0.1718'],
    ] as const) {
      const table = agreement.ratingTableOfCounts([
        [agreed, pairs - agreed],
        [0, 0],
      ]);
      const { interval } = agreement.percentAgreementOfTable(table);
      expect([interval?.lower.toFixed(4), interval?.upper.toFixed(4)]).toEqual([lower, upper]);
    }
    const all = agreement.percentAgreement(['in', 'in'], ['in', 'in']);
    expect(all).toMatchObject({ value: 1, standardError: 0, interval: { upper: 1, level: 0.95 } });
    expect(all.interval?.lower).toBeLessThan(0.5);
  });

  it('solves what Wilson solved: its ends are where the share is as far away as asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(50), (agreed, differing) => {
        const pairs = agreed + differing;
        const table = agreement.ratingTableOfCounts([
          [agreed, differing],
          [0, 0],
        ]);
        const { value, interval } = agreement.percentAgreementOfTable(table, { level: 0.9 });
        const end = interval?.lower ?? Number.NaN;
        const far = ((value ?? 0) - end) / Math.sqrt((end * (1 - end)) / pairs);
        expect(far).toBeCloseTo(1.6448536269514722, 6);
      }),
    );
  });

  it('is null without pairs, and counts what was left out', () => {
    expect(agreement.percentAgreement(['in', null], [null, 'in'])).toEqual({
      value: null,
      undefinedBecause: 'no-pairs',
      pairs: 0,
      unpaired: 2,
      standardError: null,
      interval: null,
    });
    expect(() => agreement.percentAgreement(['in'], ['in'], { level: 1 })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['level'] }),
    );
  });

  it('is, of several raters, the observed agreement of each of their statistics', () => {
    const rows = [
      ['a', 'a', 'b'],
      ['b', null, 'b'],
      [null, 'a', null],
    ];
    const found = agreement.percentAgreementOfUnits(agreement.unitRatings(rows));
    expect(found).toMatchObject({ value: (1 / 3 + 1) / 2, expected: 0, units: 2, unpaired: 1 });
    expect(found.value).toBe(agreement.fleissKappa(rows).observed);
  });
});
