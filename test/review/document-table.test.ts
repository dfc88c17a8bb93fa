import { describe, expect, it } from 'vitest';
import { documentTable } from '../../src/review/document-table.ts';
import { reviewWithDoubts } from '../report/tables/review-with-doubts.ts';
import { soundReview } from './small-review.ts';

describe('documentTable', () => {
  it('has one row for each included document, and nothing that was not recorded', () => {
    expect(documentTable(soundReview)).toEqual([
      {
        documentId: 'd1',
        reference: 'Report d1 n.d.',
        title: 'Report d1',
        year: null,
        type: 'report',
        kind: 'report',
        sources: ['Web of Science', 'gov.uk'],
        ratings: { rigour: ['high'] },
        configurationIds: ['C1'],
        themeIds: ['partners'],
      },
      {
        documentId: 'd6',
        reference: 'Report d6 n.d.',
        title: 'Report d6',
        year: null,
        type: 'report',
        kind: 'report',
        sources: ['gov.uk'],
        ratings: { rigour: ['high'] },
        configurationIds: ['C2'],
        themeIds: ['partners'],
      },
    ]);
  });

  it('has what the forms asked: the consensus where there is one, else what each reviewer answered', () => {
    const [first, second] = documentTable(reviewWithDoubts);
    expect(first?.answers?.map(({ label, values }) => [label, values])).toEqual([
      ['Country', ['England', 'Wales']],
      ['Sites (n)', [3]],
      ['Groups', ['staff; residents', 'staff']],
    ]);
    expect(second?.answers?.map(({ fieldId, values }) => [fieldId, values])).toEqual([
      ['country', ['Wales']],
      ['sites', [4]],
    ]);
  });

  it('has the consensus of reviewers alone, once it settles what they said', () => {
    const consensus = {
      id: 'settled',
      target: { documentId: 'd6' },
      dimension: 'rigour',
      rating: 'high',
      rationale: 'Talked over',
      reviewerId: 'ann',
    };
    const ratingsWith = (consensusOf: string[]) =>
      documentTable({
        ...reviewWithDoubts,
        appraisals: [...reviewWithDoubts.appraisals, { ...consensus, consensusOf }],
      })[1]?.ratings['rigour'];
    expect(ratingsWith(['rigour-d6', 'rigour-d6-bo'])).toEqual(['high']);
    // it does not know of what one of them said
    expect(ratingsWith(['rigour-d6'])).toEqual(['high', 'low']);
  });
});
