import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy, indexById } from '../../src/core/group-by.ts';

describe('groupBy', () => {
  it('keeps the order of first appearance, of groups and of members', () => {
    const groups = groupBy(Object.freeze(['b1', 'a1', 'b2', 'a2']), (word) => word[0]);
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1', 'a2']],
    ]);
  });

  it('tells keys apart that look alike as text', () => {
    expect(groupBy([1, '1', null, 'null'], (key) => key).size).toBe(4);
  });

  it('puts every item into one group', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (items) => {
        const groups = groupBy(items, (item) => item % 3);
        expect([...groups.values()].flat().sort()).toEqual([...items].sort());
        for (const [key, members] of groups) expect(members.every((item) => item % 3 === key)).toBe(true);
      }),
    );
  });
});

describe('indexById', () => {
  it('lets the first of two with one id stand', () => {
    const found = indexById([
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
      { id: 'a', n: 3 },
    ]);
    expect(found.get('a')).toEqual({ id: 'a', n: 1 });
    expect([...found.keys()]).toEqual(['a', 'b']);
  });

  it('does not trip over an id that objects inherit', () => {
    expect(indexById([{ id: '__proto__' }]).get('__proto__')).toEqual({ id: '__proto__' });
    expect(indexById([]).get('constructor')).toBeUndefined();
  });
});
