import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewMarked } from '../../src/screening/hypergeometric.ts';
import { consecutiveIrrelevant, stopWhenAll, stopWhenAny } from '../../src/screening/stopping-rule.ts';
import { stoppingTest } from '../../src/screening/stopping-test.ts';

const run = (...lengths: readonly [boolean, number][]) =>
  lengths.flatMap(([relevant, length]) => Array.from({ length }, () => relevant));

describe('stoppingTest', () => {
  it.each([
    ['nothing relevant: 1 − n/N', run([false, 95]), 100, 0.95, 1 - 95 / 100, 95],
    ['all seen', run([true, 3], [false, 7]), 10, 0.95, 0, 1],
    ['the target cannot have been missed', run([true, 100], [false, 11]), 112, 0.9, 0, 1],
    ['two of ten', run([true, 1], [false, 1], [true, 1], [false, 6]), 10, 0.95, 1 / 7, 6],
    ['nothing seen', [], 10, 0.95, 1, 0],
  ])('%s', (_, relevant, documents, recallTarget, p, urn) => {
    const found = stoppingTest(Object.freeze(relevant), { documents, recallTarget });
    expect(found.value).toBeCloseTo(p, 12);
    expect(found.urn).toBe(urn);
  });

  it('is the least of all urns, computed one by one in whole numbers', () => {
    const input = fc.record({
      relevant: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()), {
        minLength: 1,
        maxLength: 60,
      }),
      unseen: fc.nat(40),
      percent: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(input, ({ relevant, unseen, percent }) => {
        const documents = relevant.length + unseen;
        const { value } = stoppingTest(relevant, { documents, recallTarget: percent / 100 });
        const least = Math.min(...allUrns(relevant, documents, percent));
        expect(Math.abs(value - least)).toBeLessThan(1e-12 + 1e-11 * least);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['nothing but relevant ones', run([true, 2000]), 60_000],
    ['dense, then sparse', run([true, 900], [false, 100], [true, 30], [false, 2000]), 60_000],
    ['long runs', run([true, 300], [false, 3000], [true, 2], [false, 3000]), 10_000],
    ['nearly all seen', run([true, 50], [false, 1000], [true, 5], [false, 900]), 2000],
  ])('agrees with logarithms of factorials over all urns where the numbers are large: %s', (_, relevant, documents) => {
    const { value } = stoppingTest(relevant, { documents });
    const least = leastByLogarithms(relevant, documents, 95);
    expect(Math.abs(value - least)).toBeLessThan(1e-8);
  });

  it('does not take equal for less', () => {
    expect(stoppingTest(run([false, 95]), { documents: 100 })).toMatchObject({ stop: false, threshold: 0.05 });
    expect(stoppingTest(run([false, 96]), { documents: 100 })).toMatchObject({ stop: true, threshold: 0.05 });
  });

  it('takes a decimal target for the fraction that it is meant to be', () => {
    // 0.7 of 30 is 21 exactly, but 21 / 0.7 is 30.000000000000004 or 29.999999999999996, as it falls
    for (const percent of [55, 57, 70, 90, 95, 99])
      for (let found = 0; found <= 400; found += 1) {
        const { missed } = stoppingTest(run([true, found], [false, 1]), {
          documents: 2000,
          recallTarget: percent / 100,
        });
        expect(missed).toBe(Math.floor((found * 100) / percent) + 1 - found);
      }
  });

  it('gives the reason', () => {
    expect(stoppingTest(run([true, 1]), { documents: 100 }).why).toContain('go on');
    expect(stoppingTest(run([true, 50], [false, 900]), { documents: 1000 }).why).toContain('among the 50 unseen');
  });

  it.each([
    ['more seen than there are', [true, false], { documents: 1 }, 'more-than-documents'],
    ['a target above 1', [true], { documents: 1, recallTarget: 1.1 }, 'out-of-range'],
    ['a confidence of 1', [true], { documents: 1, confidence: 1 }, 'out-of-range'],
    ['half a document', [true], { documents: 1.5 }, 'not-whole'],
  ])('refuses %s', (_, relevant, options, code) => {
    expect(() => stoppingTest(relevant, options)).toThrow(expect.objectContaining({ code }));
  });
});

describe('fewMarked', () => {
  it('is exact in its last digits where the numbers are large', () => {
    // 1 − C(59000, 30) / C(60000, 30) by products of exact ratios
    let none = 1;
    for (let k = 0; k < 30; k += 1) none *= (59_000 - k) / (60_000 - k);
    expect(fewMarked(0, { marked: 1000, plain: 59_000, drawn: 30 }) / none).toBeCloseTo(1, 13);
    let rare = 1;
    for (let k = 0; k < 12; k += 1) rare *= (30_000 - k) / (60_000 - k);
    expect(fewMarked(0, { marked: 12, plain: 59_988, drawn: 30_000 }) / rare).toBeCloseTo(1, 12);
  });

  it('knows what cannot be', () => {
    expect(fewMarked(1, { marked: 5, plain: 2, drawn: 4 })).toBe(0);
    expect(fewMarked(4, { marked: 5, plain: 2, drawn: 4 })).toBeCloseTo(1, 14);
    expect(fewMarked(0, { marked: 0, plain: 4, drawn: 4 })).toBe(1);
  });
});

describe('consecutiveIrrelevant', () => {
  it.each([
    [run([true, 1], [false, 3]), 3, true, 3],
    [run([true, 1], [false, 2]), 3, false, 2],
    [run([false, 5], [true, 1]), 3, false, 0],
    [run([false, 5]), 5, true, 5],
    [[], 1, false, 0],
  ])('%j in runs of %d', (relevant, length, stop, value) => {
    expect(consecutiveIrrelevant(relevant, { run: length })).toMatchObject({ stop, value, threshold: length });
  });
});

describe('stopWhenAny and stopWhenAll', () => {
  const yes = consecutiveIrrelevant([false], { run: 1 });
  const no = consecutiveIrrelevant([true], { run: 1 });
  it.each([
    [[yes, yes], true, true],
    [[yes, no], true, false],
    [[no, no], false, false],
  ])('%#', (rules, any, all) => {
    expect(stopWhenAny(rules).stop).toBe(any);
    expect(stopWhenAll(rules).stop).toBe(all);
    expect(stopWhenAll(rules).why).toContain('in a row');
  });

  it('combine combinations, and refuse nothing', () => {
    expect(stopWhenAll([stopWhenAny([yes, no]), yes]).stop).toBe(true);
    expect(() => stopWhenAll([])).toThrow(expect.objectContaining({ code: 'no-rules' }));
  });
});

/** The p of each urn as the paper defines it, in whole numbers; a draw that cannot be has no chance. */
function allUrns(relevant: readonly boolean[], documents: number, percent: number): number[] {
  const found = relevant.filter(Boolean).length;
  const target = Math.floor((found * 100) / percent) + 1;
  return relevant.map((_, place) => {
    const urn = relevant.slice(place);
    const within = urn.filter(Boolean).length;
    const population = documents - place;
    const marked = target - (found - within);
    if (marked > population) return 0;
    let ways = 0n;
    for (let k = 0; k <= within; k += 1) ways += choose(marked, k) * choose(population - marked, urn.length - k);
    return Number((ways * 10n ** 30n) / choose(population, urn.length)) / 1e30;
  });
}

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

/** The least p over all urns, each term by a table of logarithms of factorials. */
function leastByLogarithms(relevant: readonly boolean[], documents: number, percent: number): number {
  const logs = [0];
  for (let n = 1; n <= documents; n += 1) logs.push((logs[n - 1] ?? 0) + Math.log(n));
  const ways = (n: number, k: number) => (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0);
  const found = relevant.filter(Boolean).length;
  const target = Math.floor((found * 100) / percent) + 1;
  const unseen = documents - relevant.length;
  let least = 1;
  let within = 0;
  for (let urn = 1; urn <= relevant.length; urn += 1) {
    within += relevant[relevant.length - urn] ? 1 : 0;
    const marked = target - found + within;
    let chance = 0;
    for (let k = Math.max(0, marked - unseen); k <= Math.min(within, urn); k += 1)
      chance += Math.exp(ways(urn, k) + ways(unseen, marked - k) - ways(urn + unseen, marked));
    least = Math.min(least, chance);
  }
  return least;
}
