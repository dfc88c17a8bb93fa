import { describe, expect, it } from 'vitest';
import { survivingRecords } from '../../src/dedupe/surviving-records.ts';
import { record } from './record.ts';

const records = [
  record('a', { title: 'One' }),
  record('b', { title: 'One', abstract: 'Long.' }),
  record('c', { title: 'One' }),
  record('d', { title: 'Two' }),
];
const cluster = (keptId: string, ...memberIds: string[]) => ({
  id: `dup-${keptId}`,
  memberIds,
  keptId,
  links: [],
  by: 'x',
});
const survivors = (...clusters: ReturnType<typeof cluster>[]) => [...survivingRecords(records, clusters)];

describe('survivingRecords', () => {
  it('names the record that stands for each folded one', () => {
    expect(survivors(cluster('c', 'a', 'c'))).toEqual([
      ['a', 'c'],
      ['c', 'c'],
    ]);
  });

  it('lets the most complete record stand in where the kept one is missing, or is no member', () => {
    expect(survivors(cluster('gone', 'a', 'b', 'gone')).map(([, kept]) => kept)).toEqual(['b', 'b']);
    expect(survivors(cluster('d', 'a', 'b')).map(([, kept]) => kept)).toEqual(['b', 'b']);
  });

  it('leaves a record with the first cluster that names it', () => {
    expect(survivors(cluster('a', 'a', 'b'), cluster('c', 'b', 'c'))).toEqual([
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'c'],
    ]);
  });
});
