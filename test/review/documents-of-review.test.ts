import { describe, expect, it } from 'vitest';
import { searchesTable } from '../../src/report/tables/searches-table.ts';
import { documentTable } from '../../src/review/document-table.ts';
import { flow } from '../../src/review/flow.ts';
import { reviewNumbers } from '../../src/review/numbers/review-numbers.ts';
import { reviewSchema } from '../../src/review/review.ts';
import { reviewSaturation } from '../../src/review/review-saturation.ts';

const record = (id: string, searchId: string, more = {}) => ({
  id,
  type: 'report',
  title: id,
  origins: [{ searchId, format: 'ris', index: 0 }],
  ...more,
});
const included = (documentId: string, clock: number) => ({
  kind: 'decide',
  by: 'ann',
  clock,
  documentId,
  stage: 'screening',
  reviewerId: 'ann',
  verdict: 'include',
  protocolVersion: 1,
});

/** Three documents of one study; of two of them the record that is left says neither kind nor study. */
const review = reviewSchema.parse({
  schemaVersion: 1,
  kind: 'synthesis',
  title: 'Trust',
  protocol: {
    version: 1,
    stages: [{ id: 'screening', label: 'Screening', reviewersRequired: 1 }],
    documentKinds: [{ kind: 'paper' }],
  },
  searches: [
    { id: 'wos', kind: 'database', purpose: 'main', source: 'Web of Science', hits: 3, round: 1 },
    { id: 'web', kind: 'website', purpose: 'main', source: 'gov.uk', hits: 2, round: 2 },
  ],
  documents: [
    record('a', 'wos', { kind: 'paper', studyId: 's' }),
    record('a-kept', 'web'),
    record('b', 'wos', { kind: 'paper', studyId: 's' }),
    record('late', 'wos', { kind: 'paper', studyId: 's' }),
    record('c', 'web'),
  ],
  duplicateClusters: [{ id: 'dup', memberIds: ['a', 'a-kept'], keptId: 'a-kept', by: 'rules' }],
  screening: [
    included('a-kept', 1),
    included('b', 2),
    included('c', 3),
    { kind: 'merge', by: 'ann', clock: 4, fromId: 'late', intoId: 'c' },
  ],
});

describe('the documents of a review', () => {
  it('say in the flow, the table and the numbers what any of their records says', () => {
    const box = flow(review).steps.at(-1)?.main;
    expect(box?.parts).toMatchObject([{ label: 'paper', count: 3 }]);
    expect(box?.studies?.ids).toEqual(['s']);
    expect(documentTable(review).map(({ documentId, kind }) => [documentId, kind])).toEqual([
      ['a-kept', 'paper'],
      ['b', 'paper'],
      ['c', 'paper'],
    ]);
    expect(reviewNumbers(review)['included.studies']?.value).toBe(1);
    expect(reviewSaturation(review).incidence.documents).toEqual(['a-kept']);
  });

  it('were found by all searches of their records, of duplicates found late too', () => {
    expect(documentTable(review).at(-1)?.sources).toEqual(['gov.uk', 'Web of Science']);
    expect(searchesTable(review).rows).toMatchObject([
      { records: 3, documents: 3, unique: 1, included: 3, includedAlone: 1 },
      { records: 2, documents: 2, unique: 0, included: 2, includedAlone: 0 },
    ]);
  });
});
