import { describe, expect, it } from 'vitest';
import { blockingKeys } from '../../src/dedupe/blocking-keys.ts';
import { candidateBlocks, candidatePairs } from '../../src/dedupe/candidate-pairs.ts';
import { documentRow } from '../../src/dedupe/document-row.ts';
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

  it('gives different keys', () => {
    const keys = keysOf(full);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('start howconfidencegrowswithinconstr');
    expect(keys).toContain('place 7 11 2019');
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

describe('candidatePairs', () => {
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      documentRow(record(`d${n}`, { title: 'The same title in every record', year: 1000 + n })),
    );

  it('gives each pair of a small block once', () => {
    const blocks = candidateBlocks(rowsOf(5));
    expect([...candidatePairs(blocks)]).toHaveLength(10);
    expect(new Set([...candidatePairs(blocks)].map((pair) => pair.join(' '))).size).toBe(10);
    expect(blocks).toMatchObject({ largest: 5, windowed: 0 });
  });

  it('lets only neighbours meet in a large block', () => {
    const blocks = candidateBlocks(rowsOf(100));
    const pairs = [...candidatePairs(blocks)];
    expect(pairs.length).toBe(8 * 100 - 36);
    expect(pairs.every(([a, b]) => b - a <= 8 && b > a)).toBe(true);
    expect(blocks.largest).toBe(100);
    expect(blocks.windowed).toBeGreaterThan(0);
  });

  it('lets rows without a shared key alone', () => {
    const rows = [
      documentRow(record('a', full)),
      documentRow(record('b', { title: 'Something else' })),
      documentRow(record('c')),
    ];
    expect([...candidatePairs(candidateBlocks(rows))]).toEqual([]);
  });
});
