import { describe, expect, it } from 'vitest';
import { blockingKeys } from '../../src/dedupe/blocking-keys.ts';
import { candidateBlocks, candidatesOf } from '../../src/dedupe/candidate-pairs.ts';
import { documentRow } from '../../src/dedupe/document-row.ts';
import { takeRecords } from '../../src/dedupe/record-intake.ts';
import type { Document } from '../../src/document/document.ts';
import { type RecordFields, record } from './record.ts';

const keysOf = (fields: RecordFields) => blockingKeys(documentRow(record('a', fields)));
const full: RecordFields = {
  title: 'How confidence grows within construction alliances',
  authors: 'Hey, J',
  year: 2019,
  containerTitle: 'Journal of Trust',
  volume: '7',
  pages: '11-19',
};

describe('blockingKeys', () => {
  it('gives none to a record with nothing to meet by', () => {
    expect(keysOf({})).toEqual([]);
    expect(keysOf({ authors: 'Hey, J', year: 2019, volume: '7', containerTitle: 'Journal of Trust' })).toEqual([]);
  });

  it('gives different whole numbers of 32 bits', () => {
    const keys = keysOf(full);
    expect(keys).toHaveLength(9);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key === (key | 0))).toBe(true);
  });

  it.each<[string, RecordFields]>([
    [
      'an error at the start of the title',
      { title: 'Hwo confidence grows within construction alliances', volume: '', pages: '' },
    ],
    ['an error at its end', { title: 'How confidence grows within construction aliances', volume: '', pages: '' }],
    ['another title, the same place', { title: 'Wie Vertrauen wächst' }],
    ['another place, the same title', { volume: '8', pages: '90-99', year: 2012 }],
    ['a cut title', { title: 'Construction alliances: how confidence grows within', volume: '', pages: '' }],
  ])('survives %s', (_, changed) => {
    const keys = new Set(keysOf(full));
    expect(keysOf({ ...full, ...changed }).some((key) => keys.has(key))).toBe(true);
  });
});

describe('the pairs that meet', () => {
  const meet = (all: readonly Document[]) => {
    const intake = takeRecords([{ documents: all, unitOf: () => 0 }], 'most-complete');
    let step = intake.next();
    while (!step.done) step = intake.next();
    const blocks = candidateBlocks(step.value.rows, step.value, () => true);
    const metBy = new Int32Array(all.length).fill(-1);
    const pairs = all.flatMap((_, row) => {
      const others: number[] = [];
      candidatesOf(blocks, row, metBy, others);
      return others.map((other) => [row, other] as const);
    });
    return { blocks, pairs };
  };
  const sameTitle = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      record(`d${String(n).padStart(3, '0')}`, { title: 'The same title in every record', year: 1000 + n }),
    );

  it('are each pair of a small block once', () => {
    const { blocks, pairs } = meet(sameTitle(5));
    expect(pairs).toHaveLength(10);
    expect(new Set(pairs.map((pair) => pair.join(' '))).size).toBe(10);
    expect(blocks).toMatchObject({ largest: 5, windowed: 0 });
  });

  it('are only neighbours in a large block', () => {
    const { blocks, pairs } = meet(sameTitle(100));
    expect(pairs).toHaveLength(3 * 100 - 6);
    expect(pairs.every(([a, b]) => b - a <= 3 && b > a)).toBe(true);
    expect(blocks.largest).toBe(100);
    expect(blocks.windowed).toBeGreaterThan(0);
  });

  it('are none without a shared key', () => {
    expect(meet([record('a', full), record('b', { title: 'Something else' }), record('c')]).pairs).toEqual([]);
  });
});
