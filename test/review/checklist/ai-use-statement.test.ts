import { describe, expect, it } from 'vitest';
import { aiUseStatement } from '../../../src/review/checklist/ai-use-statement.ts';
import { changed, emptyReview, fullReview } from './full-review.ts';

const statusesOf = (review: typeof fullReview) =>
  Object.fromEntries(aiUseStatement(review).items.map(({ item, status }) => [item, status]));
const vote = { kind: 'decide', stage: 'title-abstract', verdict: 'include', protocolVersion: 2 };

describe('aiUseStatement', () => {
  it('does not take the absence of records for a declaration', () => {
    const { items, uses, text } = aiUseStatement(emptyReview);
    expect(uses).toEqual([]);
    expect(new Set(items.slice(0, 15).map(({ status }) => status))).toEqual(new Set(['not-applicable']));
    expect(items[15]).toMatchObject({ item: 'A16', status: 'needs-person' });
    expect(text).toMatch(/for the authors to declare/);
  });

  it('tells what a machine judged, what people checked and what they overturned', () => {
    const { uses, text } = aiUseStatement(fullReview);
    expect(uses).toEqual([
      {
        machineId: 'sieve',
        name: 'Sieve',
        version: '2',
        step: 'screening',
        ids: ['d1'],
        checkedIds: ['d1'],
        aloneIds: [],
        overturnedIds: [],
      },
    ]);
    expect(text).toBe(
      'Sieve, version 2, took part in screening (outputs: 1). People judged or settled 1 of them and overturned 0; 0 were looked at by nobody human.',
    );
    expect(statusesOf(fullReview)).toMatchObject({
      A1: 'reported',
      A4: 'data-present',
      A8: 'reported',
      A10: 'not-applicable',
      A11: 'needs-person',
      A13: 'data-present',
      A16: 'not-applicable',
    });
  });

  it('counts what a machine decided alone, and votes that name a machine that is nobody', () => {
    const screening = [
      ...fullReview.screening,
      // excluded by the machine against two people, who were outvoted by an adjudication
      { ...vote, by: 'sieve', reviewerId: 'sieve', clock: 60, documentId: 'd2', verdict: 'exclude' },
      {
        kind: 'adjudicate',
        by: 'ann',
        clock: 61,
        documentId: 'd2',
        stage: 'title-abstract',
        verdict: 'include',
        method: 'discussion',
        reason: 'It is on trust',
      },
      {
        ...vote,
        by: 'ann',
        reviewerId: 'tool',
        clock: 62,
        documentId: 'd7',
        machine: { name: 'Ranker', version: '0.1' },
      },
    ];
    const { uses, items } = aiUseStatement(changed({ screening }));
    expect(
      uses.map(({ machineId, ids, aloneIds, overturnedIds }) => ({ machineId, ids, aloneIds, overturnedIds })),
    ).toEqual([
      { machineId: 'sieve', ids: ['d1', 'd2'], aloneIds: [], overturnedIds: ['d2'] },
      { machineId: 'Ranker 0.1', ids: ['d7'], aloneIds: ['d7'], overturnedIds: [] },
    ]);
    expect(items.find(({ item }) => item === 'A8')).toMatchObject({
      status: 'partial',
      lacking: ['1 of 3 outputs of machines were checked by nobody human: d7'],
    });
    expect(items.find(({ item }) => item === 'A6')?.lacking).toEqual([
      '1 of 2 machines have no recorded settings: Ranker 0.1',
    ]);
  });

  it('sees machines that appraise, extract, quote and write', () => {
    const [form] = fullReview.extractions;
    const machine = { reviewerId: 'sieve' };
    const { uses } = aiUseStatement(
      changed({
        screening: [],
        appraisals: [
          ...fullReview.appraisals,
          { ...fullReview.appraisals[0], ...machine, id: 'by-machine', rating: 'low' },
        ],
        extractions: [
          ...fullReview.extractions,
          { ...form, ...machine, id: 'em' },
          { ...form, ...machine, id: 'en', documentId: 'd9' },
        ],
        extracts: [{ ...fullReview.extracts[0], ...machine }],
        memos: [{ ...fullReview.memos[0], by: 'sieve' }],
        resolutions: [
          {
            documentId: 'd1',
            field: 'setting',
            chosen: 'city',
            method: 'rule',
            reason: 'Named',
            by: 'ann',
            extractionIds: ['em'],
            takenFrom: [],
          },
        ],
      }),
    );
    expect(uses.map(({ step, ids, checkedIds, overturnedIds }) => [step, ids, checkedIds, overturnedIds])).toEqual([
      ['appraisal', ['by-machine'], ['by-machine'], ['by-machine']],
      ['extraction', ['em', 'en'], ['em'], ['em']],
      ['quotation', ['x1'], [], []],
      ['synthesis', ['m1'], [], []],
    ]);
  });
});
