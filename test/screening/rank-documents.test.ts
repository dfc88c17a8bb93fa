import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RankableDocument, rankDocuments, type ScreeningDecision } from '../../src/screening/rank-documents.ts';
import { tfIdf } from '../../src/screening/tf-idf.ts';

const titles = [
  'realist evaluation of community health workers',
  'randomised trial of statins in adults',
  'realist synthesis of community programmes for health',
  'statins and cholesterol in older adults',
  'context mechanism outcome in realist review',
  'trial of exercise in older adults',
];
const documents = titles.map((title, k) => ({ id: `d${k}`, title }));
const decisions: readonly ScreeningDecision[] = [
  { documentId: 'd0', verdict: 'include' },
  { documentId: 'd1', verdict: 'exclude' },
  { documentId: 'd2', verdict: 'include' },
  { documentId: 'd3', verdict: 'exclude' },
];

describe('tfIdf', () => {
  it('weighs words by the inverse of how many texts have them', () => {
    const { vocabulary, idf, vectors } = tfIdf(titles);
    expect(idf[vocabulary.indexOf('adults')]).toBeCloseTo(Math.log(7 / 4) + 1, 14);
    expect(vectors.map(({ weights }) => weights.reduce((sum, weight) => sum + weight ** 2, 0))).toEqual(
      titles.map(() => expect.closeTo(1, 12)),
    );
  });

  it('takes letters of any script, digits and underscores, two or more', () => {
    expect(tfIdf(['A b_1 Ärzte, x 42; μελέτη']).vocabulary).toEqual(['42', 'b_1', 'ärzte', 'μελέτη']);
    expect(tfIdf(['of trust'], { stopWords: ['of'] }).vocabulary).toEqual(['trust']);
  });

  it('gives a text without words no weights', () => {
    expect(tfIdf(['', 'a']).vectors).toEqual([
      { words: [], weights: [] },
      { words: [], weights: [] },
    ]);
  });
});

describe('rankDocuments', () => {
  it('gives the chances that scikit-learn gives', () => {
    const { ranked } = rankDocuments(documents, decisions, { rank: 'all' });
    const score = new Map(ranked.map((one) => [one.documentId, one.score]));
    const expected = [0.6264563476, 0.4725895899, 0.6267963337, 0.4610032717, 0.542282083, 0.4983165236];
    for (const [k, chance] of expected.entries()) expect(score.get(`d${k}`)).toBeCloseTo(chance, 9);
    expect(rankDocuments(documents, decisions).ranked.map(({ documentId }) => documentId)).toEqual(['d4', 'd5']);
  });

  it('does not care in which order documents and decisions come', () => {
    const ofAll = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(ofAll(documents), ofAll(decisions), (some, others) => {
        const options = { rank: 'all' as const };
        expect(rankDocuments(some, others, options)).toEqual(rankDocuments(documents, decisions, options));
      }),
    );
  });

  it('orders ties by id', () => {
    const twins: RankableDocument[] = ['z', 'b', 'a'].map((id) => ({ id, title: 'realist trial' }));
    const { ranked } = rankDocuments([...twins, ...documents], decisions);
    const order = ranked.map(({ documentId }) => documentId).filter((id) => id.length === 1);
    expect(order).toEqual(['a', 'b', 'z']);
  });

  it('reads the abstract too', () => {
    const hidden = { id: 'x', title: 'untitled', abstract: 'realist synthesis of community health' };
    expect(rankDocuments([...documents, hidden], decisions).ranked[0]?.documentId).toBe('x');
  });

  it('has no scores where all decisions are of one kind', () => {
    expect(rankDocuments(documents, decisions.slice(0, 1))).toEqual({
      ranked: ['d1', 'd2', 'd3', 'd4', 'd5'].map((documentId) => ({ documentId, score: null })),
      undefinedBecause: 'nothing-excluded',
    });
    expect(rankDocuments(documents, []).undefinedBecause).toBe('nothing-included');
  });

  it('refuses smoothing that is none', () => {
    expect(() => rankDocuments(documents, decisions, { smoothing: 0 })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['smoothing'] }),
    );
  });
});
