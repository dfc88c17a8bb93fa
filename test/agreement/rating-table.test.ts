import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginals, ratingTable, ratingTableOfCounts } from '../../src/agreement/rating-table.ts';

const category = fc.constantFrom('include', 'exclude', 'unsure', null);
const pairs = fc.array(fc.tuple(category, category), { maxLength: 30 });
const first = (items: readonly (readonly [string | null, string | null])[]) => items.map(([a]) => a);
const second = (items: readonly (readonly [string | null, string | null])[]) => items.map(([, b]) => b);

describe('ratingTable', () => {
  it('counts pairs, the first rater down and the second across', () => {
    expect(ratingTable(['b', 'b', 'a', 'b'], ['a', 'a', 'a', 'b'])).toEqual({
      categories: ['a', 'b'],
      counts: [
        [1, 0],
        [2, 1],
      ],
      pairs: 4,
      unpaired: 0,
    });
  });

  it('takes no category from an item that one rater left out', () => {
    expect(ratingTable(['a', 'rare', null], ['a', null, null])).toEqual({
      categories: ['a'],
      counts: [[1]],
      pairs: 1,
      unpaired: 2,
    });
  });

  it('takes what a caller without types left undefined for left out, whichever rater did', () => {
    const [some, others] = [JSON.parse('[{}, {"said":"b"}]'), JSON.parse('[{"said":"b"}, {}]')];
    const said = (items: { readonly said: string }[]) => items.map((item) => item.said);
    expect(ratingTable(said(some), said(others))).toEqual({ categories: [], counts: [], pairs: 0, unpaired: 2 });
  });

  it('is empty where nothing was judged', () => {
    expect(ratingTable([], [])).toEqual({ categories: [], counts: [], pairs: 0, unpaired: 0 });
  });

  it('keeps categories apart whose names are those of object members', () => {
    expect(ratingTable(['constructor', '__proto__'], ['constructor', 'constructor']).counts).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('refuses lists that do not pair up', () => {
    expect(() => ratingTable(['a'], [])).toThrow(expect.objectContaining({ code: 'unequal-length', path: ['second'] }));
  });

  it('loses no item', () => {
    fc.assert(
      fc.property(pairs, (items) => {
        const table = ratingTable(first(items), second(items));
        expect(table.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(table.pairs);
        expect(table.pairs + table.unpaired).toBe(items.length);
      }),
    );
  });

  it('does not know the order of the items, and turns over with the raters', () => {
    fc.assert(
      fc.property(pairs, (items) => {
        const table = ratingTable(first(items), second(items));
        const backwards = items.toReversed();
        expect(ratingTable(first(backwards), second(backwards))).toEqual(table);
        const turned = table.counts.map((_, k) => table.counts.map((line) => line[k]));
        expect(ratingTable(second(items), first(items))).toEqual({ ...table, counts: turned });
      }),
    );
  });
});

describe('ratingTableOfCounts', () => {
  it('names categories by their place where nobody did', () => {
    expect(ratingTableOfCounts([[1]])).toEqual({ categories: ['1'], counts: [[1]], pairs: 1, unpaired: 0 });
  });

  it.each([
    ['a table that is not square', [[1, 2]], undefined, 'unequal-length'],
    ['names that do not fit', [[1]], ['a', 'b'], 'unequal-length'],
    [
      'a name used twice',
      [
        [1, 0],
        [0, 1],
      ],
      ['a', 'a'],
      'repeated-category',
    ],
    ['half an item', [[0.5]], undefined, 'not-whole'],
    ['fewer than no items', [[-1]], undefined, 'out-of-range'],
    ['what is not a number', [[Number.NaN]], undefined, 'out-of-range'],
  ])('refuses %s', (_, counts, categories, code) => {
    expect(() => ratingTableOfCounts(counts, categories)).toThrow(expect.objectContaining({ code }));
  });

  it('gives the table of the ratings that it counts', () => {
    fc.assert(
      fc.property(pairs, (items) => {
        const table = ratingTable(first(items), second(items));
        expect(ratingTableOfCounts(table.counts, table.categories)).toEqual({ ...table, unpaired: 0 });
      }),
    );
  });
});

describe('marginals', () => {
  it('adds up rows, columns and the diagonal', () => {
    const counts = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    expect(marginals(counts)).toEqual({ rows: [120, 60, 20], columns: [100, 60, 40], diagonal: 140 });
  });
});
