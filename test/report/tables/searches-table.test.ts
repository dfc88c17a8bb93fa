import { describe, expect, it } from 'vitest';
import { searchesTable } from '../../../src/report/tables/searches-table.ts';
import { reviewWithDoubts } from './review-with-doubts.ts';

describe('searchesTable', () => {
  const table = searchesTable(reviewWithDoubts, { strategies: true });

  it('tells what each search was and what came of it', () => {
    expect(table.rows[0]).toEqual({
      round: 1,
      source: 'Web of Science',
      platform: 'Clarivate',
      kind: 'database',
      purpose: 'main',
      date: '2020-05',
      limits: 'in English (We read no other language)',
      strategy: '1. TS=trust (9)\n2. #1 AND TS=forum (4)',
      hits: 4,
      records: 4,
      documents: 4,
      unique: 3,
      included: 1,
      includedAlone: 0,
    });
    expect(table.rows[1]).toMatchObject({
      limits: 'none',
      hits: null,
      records: 3,
      documents: 3,
      unique: 2,
      includedAlone: 1,
    });
  });

  it('does not take a search of which it holds no record for one that found nothing', () => {
    const numbers = ['hits', 'records', 'documents', 'unique', 'included', 'includedAlone'];
    const [, , experts = {}, empty = {}] = table.rows;
    expect(numbers.map((id) => experts[id])).toEqual([null, null, null, null, null, null]);
    expect(numbers.map((id) => empty[id])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('shows strategies only where they are asked for, and the caveats', () => {
    expect(searchesTable(reviewWithDoubts).columns.map(({ id }) => id)).not.toContain('strategy');
    expect(table.columns.map(({ id }) => id)).toContain('strategy');
    expect(table.notes).toEqual(['Dates are approximate.']);
  });

  it('says where records and hits do not fit', () => {
    const searches = reviewWithDoubts.searches.map((search) => (search.id === 'wos' ? { ...search, hits: 1 } : search));
    expect(searchesTable({ ...reviewWithDoubts, searches }).notes[0]).toMatch(/^Search wos .* 1 hits, but 4 records/);
  });
});
