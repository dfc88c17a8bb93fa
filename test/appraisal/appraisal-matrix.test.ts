import { describe, expect, it } from 'vitest';
import { type Appraisal, appraisalScaleSchema } from '../../src/appraisal/appraisal.ts';
import { appraisalMatrix } from '../../src/appraisal/appraisal-matrix.ts';

const scales = [
  appraisalScaleSchema.parse({ dimension: 'relevance', ratings: ['low', 'high'] }),
  appraisalScaleSchema.parse({ dimension: 'rigour', ratings: ['low', 'moderate', 'high'] }),
];

function appraisal(id: string, reviewerId: string, rating: string, more: Partial<Appraisal> = {}): Appraisal {
  const fixed = { target: { documentId: 'd1' }, dimension: 'rigour', rationale: 'As told on p. 4' };
  return Object.freeze({ ...fixed, id, reviewerId, rating, ...more });
}
const rigour = (...appraisals: Appraisal[]) => appraisalMatrix(appraisals, ['d1'], scales).rows[0]?.cells[1];

describe('appraisalMatrix', () => {
  it('has a cell for every document and scale, also where nobody judged', () => {
    expect(appraisalMatrix([], ['d2', 'd1'], scales)).toMatchObject({
      rows: [
        { documentId: 'd2', cells: [{ dimension: 'relevance' }, { dimension: 'rigour' }] },
        { documentId: 'd1', cells: [{ dimension: 'relevance' }, { dimension: 'rigour' }] },
      ],
      elsewhereIds: [],
      problems: [],
    });
    expect(rigour()).toEqual({
      dimension: 'rigour',
      ratings: [],
      counts: [
        { rating: 'low', count: 0 },
        { rating: 'moderate', count: 0 },
        { rating: 'high', count: 0 },
      ],
    });
  });

  it('gives the rating on which all agree, and none where they differ', () => {
    expect(rigour(appraisal('a1', 'ann', 'high'), appraisal('a2', 'ben', 'high'))?.rating).toBe('high');
    const differing = rigour(appraisal('a1', 'ben', 'low'), appraisal('a2', 'ann', 'high'));
    expect(differing).not.toHaveProperty('rating');
    expect(differing?.ratings.map(({ reviewerId }) => reviewerId)).toEqual(['ann', 'ben']);
    expect(differing?.counts.map(({ count }) => count)).toEqual([1, 0, 1]);
  });

  it('keeps apart what was judged for different theories', () => {
    const forTwo = [
      appraisal('a1', 'ann', 'high', { forTheoryId: 't1' }),
      appraisal('a2', 'ann', 'low', { forTheoryId: 't2' }),
    ];
    expect(appraisalMatrix(forTwo, ['d1'], scales).problems).toEqual([]);
    expect(rigour(...forTwo)?.ratings).toMatchObject([{ forTheoryId: 't1' }, { forTheoryId: 't2' }]);
  });

  it('names what has no place in the matrix', () => {
    const others = [
      appraisal('a1', 'ann', 'high', { target: { extractId: 'x1' } }),
      appraisal('a2', 'ann', 'high', { target: { documentId: 'd9' } }),
    ];
    expect(appraisalMatrix(others, ['d1'], scales)).toMatchObject({ elsewhereIds: ['a1', 'a2'], problems: [] });
  });

  it.each([
    [
      'a dimension without a scale',
      [appraisal('a1', 'ann', 'high', { dimension: 'richness' })],
      'undeclared-dimension',
    ],
    ['a rating that the scale does not have', [appraisal('a1', 'ann', 'High')], 'undeclared-rating'],
    [
      'a second judgement by one reviewer',
      [appraisal('a1', 'ann', 'high'), appraisal('a2', 'ann', 'low')],
      'appraised-twice',
    ],
  ])('reports %s', (_, appraisals, code) => {
    const { problems } = appraisalMatrix(appraisals, ['d1'], scales);
    expect(problems).toEqual([expect.objectContaining({ code, ids: appraisals.map(({ id }) => id) })]);
  });
});
