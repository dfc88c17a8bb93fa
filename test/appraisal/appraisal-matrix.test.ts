import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Appraisal, appraisalScaleSchema } from '../../src/appraisal/appraisal.ts';
import { appraisalMatricesByTheory, appraisalMatrix } from '../../src/appraisal/appraisal-matrix.ts';

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
      status: 'unrated',
      ratings: [],
      consensus: [],
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

  it('says how the judgements of a cell stand', () => {
    const statusOf = (...appraisals: Appraisal[]) => rigour(...appraisals)?.status;
    const [a, b, c] = [appraisal('a', 'ann', 'high'), appraisal('b', 'ben', 'high'), appraisal('c', 'cy', 'low')];
    const settled = appraisal('s', 'ann', 'moderate', { consensusOf: ['a', 'c'] });
    expect(statusOf()).toBe('unrated');
    expect(statusOf(a)).toBe('single');
    expect(statusOf(a, b)).toBe('agreed');
    expect(statusOf(a, c)).toBe('differing');
    expect(statusOf(a, c, settled)).toBe('settled');
    // a voice that the consensus has not heard opens the question again
    expect(statusOf(a, c, b, settled)).toBe('differing');
    expect(statusOf({ ...a, forTheoryId: 't1' }, { ...c, forTheoryId: 't2' })).toBe('by-theory');
    expect(statusOf({ ...a, forTheoryId: 't1' }, { ...b, forTheoryId: 't2' })).toBe('single');
  });

  it('keeps what each reviewer said beside the consensus', () => {
    const cell = rigour(
      appraisal('a', 'ann', 'high'),
      appraisal('c', 'cy', 'low'),
      appraisal('s', 'ann', 'moderate', { consensusOf: ['a', 'c'] }),
    );
    expect(cell?.rating).toBe('moderate');
    expect(cell?.ratings.map(({ rating }) => rating)).toEqual(['high', 'low']);
    expect(cell?.consensus).toEqual([{ appraisalId: 's', reviewerId: 'ann', rating: 'moderate' }]);
    expect(cell?.counts.map(({ count }) => count)).toEqual([1, 0, 1]);
  });

  it('names a consensus of something else, and one that does not cover all', () => {
    const problemsOf = (...appraisals: Appraisal[]) =>
      appraisalMatrix(appraisals, ['d1', 'd2'], scales).problems.map(({ code, ids }) => [code, ids]);
    const [a, b] = [appraisal('a', 'ann', 'high'), appraisal('b', 'ben', 'low', { target: { documentId: 'd2' } })];
    const consensus = appraisal('s', 'ann', 'high', { consensusOf: ['a', 'b'] });
    expect(problemsOf(a, b, consensus)).toEqual([['consensus-of-others', ['s', 'b']]]);
    expect(problemsOf(a, { ...b, target: a.target }, consensus)).toEqual([]);
    expect(problemsOf(a, { ...b, target: a.target }, appraisal('c', 'cy', 'low'), consensus)).toEqual([
      ['consensus-outdated', ['s', 'c']],
    ]);
    const later = appraisal('t', 'ann', 'low', { consensusOf: ['a', 'b', 'c'] });
    expect(problemsOf(a, { ...b, target: a.target }, appraisal('c', 'cy', 'low'), consensus, later)).toEqual([]);
  });

  it('sets extracts under their documents', () => {
    const ofExtract = appraisal('a1', 'ann', 'low', { target: { extractId: 'x1' } });
    const extracts = ['x1', 'x2', 'x1'].map((id) => ({ id, documentId: 'd1' }));
    const { rows, elsewhereIds } = appraisalMatrix([ofExtract], ['d1'], scales, { extracts });
    expect(elsewhereIds).toEqual([]);
    expect(rows[0]?.extracts.map(({ extractId, cells }) => [extractId, cells[1]?.status])).toEqual([
      ['x1', 'single'],
      ['x2', 'unrated'],
    ]);
    expect(rows[0]?.cells[1]?.status).toBe('unrated');
  });

  it('gives the matrix of one theory, in which what holds for all holds too', () => {
    const appraisals = [
      appraisal('a', 'ann', 'low'),
      appraisal('b', 'ann', 'high', { forTheoryId: 't1' }),
      appraisal('c', 'ben', 'high'),
      appraisal('d', 'ben', 'moderate', { forTheoryId: 't2' }),
    ];
    const of = (forTheoryId: string) => appraisalMatrix(appraisals, ['d1'], scales, { forTheoryId });
    expect(of('t1')).toMatchObject({
      elsewhereIds: ['a', 'd'],
      rows: [{ cells: [{}, { status: 'agreed', rating: 'high' }] }],
    });
    expect(of('t2')).toMatchObject({ elsewhereIds: ['b', 'c'], rows: [{ cells: [{}, { status: 'differing' }] }] });
    expect(of('t3')).toMatchObject({ elsewhereIds: ['b', 'd'], rows: [{ cells: [{}, { status: 'differing' }] }] });
    expect(
      appraisalMatricesByTheory(appraisals, ['d1'], scales).map(({ theoryId, rows }) => [
        theoryId,
        rows[0]?.cells[1]?.status,
      ]),
    ).toEqual([
      ['t1', 'agreed'],
      ['t2', 'differing'],
    ]);
  });

  it('loses no appraisal, whatever is asked', () => {
    const anyAppraisal = fc.record({
      target: fc.oneof(
        fc.constantFrom('d1', 'd2', 'd3').map((documentId) => ({ documentId })),
        fc.constantFrom('x1', 'x2', 'x3').map((extractId) => ({ extractId })),
      ),
      dimension: fc.constantFrom('relevance', 'rigour', 'odd'),
      rating: fc.constantFrom('low', 'high', 'odd'),
      reviewerId: fc.constantFrom('ann', 'ben'),
      more: fc.constantFrom({}, { forTheoryId: 't1' }, { forTheoryId: 't2' }, { consensusOf: ['a0', 'a1'] }),
    });
    fc.assert(
      fc.property(
        fc.array(anyAppraisal, { maxLength: 12 }),
        fc.constantFrom({}, { forTheoryId: 't1' }),
        (made, theory) => {
          const all = made.map(({ more, ...one }, n) =>
            Object.freeze({ ...one, ...more, id: `a${n}`, rationale: 'As told' }),
          );
          const { rows, elsewhereIds, problems } = appraisalMatrix(all, ['d1', 'd2'], scales, {
            extracts: [{ id: 'x1', documentId: 'd1' }],
            ...theory,
          });
          const cells = rows.flatMap((row) => [...row.cells, ...row.extracts.flatMap((extract) => extract.cells)]);
          const shown = cells.flatMap(({ ratings, consensus }) =>
            [...ratings, ...consensus].map(({ appraisalId }) => appraisalId),
          );
          const refused = problems.filter(({ code }) => code.startsWith('undeclared')).flatMap(({ ids = [] }) => ids);
          const places = [...new Set(shown), ...elsewhereIds, ...refused];
          expect(places.sort()).toEqual(all.map(({ id }) => id).sort());
          expect(new Set(shown).size).toBe(shown.length);
        },
      ),
    );
  });
});
