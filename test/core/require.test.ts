import { describe, expect, it } from 'vitest';
import { requireRange, requireSameLength, requireWhole } from '../../src/core/require.ts';

describe('requireSameLength', () => {
  it('lets lists pass that pair up', () => expect(requireSameLength([1, 2], ['a', 'b'], 'second')).toBeUndefined());

  it('names both lengths and the argument', () => {
    expect(() => requireSameLength([1, 2, 3], ['a'], 'second')).toThrow(
      expect.objectContaining({
        code: 'unequal-length',
        path: ['second'],
        message: 'second has 1 items where 3 are needed',
      }),
    );
  });
});

describe('requireRange', () => {
  it.each([0, 0.5, 1])('lets %s pass, the ends among them', (value) =>
    expect(requireRange(value, 0, 1, 'share')).toBeUndefined(),
  );

  it.each([-0.001, 1.001, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (value) => {
    expect(() => requireRange(value, 0, 1, 'share')).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['share'] }),
    );
  });

  it('says which values it takes', () => {
    expect(() => requireRange(7, 0, 1, 'share')).toThrow('share is 7; it must lie from 0 to 1');
  });
});

describe('requireWhole', () => {
  it('lets a whole number pass', () => expect(requireWhole(3, 1, 3, 'base')).toBeUndefined());

  it('refuses a fraction, and first what lies outside', () => {
    expect(() => requireWhole(2.5, 1, 3, 'base')).toThrow(
      expect.objectContaining({ code: 'not-whole', path: ['base'] }),
    );
    expect(() => requireWhole(3.5, 1, 3, 'base')).toThrow(expect.objectContaining({ code: 'out-of-range' }));
  });
});
