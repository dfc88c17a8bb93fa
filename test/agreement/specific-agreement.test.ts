import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

describe('specificAgreement', () => {
  it('says that nobody used a category', () => {
    const options = { categories: ['in', 'unsure', 'out'] };
    expect(agreement.specificAgreement(['in', 'out', null], ['in', 'in', 'in'], options)).toEqual([
      { category: 'in', value: 2 / 3, ratings: 3 },
      { category: 'unsure', value: null, undefinedBecause: 'category-not-used', ratings: 0 },
      { category: 'out', value: 0, ratings: 1 },
    ]);
  });
});
