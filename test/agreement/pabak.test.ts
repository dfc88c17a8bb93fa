import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

describe('pabak', () => {
  it('has an interval, cautions and indexes, whichever door', () => {
    const categories = ['in', 'out'] as const;
    const found = agreement.pabak(['in', 'in', 'out', null], ['in', 'out', 'out', 'in'], { categories });
    expect(found).toMatchObject({ pairs: 3, unpaired: 1, prevalenceIndex: 0, biasIndex: 1 / 3 });
    expect(found.value).toBeCloseTo(1 / 3, 12);
    expect(found.standardError).toBeCloseTo(2 * Math.sqrt(2 / 27), 12);
    expect(found.interval).toMatchObject({ upper: 1, level: 0.95 });
    expect(found.cautions).toEqual(['few-units', 'rare-category']);
    const alike = agreement.pabak(['in', 'in'], ['in', 'in'], { categories });
    expect(alike).toMatchObject({ value: 1, prevalenceIndex: 1, biasIndex: 0 });
    expect(alike.cautions).toContain('degenerate-interval');
  });

  it('is null without pairs, and knows two categories only', () => {
    const found = agreement.pabak([null], ['in'], { categories: ['in', 'out'] });
    expect(found).toMatchObject({ value: null, undefinedBecause: 'no-pairs', prevalenceIndex: null, biasIndex: null });
    expect(() => agreement.pabakOfTable(agreement.ratingTableOfCounts([[1]]))).toThrow(
      expect.objectContaining({ code: 'not-two-categories' }),
    );
  });
});
