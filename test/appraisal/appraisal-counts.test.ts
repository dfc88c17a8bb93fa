import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraisalScaleSchema } from '../../src/appraisal/appraisal.ts';
import { appraisalCounts } from '../../src/appraisal/appraisal-counts.ts';
import { appraisalMatrix } from '../../src/appraisal/appraisal-matrix.ts';

const scale = appraisalScaleSchema.parse({ dimension: 'rigour', ratings: ['low', 'high'] });
const documentIds = ['d1', 'd2', 'd3', 'd4'];

const judged = (id: string, documentId: string, rating: string) =>
  ({ id, target: { documentId }, dimension: 'rigour', rating, rationale: 'As told on p. 4', reviewerId: id }) as const;

describe('appraisalCounts', () => {
  it('sorts documents by rating, and shows who differs and who is missing', () => {
    const appraisals = [
      judged('a', 'd1', 'high'),
      judged('b', 'd1', 'high'),
      judged('c', 'd2', 'low'),
      judged('d', 'd3', 'low'),
      judged('e', 'd3', 'high'),
    ];
    expect(appraisalCounts(appraisalMatrix(appraisals, documentIds, [scale]))).toEqual([
      {
        dimension: 'rigour',
        rated: [
          { rating: 'low', documentIds: ['d2'] },
          { rating: 'high', documentIds: ['d1'] },
        ],
        differingIds: ['d3'],
        byTheoryIds: [],
        byExtractIds: [],
        unratedIds: ['d4'],
      },
    ]);
  });

  it('tells apart what theories differ on, what only extracts tell, and what nobody said', () => {
    const extract = { ...judged('x', 'd1', 'low'), target: { extractId: 'x4' } };
    const appraisals = [
      { ...judged('a', 'd1', 'high'), forTheoryId: 't1' },
      { ...judged('b', 'd1', 'low'), forTheoryId: 't2' },
      { ...judged('c', 'd2', 'high'), forTheoryId: 't1' },
      { ...judged('d', 'd2', 'low'), forTheoryId: 't1' },
      extract,
    ];
    const extracts = [{ id: 'x4', documentId: 'd4' }];
    expect(appraisalCounts(appraisalMatrix(appraisals, documentIds, [scale], { extracts }))).toMatchObject([
      { differingIds: ['d2'], byTheoryIds: ['d1'], byExtractIds: ['d4'], unratedIds: ['d3'] },
    ]);
  });

  it('has every document once', () => {
    const appraisals = fc
      .array(
        fc.tuple(
          fc.constantFrom(...documentIds),
          fc.constantFrom('low', 'high', 'odd'),
          fc.constantFrom('t1', 't2', null),
        ),
      )
      .map((made) =>
        made.map(([documentId, rating, theory], k) => ({
          ...judged(`a${k}`, documentId, rating),
          ...(theory === null ? {} : { forTheoryId: theory }),
        })),
      );
    fc.assert(
      fc.property(appraisals, (made) => {
        const [counts] = appraisalCounts(appraisalMatrix(made, documentIds, [scale]));
        const all = [
          ...(counts?.rated.flatMap((part) => part.documentIds) ?? []),
          ...(counts?.differingIds ?? []),
          ...(counts?.byTheoryIds ?? []),
          ...(counts?.byExtractIds ?? []),
          ...(counts?.unratedIds ?? []),
        ];
        expect(all.sort()).toEqual(documentIds);
      }),
    );
  });
});
