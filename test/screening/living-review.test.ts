import { describe, expect, it } from 'vitest';
import { outdatedJudgements } from '../../src/screening/outdated-judgements.ts';
import { screeningState } from '../../src/screening/screening-state.ts';
import { settledDecisions } from '../../src/screening/settled-decisions.ts';
import { defaultStages } from '../../src/screening/stage-policy.ts';
import { worklist } from '../../src/screening/worklist.ts';
import { adjudicate, assign, importOf, merge, vote } from './log.ts';

const both = (
  clock: number,
  id: string,
  verdict: 'include' | 'exclude',
  more: { protocolVersion?: number; round?: number } = {},
) => [vote(clock, 'ann', id, verdict, more), vote(clock, 'ben', id, verdict, more)];

describe('a living review', () => {
  it('finds what was judged under older criteria, and has it judged anew', () => {
    const log = [...both(1, 'd1', 'include'), ...both(2, 'd2', 'exclude', { protocolVersion: 2 })];
    const [old, ...rest] = outdatedJudgements(screeningState(log).outcomes, 2);
    expect(rest).toEqual([]);
    expect(old).toMatchObject({ documentId: 'd1', stageId: 'title-abstract', nextRound: 2 });
    expect(old?.votes.map(({ reviewerId }) => reviewerId)).toEqual(['ann', 'ben']);

    const again = [...log, assign(3, 'ann', 'd1', 2), assign(4, 'ben', 'd1', 2)];
    expect(worklist(screeningState(again).outcomes, 'ann')).toMatchObject([
      { documentId: 'd1', round: 2, task: 'vote' },
    ]);
    expect(screeningState(again).outcomes[0]?.status).toBe('to-retrieve');
    const judged = [...again, ...both(5, 'd1', 'exclude', { protocolVersion: 2, round: 2 })];
    expect(screeningState(judged).outcomes[0]?.status).toBe('excluded');
    expect(outdatedJudgements(screeningState(judged).outcomes, 2)).toEqual([]);
  });

  it('keeps the batch that brought a document first, also through a late duplicate', () => {
    const second = { ...importOf(4, 'd1', 'd2'), batch: 'second' };
    const { outcomes } = screeningState([importOf(1, 'd1'), second, merge(5, 'd1', 'd3')]);
    expect(outcomes.map(({ documentId, batch }) => [documentId, batch])).toEqual([
      ['d2', 'second'],
      ['d3', 'first'],
    ]);
  });

  it('gives a late duplicate to whoever was to judge either record, once', () => {
    const log = [assign(1, 'ann', 'd1'), assign(2, 'ann', 'd2'), assign(3, 'ben', 'd2'), merge(4, 'd2', 'd1')];
    const { outcomes } = screeningState(log);
    expect(outcomes[0]?.stages[0]?.assigned.map(({ reviewerId }) => reviewerId)).toEqual(['ann', 'ben']);
    expect(worklist(outcomes, 'ann')).toHaveLength(1);
  });

  it('carries the machine that judged', () => {
    const machine = { name: 'classifier', version: '2.1', settings: 'threshold 0.3' };
    const { outcomes } = screeningState([vote(1, 'robot', 'd1', 'exclude', { machine })]);
    expect(outcomes[0]?.stages[0]?.votes[0]).toMatchObject({ reviewerId: 'robot', machine });
  });
});

describe('settledDecisions', () => {
  it('gives what is settled, in the order in which it was first judged', () => {
    const log = [
      importOf(1, 'd1', 'd2', 'd3', 'd4', 'd5'),
      ...both(2, 'd3', 'exclude'),
      vote(3, 'ann', 'd1', 'include'),
      ...both(4, 'd2', 'include'),
      vote(5, 'ben', 'd1', 'exclude'),
      adjudicate(6, 'd1', 'include'),
      adjudicate(7, 'd5', 'exclude'),
      vote(8, 'ann', 'd4', 'include'),
    ];
    expect(settledDecisions(screeningState(log).outcomes, 'title-abstract')).toEqual([
      { documentId: 'd3', verdict: 'exclude' },
      { documentId: 'd1', verdict: 'include' },
      { documentId: 'd2', verdict: 'include' },
      { documentId: 'd5', verdict: 'exclude' },
    ]);
    expect(settledDecisions(screeningState(log, { stages: defaultStages }).outcomes, 'full-text')).toEqual([]);
  });
});
