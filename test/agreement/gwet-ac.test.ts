import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

describe('gwetAc', () => {
  it('is never silently 1: with one known category nothing could differ', () => {
    const rows = [
      ['in', 'in'],
      ['in', 'in'],
    ];
    expect(agreement.gwetAc(rows)).toMatchObject({ value: null, undefinedBecause: 'no-variation' });
    expect(agreement.brennanPrediger(rows)).toMatchObject({ value: null, undefinedBecause: 'no-variation' });
    expect(agreement.gwetAc(rows, { categories: ['in', 'out'] }).value).toBe(1);
  });
});
