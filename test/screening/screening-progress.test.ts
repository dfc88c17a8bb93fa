import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screeningProgress } from '../../src/screening/screening-progress.ts';
import { screeningState } from '../../src/screening/screening-state.ts';
import { votingStatus } from '../../src/screening/voting-status.ts';
import { adjudicate, anyLog, assign, importOf, retrieve, vote } from './log.ts';

const events = [
  importOf(1, 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'),
  assign(2, 'ann', 'd2'),
  vote(3, 'ann', 'd3', 'include'),
  vote(4, 'ann', 'd4', 'include'),
  vote(5, 'ben', 'd4', 'exclude'),
  vote(6, 'ann', 'd5', 'include'),
  vote(7, 'ben', 'd5', 'include'),
  retrieve(8, 'd5', 'not-retrieved'),
  vote(9, 'ann', 'd6', 'include'),
  vote(10, 'ben', 'd6', 'exclude'),
  adjudicate(11, 'd6', 'exclude'),
];

describe('screeningProgress', () => {
  it('counts documents by where they stand', () => {
    const none = { toRetrieve: 0, notRetrieved: 0, unassigned: 0, pending: 0, awaiting: 0, conflict: 0 };
    expect(screeningProgress(screeningState(events).outcomes)).toEqual({
      documents: 6,
      stages: [
        {
          ...none,
          stageId: 'title-abstract',
          reached: 6,
          unassigned: 1,
          pending: 1,
          awaiting: 1,
          conflict: 1,
          included: 1,
          excluded: 1,
        },
        { ...none, stageId: 'full-text', reached: 1, notRetrieved: 1, included: 0, excluded: 0 },
      ],
      reviewers: [
        { reviewerId: 'ann', stageId: 'title-abstract', judged: 4, owed: 1 },
        { reviewerId: 'ben', stageId: 'title-abstract', judged: 3, owed: 0 },
      ],
    });
  });

  it('counts each document once, however many votes it has', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { outcomes } = screeningState(log);
        const { documents, stages } = screeningProgress(outcomes);
        expect(documents).toBe(outcomes.length);
        let before = documents;
        for (const { stageId: _, reached, ...counts } of stages) {
          expect(reached).toBe(before);
          expect(Object.values(counts).reduce((a, b) => a + b)).toBe(reached);
          before = counts.included;
        }
      }),
    );
  });

  it('counts a batch by itself', () => {
    const late = { ...importOf(20, 'd7', 'd1'), batch: 'update' };
    const { outcomes } = screeningState([...events, late]);
    const ofBatch = (batch: string) => screeningProgress(outcomes.filter((one) => one.batch === batch)).documents;
    expect([ofBatch('first'), ofBatch('update')]).toEqual([6, 1]);
  });
});

describe('votingStatus', () => {
  it('says how far a vote has come', () => {
    const found = screeningState(events).outcomes.map(({ stages }) => stages[0] && votingStatus(stages[0]));
    expect(found).toEqual(['unassigned', 'pending', 'awaiting', 'conflict', 'agreed', 'adjudicated']);
  });
});
