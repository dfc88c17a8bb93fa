import { describe, expect, it } from 'vitest';
import { appraisalMatrix } from '../../../src/appraisal/appraisal-matrix.ts';
import { appraisalTable } from '../../../src/report/tables/appraisal-table.ts';
import { sensitivityTable } from '../../../src/report/tables/sensitivity-table.ts';
import { appraisalSensitivity } from '../../../src/review/appraisal-sensitivity.ts';
import { changed } from '../../review/checklist/full-review.ts';

const scale = { dimension: 'document', ratings: ['low', 'high'], meaning: 'How far it goes' };
const told = (id: string, reviewerId: string, rating: string, more = {}) => ({
  id,
  target: { documentId: 'd1' },
  dimension: 'document',
  rating,
  rationale: 'As told',
  reviewerId,
  ...more,
});

describe('appraisalTable', () => {
  it('shows who said what, extracts under their documents, also for a dimension of any name', () => {
    const appraisals = [
      told('a', 'ann', 'low'),
      told('b', 'ben', 'high'),
      told('c', 'ann', 'high', { target: { documentId: 'd2' } }),
      told('d', 'ben', 'low', { target: { documentId: 'd2' } }),
      told('s', 'ann', 'high', { target: { documentId: 'd2' }, consensusOf: ['c', 'd'] }),
      told('x', 'ann', 'low', { target: { extractId: 'x1' } }),
      told('e', 'ann', 'low', { target: { documentId: 'd3' }, forTheoryId: 't1' }),
      told('f', 'ann', 'high', { target: { documentId: 'd3' }, forTheoryId: 't2' }),
    ];
    const extracts = ['x1', 'x2'].map((id) => ({ id, documentId: 'd1' }));
    const matrix = appraisalMatrix(appraisals, ['d1', 'd2', 'd3', 'd4'], [scale], { extracts });
    const { rows, notes } = appraisalTable(matrix, { labels: new Map([['d1', 'Ann 2019']]) });
    expect(rows.map((row) => [row['document'], row['extract'], row['rating document']])).toEqual([
      ['Ann 2019', null, 'differing (ann: low, ben: high)'],
      ['Ann 2019', 'x1', 'low (ann)'],
      ['d2', null, 'high (consensus; ann, ben: low)'],
      ['d3', null, 'by theory (ann for t1: low, ann for t2: high)'],
      ['d4', null, null],
    ]);
    expect(notes).toEqual(['document (How far it goes): low, high, from the lowest.']);
  });
});

describe('sensitivityTable', () => {
  it('has a row a threshold, and both ways of the undecided', () => {
    const { rows } = sensitivityTable(appraisalSensitivity(changed({ appraisals: [] })));
    expect(rows).toEqual(
      ['relevance', 'rigour'].map((dimension) => ({
        dimension,
        threshold: 'high',
        falling: 0,
        undecided: 1,
        lost: 'none',
        lostAtMost: '1: C1; whole theories: pt',
      })),
    );
  });
});
