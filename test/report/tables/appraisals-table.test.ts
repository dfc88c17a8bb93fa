import { describe, expect, it } from 'vitest';
import { appraisalsTable } from '../../../src/report/tables/appraisals-table.ts';
import { reviewWithDoubts } from './review-with-doubts.ts';

describe('appraisalsTable', () => {
  it('has a row for each included document and never averages what reviewers say', () => {
    const { rows, notes } = appraisalsTable(reviewWithDoubts);
    expect(rows).toEqual([
      { document: 'Report d1 n.d.', extract: null, 'rating rigour': 'high', 'rating relevance': null },
      { document: 'Report d6 n.d.', extract: null, 'rating rigour': 'high (Ann) / low (Bo)', 'rating relevance': null },
    ]);
    expect(notes).toEqual([
      'Rigour: low 0, high 1, reviewers differ 1.',
      'Relevance: low 0, high 0, not appraised 2.',
      'Not shown: 1 appraisals that no declared scale can take.',
    ]);
  });

  it('shows judged extracts under their document, what was settled, and what holds for one theory alone', () => {
    const told = { dimension: 'rigour', rating: 'low', rationale: 'As told', reviewerId: 'ann' };
    const d6 = reviewWithDoubts.appraisals.filter(({ target }) => 'documentId' in target && target.documentId === 'd6');
    const extracts = [{ id: 'q1', documentId: 'd1', quote: 'trust', reviewerId: 'ann' }];
    const settled = { ...told, id: 's', target: { documentId: 'd6' }, consensusOf: d6.map(({ id }) => id).slice(0, 2) };
    const ofExtract = { ...told, id: 'x', target: { extractId: 'q1' } };
    const forTheories = ['low', 'high'].map((rating) => ({
      ...told,
      id: rating,
      target: { documentId: 'd1' },
      dimension: 'relevance',
      rating,
      forTheoryId: `theory-${rating}`,
    }));
    const appraisals = [...reviewWithDoubts.appraisals, settled, ofExtract, ...forTheories];
    const { rows } = appraisalsTable({ ...reviewWithDoubts, extracts, appraisals });
    expect(rows.map((row) => [row['extract'], row['rating rigour'], row['rating relevance']])).toEqual([
      [null, 'high', 'high (Ann, for theory-high) / low (Ann, for theory-low)'],
      ['q1', 'low', null],
      [null, 'low (by consensus)', null],
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
