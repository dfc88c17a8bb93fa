import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

describe('kappaMax', () => {
  it('is reached where no pair could agree more, and has no share where it is 0', () => {
    expect(agreement.kappaMax(['a', 'a', 'b'], ['a', 'b', 'b']).reached).toBe(1);
    expect(agreement.kappaMax(['a', 'a'], ['a', 'b'])).toEqual({ value: 0, reached: null });
    expect(agreement.kappaMax(['a'], ['a'])).toEqual({ value: null, undefinedBecause: 'no-variation', reached: null });
    expect(agreement.kappaMax(['a'], [null])).toEqual({ value: null, undefinedBecause: 'no-pairs', reached: null });
  });
});
