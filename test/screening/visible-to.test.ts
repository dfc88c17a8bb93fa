import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreeningEvent } from '../../src/screening/event.ts';
import { screeningState } from '../../src/screening/screening-state.ts';
import { defaultStages } from '../../src/screening/stage-policy.ts';
import { rayyanStages } from '../../src/screening/stage-presets.ts';
import { visibleTo } from '../../src/screening/visible-to.ts';
import { anyLog, fullTextVote, retrieve, vote } from './log.ts';

const conflict = [vote(1, 'ann', 'd1', 'include'), vote(2, 'ben', 'd1', 'exclude', { criterionIds: ['old'] })];
const seenBy = (reviewerId: string, events: readonly ScreeningEvent[], stages = defaultStages) =>
  visibleTo(screeningState(events, { stages }).outcomes, reviewerId, stages)[0];

describe('visibleTo', () => {
  it('hides votes and what they came to from those who have not voted', () => {
    expect(seenBy('cat', conflict)).toMatchObject({ status: 'unscreened', criterionIds: [] });
    expect(seenBy('cat', conflict)?.stages[0]).toEqual({
      stageId: 'title-abstract',
      status: 'pending',
      votes: [],
      assigned: [],
      criterionIds: [],
    });
  });

  it('shows them to those who have', () => {
    expect(seenBy('ann', conflict)).toEqual(screeningState(conflict).outcomes[0]);
  });

  it('hides them again in a round in which one has not voted', () => {
    const second = [...conflict, vote(3, 'ben', 'd1', 'include', { round: 2 })];
    expect(seenBy('ann', second)?.stages[0]?.votes).toEqual([]);
    expect(seenBy('ben', second)?.stages[0]?.votes).toHaveLength(1);
  });

  it('shows that a document has to be judged at the next stage, and no vote', () => {
    const reading = [vote(1, 'ann', 'd1', 'include'), vote(2, 'ben', 'd1', 'include'), retrieve(3, 'd1')];
    const seen = seenBy('cat', [...reading, fullTextVote(4, 'ann', 'd1', 'exclude', 'old')]);
    expect(seen).toMatchObject({ status: 'in-progress', stageId: 'full-text', retrieval: 'retrieved' });
    expect(seen?.stages.map(({ status, votes }) => [status, votes.length])).toEqual([
      ['included', 0],
      ['pending', 0],
    ]);
  });

  it('shows nothing but own votes while a stage waits to be opened', () => {
    expect(seenBy('ann', conflict, [...rayyanStages])).toMatchObject({ status: 'in-progress' });
    expect(seenBy('ann', conflict, [...rayyanStages])?.stages[0]?.votes.map(({ by }) => by)).toEqual(['ann']);
    const opened = rayyanStages.map((stage) => ({ ...stage, blind: false }));
    expect(seenBy('cat', conflict, opened)?.status).toBe('conflict');
  });

  it('is the same whatever others say where one has not voted', () => {
    // the votes of others turned round must leave no trace at the stage at which a document stands
    const turned = { include: 'exclude', exclude: 'include', unsure: 'unsure' } as const;
    fc.assert(
      fc.property(anyLog, (events) => {
        const single = defaultStages.slice(0, 1).map((stage) => ({ ...stage, agreement: 'unanimous' as const }));
        const votes = events
          .filter((event) => event.kind === 'decide' && event.by !== 'cat')
          .map((event, clock) => ({ ...event, clock }));
        const other = votes.map((event) =>
          event.kind === 'decide' ? { ...event, verdict: turned[event.verdict], criterionIds: [] } : event,
        );
        const [one, two] = [votes, other].map((log) =>
          visibleTo(screeningState(log, { stages: single }).outcomes, 'cat', single),
        );
        expect(one).toEqual(two);
      }),
      { numRuns: 500 },
    );
  });
});
