import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappaOfTable } from '../../src/agreement/cohen-kappa.ts';
import { kappaSampleSize, kappaSampleSizeForInterval } from '../../src/agreement/kappa-sample-size.ts';
import { ratingTableOfCounts } from '../../src/agreement/rating-table.ts';

/** A table with as many yes of both raters, of 10,000 pairs, and its kappa and variance of one pair. */
function tableOf(bothYes: number, yes: number) {
  const table = ratingTableOfCounts([
    [bothYes, yes - bothYes],
    [yes - bothYes, 10_000 - 2 * yes + bothYes],
  ]);
  const { value, standardError } = cohenKappaOfTable(table);
  return { kappa: value ?? Number.NaN, spread: (standardError ?? Number.NaN) * 100 };
}

describe('kappaSampleSize', () => {
  it('does not mix up what is expected with what is to be ruled out: 117 and not 96', () => {
    const shares = [0.5, 0.5] as const;
    expect(kappaSampleSize({ shares, kappa: 0.85, nullKappa: 0.7, sides: 1 }).pairs).toBe(117);
    // a test of the other side, which asks whether kappa is lower, is another size
    expect(kappaSampleSize({ shares, kappa: 0.7, nullKappa: 0.85, significance: 0.1 }).pairs).toBe(96);
    expect(() => kappaSampleSize({ shares, kappa: 0.7, nullKappa: 0.85, sides: 1 })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['nullKappa'] }),
    );
  });

  it('says that the shares do not allow the kappa', () => {
    const found = kappaSampleSize({ shares: [0.2, 0.3], kappa: 0.8, nullKappa: 0.6 });
    expect(found).toMatchObject({ pairs: 136, cautions: ['kappa-out-of-reach'] });
    expect(found.kappaMax).toBeCloseTo(0.28 / 0.38, 12);
    expect(kappaSampleSize({ shares: [0.2, 0.3], kappa: 0.7, nullKappa: 0.5 }).cautions).toEqual([]);
    expect(kappaSampleSize({ shares: [0.1, 0.9], kappa: 0.9, nullKappa: 0.2 })).toMatchObject({
      pairs: null,
      undefinedBecause: 'kappa-out-of-reach',
    });
  });

  it('takes the spread that tables with these kappas have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 0, max: 90 }), (yes, percent) => {
        const least = Math.max(0, 2 * yes - 10_000);
        const at = (share: number) => tableOf(Math.round(least + (yes - least) * share), yes);
        const [excluded, expected] = [at(percent / 100), at(percent / 100 + 0.1)];
        const { pairs } = kappaSampleSize({
          shares: [yes / 10_000, yes / 10_000],
          kappa: expected.kappa,
          nullKappa: excluded.kappa,
          sides: 1,
        });
        const wanted = (1.6448536269514722 * excluded.spread + 0.8416212335729143 * expected.spread) ** 2;
        expect(Math.abs((pairs ?? 0) - wanted / (expected.kappa - excluded.kappa) ** 2)).toBeLessThan(1 + 1e-6);
      }),
    );
  });

  it('asks for more where more power, less error or two sides are wanted', () => {
    const test = { shares: [0.3, 0.4], kappa: 0.7, nullKappa: 0.5 } as const;
    const pairs = (more: object) => kappaSampleSize({ ...test, ...more }).pairs ?? 0;
    expect(pairs({ power: 0.9 })).toBeGreaterThan(pairs({}));
    expect(pairs({ significance: 0.01 })).toBeGreaterThan(pairs({}));
    expect(pairs({ sides: 1 })).toBeLessThan(pairs({}));
    expect(pairs({ power: 0.01, significance: 0.9 })).toBe(1);
  });

  it.each([
    [{ shares: [0, 0.5] }, 'shares'],
    [{ shares: [0.5, 1] }, 'shares'],
    [{ kappa: 1.1 }, 'kappa'],
    [{ kappa: Number.NaN }, 'kappa'],
    [{ nullKappa: -2 }, 'nullKappa'],
    [{ nullKappa: 0.8 }, 'nullKappa'],
    [{ power: 1 }, 'power'],
    [{ significance: 0 }, 'significance'],
  ] as const)('refuses %o', (wrong, path) => {
    const run = () => kappaSampleSize({ shares: [0.5, 0.5], kappa: 0.8, nullKappa: 0.6, ...wrong });
    expect(run).toThrow(expect.objectContaining({ code: 'out-of-range', path: [path] }));
  });
});

describe('kappaSampleSizeForInterval', () => {
  it('makes the interval as narrow as asked, and with one pair less it is wider', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 9500 }), fc.integer({ min: 1, max: 99 }), (yes, percent) => {
        const least = Math.max(0, 2 * yes - 10_000);
        const { kappa, spread } = tableOf(Math.round(least + ((yes - least) * percent) / 100), yes);
        if (kappa === 1) return;
        const shares = [yes / 10_000, yes / 10_000] as const;
        const pairs = kappaSampleSizeForInterval({ shares, kappa, halfWidth: 0.05 }).pairs ?? 0;
        const reach = (size: number) => (1.959963984540054 * spread) / Math.sqrt(size);
        expect(reach(pairs)).toBeLessThanOrEqual(0.05 + 1e-9);
        if (pairs > 1) expect(reach(pairs - 1)).toBeGreaterThan(0.05 - 1e-9);
      }),
    );
  });

  it.each([
    [{ kappa: 1 }, 'kappa'],
    [{ halfWidth: 0 }, 'halfWidth'],
    [{ level: 1 }, 'level'],
  ])('refuses %o', (wrong, path) => {
    const run = () => kappaSampleSizeForInterval({ shares: [0.5, 0.5], kappa: 0.8, halfWidth: 0.1, ...wrong });
    expect(run).toThrow(expect.objectContaining({ code: 'out-of-range', path: [path] }));
  });
});
