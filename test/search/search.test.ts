import { describe, expect, it } from 'vitest';
import { searchSchema } from '../../src/search/search.ts';

const search = { id: 'S1', kind: 'database', purpose: 'main', source: 'Scopus', hits: 12, round: 1 };

describe('searchSchema', () => {
  it('fills the lists that a file leaves out', () => {
    expect(searchSchema.parse(search)).toEqual({ ...search, filters: [], aims: [], seedDocumentIds: [] });
  });

  it('knows hits that are not reported, but not a search that says nothing of them', () => {
    expect(searchSchema.parse({ ...search, hits: null }).hits).toBeNull();
    const { hits: _, ...silent } = search;
    expect(searchSchema.safeParse(silent).success).toBe(false);
  });

  it.each([
    ['fewer hits than none', { hits: -1 }],
    ['half a hit', { hits: 0.5 }],
    ['a round before the first', { round: 0 }],
    ['an unknown kind', { kind: 'citation' }],
    ['a source that says nothing', { source: ' ' }],
    ['limits in one text', { limits: 'English' }],
  ])('refuses %s', (_, wrong) => expect(searchSchema.safeParse({ ...search, ...wrong }).success).toBe(false));

  it.each([{ limits: 'none' }, { limits: ['English'] }, { peerReviewed: 'none' }, { coverage: { from: '1990' } }])(
    'takes %j',
    (given) => {
      expect(searchSchema.safeParse({ ...search, ...given }).success).toBe(true);
    },
  );
});
