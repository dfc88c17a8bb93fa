import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../src/agreement/krippendorff-alpha.ts';
import { weightedKappa } from '../../src/agreement/weighted-kappa.ts';
import { type Appraisal, appraisalScaleSchema } from '../../src/appraisal/appraisal.ts';
import { appraisalAgreement } from '../../src/appraisal/appraisal-agreement.ts';
import { appraisalDisagreements } from '../../src/appraisal/appraisal-disagreements.ts';
import { appraisalMatrix } from '../../src/appraisal/appraisal-matrix.ts';

const categories = ['low', 'moderate', 'high'];
const scale = appraisalScaleSchema.parse({ dimension: 'rigour', ratings: categories });

const said = (documentId: string, reviewerId: string, rating: string, more: Partial<Appraisal> = {}): Appraisal => ({
  id: `${reviewerId}-${documentId}`,
  target: { documentId },
  dimension: 'rigour',
  rating,
  rationale: 'As told on p. 4',
  reviewerId,
  ...more,
});

describe('appraisalAgreement', () => {
  it('is weighted kappa of every two and ordinal alpha of all, over what both judged', () => {
    const rating = fc.constantFrom('low', 'moderate', 'high', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 12 }), (pairs) => {
        const appraisals = pairs.flatMap(([first, second], n) => [
          ...(first === null ? [] : [said(`d${n}`, 'ann', first)]),
          ...(second === null ? [] : [said(`d${n}`, 'ben', second)]),
        ]);
        const [found] = appraisalAgreement(appraisals.reverse(), [scale]);
        const pair = found?.documents.pairs[0];
        fc.pre(pair !== undefined);
        const column = (place: 0 | 1) => pairs.map((both) => both[place]);
        expect(pair?.kappa.value ?? null).toEqual(
          weightedKappa(column(0), column(1), { categories, weights: 'linear' }).value,
        );
        const both = pairs.filter(([a, b]) => a !== null && b !== null);
        expect(pair?.percent.pairs).toBe(both.length);
        expect(new Set(pair?.differingIds)).toEqual(
          new Set(pairs.flatMap(([a, b], n) => (a !== null && b !== null && a !== b ? [`d${n}`] : []))),
        );
        const alpha = krippendorffAlpha(pairs, { metric: 'ordinal', categories }).value;
        if (alpha === null) expect(found?.documents.alpha.value).toBeNull();
        else expect(found?.documents.alpha.value).toBeCloseTo(alpha, 12);
      }),
      { numRuns: 50 },
    );
  });

  it('tells documents from extracts and theories from each other, and does not count a consensus', () => {
    const ofExtract = { target: { extractId: 'x1' } };
    const [found] = appraisalAgreement(
      [
        said('d1', 'ann', 'low'),
        said('d1', 'ben', 'high'),
        said('d1', 'ann', 'high', { id: 's', consensusOf: ['ann-d1', 'ben-d1'] }),
        said('d1', 'ann', 'high', { id: 't', forTheoryId: 't1' }),
        said('d1', 'ben', 'high', { id: 'u', forTheoryId: 't1' }),
        said('x', 'ann', 'low', ofExtract),
        said('x', 'ben', 'low', { ...ofExtract, id: 'v' }),
        said('d9', 'ann', 'unheard'),
      ],
      [scale],
    );
    expect(found?.documents.pairs).toMatchObject([{ differingIds: ['d1'], percent: { value: 0.5, pairs: 2 } }]);
    expect(found?.extracts.pairs).toMatchObject([
      { differingIds: [], kappa: { value: null, undefinedBecause: 'no-variation' } },
    ]);
  });

  it('survives a scale that names a rating twice', () => {
    const twice = { dimension: 'rigour', ratings: ['low', 'low'] };
    expect(
      appraisalAgreement([said('d1', 'ann', 'low'), said('d1', 'ben', 'low')], [twice])[0]?.documents.pairs.length,
    ).toBe(1);
  });
});

describe('appraisalDisagreements', () => {
  it('lists what is not settled, the widest apart first', () => {
    const extracts = [{ id: 'x1', documentId: 'd3' }];
    const matrix = appraisalMatrix(
      [
        said('d1', 'ann', 'low'),
        said('d1', 'ben', 'moderate'),
        said('d2', 'ann', 'low', { id: 'a2' }),
        said('d2', 'ben', 'high', { id: 'b2' }),
        said('d2', 'cy', 'high', { id: 's', consensusOf: ['a2', 'b2'] }),
        said('d3', 'ann', 'low', { target: { extractId: 'x1' } }),
        said('d3', 'ben', 'high', { target: { extractId: 'x1' } }),
        said('d4', 'ann', 'low', { forTheoryId: 't1' }),
        said('d4', 'ben', 'high', { forTheoryId: 't2' }),
      ],
      ['d1', 'd2', 'd3', 'd4'],
      [scale],
      { extracts },
    );
    const open = appraisalDisagreements(matrix);
    expect(open.map(({ documentId, extractId, steps }) => [documentId, extractId, steps])).toEqual([
      ['d3', 'x1', 2],
      ['d1', undefined, 1],
    ]);
  });
});
