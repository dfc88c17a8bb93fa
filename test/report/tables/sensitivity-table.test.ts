import { describe, expect, it } from 'vitest';
import { sensitivityTable } from '../../../src/report/tables/sensitivity-table.ts';
import { appraisalSensitivity } from '../../../src/review/appraisal-sensitivity.ts';
import { changed } from '../../review/checklist/full-review.ts';

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
