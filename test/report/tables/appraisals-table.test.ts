import { describe, expect, it } from 'vitest';
import { appraisalsTable } from '../../../src/report/tables/appraisals-table.ts';
import { reviewWithDoubts } from './review-with-doubts.ts';

describe('appraisalsTable', () => {
  it('has a row for each included document and never averages what reviewers say', () => {
    const { rows, notes } = appraisalsTable(reviewWithDoubts);
    expect(rows).toEqual([
      { document: 'Report d1 n.d.', 'rating rigour': 'high', 'rating relevance': null },
      { document: 'Report d6 n.d.', 'rating rigour': 'high (Ann) / low (Bo)', 'rating relevance': null },
    ]);
    expect(notes).toEqual([
      'Rigour: low 0, high 1, reviewers differ 1.',
      'Relevance: low 0, high 0, not appraised 2.',
      'Not shown: 1 appraisals that no declared scale can take.',
    ]);
  });

  it('tells the reasons where they are asked for', () => {
    const { columns, rows } = appraisalsTable(reviewWithDoubts, { reasons: true });
    expect(columns.map(({ label }) => label)).toEqual([
      'Document',
      'Rigour',
      'Rigour: reason',
      'Relevance',
      'Relevance: reason',
    ]);
    expect(rows[1]?.['reason rigour']).toBe('Methods are told in full\nNobody says who was asked');
  });
});
