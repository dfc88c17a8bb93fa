import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neverFalling, stackLayers } from '../../../src/report/figures/stack-layers.ts';

const item = (key: string, height = 10, gap = 5) => ({ key, height, gap });

describe('neverFalling', () => {
  it('pools what falls to its mean', () => {
    expect(neverFalling([1, 3, 2, 4])).toEqual([1, 2.5, 2.5, 4]);
    expect(neverFalling([3, 2, 1])).toEqual([2, 2, 2]);
  });

  it('is the nearest list that does not fall', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 }), (numbers) => {
        const fitted = neverFalling(numbers);
        fitted.slice(1).forEach((value, place) => {
          expect(value).toBeGreaterThanOrEqual((fitted[place] ?? 0) - 1e-9);
        });
        // residuals sum to nothing, and correlate with the fit not at all: the mark of a projection on this cone
        const residuals = numbers.map((number, place) => number - (fitted[place] ?? 0));
        expect(residuals.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 6);
        expect(residuals.reduce((sum, one, place) => sum + one * (fitted[place] ?? 0), 0)).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe('stackLayers', () => {
  it('sets a lone node level with its neighbour', () => {
    const { tops, height } = stackLayers([[item('a'), item('b')], [item('x')]], [['b', 'x']]);
    expect(height).toBe(25);
    expect(tops.get('x')).toBeCloseTo(tops.get('b') ?? Number.NaN, 6);
  });

  it('needs no more height than the tallest column, and keeps order and gaps', () => {
    const columns = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(columns, fc.integer({ min: 0, max: 9 }), (heights, gap) => {
        const layers = heights.map((column, at) => column.map((height, row) => item(`${at}.${row}`, height, gap)));
        const edges = layers.slice(0, -1).flatMap((layer, at) => {
          const [first] = layer;
          const last = layers[at + 1]?.at(-1);
          return first && last ? [[first.key, last.key] as const] : [];
        });
        const { tops, height } = stackLayers(layers, edges);
        for (const layer of layers) {
          let free = 0;
          for (const { key, height: own } of layer) {
            const top = tops.get(key) ?? Number.NaN;
            expect(top).toBeGreaterThanOrEqual(free - 1e-6);
            free = top + own + gap;
          }
          expect(free - gap).toBeLessThanOrEqual(height + 1e-6);
        }
      }),
    );
  });
});
