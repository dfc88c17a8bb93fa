import { describe, expect, it } from 'vitest';
import { configurationsTable } from '../../../src/report/tables/configurations-table.ts';
import { soundReview } from '../../review/small-review.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { reviewWithDoubts } from './review-with-doubts.ts';

const table = configurationsTable(deepFreeze(structuredClone(reviewWithDoubts)));

describe('configurationsTable', () => {
  it('gives a configuration with its parts and the documents and studies behind it', () => {
    expect(table.rows[0]).toEqual({
      configuration: 'C1',
      themes: 'Partners',
      context: 'Time to meet',
      intervention: null,
      actor: null,
      resource: 'A joint forum',
      reasoning: 'Trust',
      outcome: 'Joint work',
      form: 'CMO',
      status: 'supported',
      modality: 'observed',
      supports: 'Report d1 n.d.; Report d6 n.d.',
      refutes: null,
      refines: null,
      studies: 2,
      confidence: 'Adequacy: moderate',
    });
  });

  it('shows what speaks against one, never subtracted, and what falls or is inferred', () => {
    expect(table.rows[2]).toMatchObject({
      configuration: 'C3',
      outcome: 'Trust (falls) [inferred]',
      supports: null,
      refutes: 'Report d6 n.d.',
      studies: 0,
    });
    expect(table.notes).toEqual([
      'Not shown: 1 merged or withdrawn.',
      '[inferred]: the reviewers conclude it; no document states it.',
      'One person judged.',
    ]);
  });

  it('has columns for what is used alone', () => {
    const ids = (of: ReturnType<typeof configurationsTable>) => of.columns.map(({ id }) => id);
    expect(ids(table)).toEqual(expect.arrayContaining(['refutes', 'confidence']));
    for (const id of ['intervention', 'actor', 'refines']) expect(ids(table)).not.toContain(id);
    for (const id of ['refutes', 'confidence']) expect(ids(configurationsTable(soundReview))).not.toContain(id);
  });

  it('counts reports of one study once', () => {
    const documents = soundReview.documents.map((document) => ({ ...document, studyId: 'one' }));
    const { rows } = configurationsTable({ ...reviewWithDoubts, documents });
    expect(rows[0]?.['studies']).toBe(1);
  });
});
