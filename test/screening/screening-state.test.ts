import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionSchema } from '../../src/screening/criterion.ts';
import type { ScreeningEvent } from '../../src/screening/event.ts';
import { screeningState } from '../../src/screening/screening-state.ts';
import { defaultStages } from '../../src/screening/stage-policy.ts';
import {
  adjudicate,
  anyLog,
  assign,
  fullTextVote,
  importOf,
  merge,
  retract,
  retrieve,
  shuffledLog,
  unassign,
  vote,
} from './log.ts';

const outcomeOf = (events: readonly ScreeningEvent[], documentId = 'd1') =>
  screeningState(events).outcomes.find((outcome) => outcome.documentId === documentId);
const statusOf = (...events: ScreeningEvent[]) => outcomeOf(events)?.status;
const codesOf = (...events: ScreeningEvent[]) => screeningState(events).problems.map(({ code }) => code);

const included = [vote(1, 'ann', 'd1', 'include'), vote(1, 'ben', 'd1', 'include')];
const excluded = [vote(1, 'ann', 'd1', 'exclude'), vote(1, 'ben', 'd1', 'exclude')];
const conflicting = [vote(1, 'ann', 'd1', 'include'), vote(1, 'ben', 'd1', 'exclude')];

describe('screeningState: where a document stands', () => {
  it.each([
    ['imported and not yet seen', [importOf(1, 'd1')], 'unscreened', 'title-abstract'],
    ['judged by one of two', [vote(1, 'ann', 'd1', 'include')], 'in-progress', 'title-abstract'],
    ['judged differently', conflicting, 'conflict', 'title-abstract'],
    ['excluded by both', excluded, 'excluded', 'title-abstract'],
    ['included by both, full text not there', included, 'to-retrieve', 'full-text'],
    ['full text could not be had', [...included, retrieve(2, 'd1', 'not-retrieved')], 'not-retrieved', 'full-text'],
    ['full text there, not yet judged', [...included, retrieve(2, 'd1')], 'in-progress', 'full-text'],
    [
      'full text found in the end',
      [...included, retrieve(2, 'd1', 'not-retrieved'), retrieve(3, 'd1')],
      'in-progress',
      'full-text',
    ],
    [
      'full text included',
      [
        ...included,
        retrieve(2, 'd1'),
        fullTextVote(3, 'ann', 'd1', 'include'),
        fullTextVote(3, 'ben', 'd1', 'include'),
      ],
      'included',
      'full-text',
    ],
  ])('%s', (_, events, status, stageId) => {
    const state = screeningState(Object.freeze(events));
    expect(state.outcomes).toEqual([expect.objectContaining({ documentId: 'd1', status, stageId, criterionIds: [] })]);
    expect(state.problems).toEqual([]);
  });

  it('tells what happened at every stage', () => {
    expect(outcomeOf([...included, retrieve(2, 'd1'), fullTextVote(3, 'ann', 'd1', 'exclude', 'no-theory')])).toEqual({
      documentId: 'd1',
      status: 'in-progress',
      stageId: 'full-text',
      criterionIds: [],
      retrieval: 'retrieved',
      stages: [
        {
          stageId: 'title-abstract',
          status: 'included',
          settledBy: 'votes',
          assigned: [],
          criterionIds: [],
          votes: [
            {
              reviewerId: 'ann',
              verdict: 'include',
              criterionIds: [],
              round: 1,
              protocolVersion: 1,
              by: 'ann',
              clock: 1,
            },
            {
              reviewerId: 'ben',
              verdict: 'include',
              criterionIds: [],
              round: 1,
              protocolVersion: 1,
              by: 'ben',
              clock: 1,
            },
          ],
        },
        {
          stageId: 'full-text',
          status: 'pending',
          assigned: [],
          criterionIds: [],
          votes: [
            {
              reviewerId: 'ann',
              verdict: 'exclude',
              criterionIds: ['no-theory'],
              round: 1,
              protocolVersion: 1,
              by: 'ann',
              clock: 3,
            },
          ],
        },
      ],
    });
  });

  it('holds documents that the log does not mention, before the others', () => {
    const { outcomes } = screeningState([vote(1, 'ann', 'd1', 'include')], { documentIds: ['d3', 'd2'] });
    expect(outcomes.map(({ documentId, status }) => [documentId, status])).toEqual([
      ['d3', 'unscreened'],
      ['d2', 'unscreened'],
      ['d1', 'in-progress'],
    ]);
  });

  it('lists documents in the order of first mention', () => {
    const events = [importOf(1, 'd3', 'd1'), vote(2, 'ann', 'd2', 'include'), vote(3, 'ann', 'd1', 'include')];
    expect(screeningState(events).outcomes.map(({ documentId }) => documentId)).toEqual(['d3', 'd1', 'd2']);
  });

  it('is empty where nothing happened', () => {
    expect(screeningState([])).toEqual({ outcomes: [], conflicts: [], merged: [], problems: [] });
  });

  it('refuses a review without stages', () => {
    expect(() => screeningState([], { stages: [] })).toThrow(expect.objectContaining({ code: 'no-stages' }));
  });
});

describe('screeningState: votes', () => {
  it('lets the last decision of a reviewer stand, by clock and not by place', () => {
    expect(
      statusOf(vote(5, 'ann', 'd1', 'include'), vote(1, 'ben', 'd1', 'include'), vote(2, 'ann', 'd1', 'exclude')),
    ).toBe('to-retrieve');
  });

  it('takes back what is retracted', () => {
    expect(statusOf(...included, retract(2, 'ben', 'd1'))).toBe('in-progress');
    expect(statusOf(...included, retract(2, 'ben', 'd1'), retract(3, 'ann', 'd1'))).toBe('unscreened');
  });

  it('counts the latest round in which votes stand', () => {
    const again = vote(2, 'ann', 'd1', 'exclude', { round: 2 });
    expect(statusOf(...included, again)).toBe('in-progress');
    expect(statusOf(...included, again, vote(3, 'ben', 'd1', 'exclude', { round: 2 }))).toBe('excluded');
    expect(statusOf(...included, again, retract(3, 'ann', 'd1', 2))).toBe('to-retrieve');
  });

  it('counts a reviewer, not who typed', () => {
    expect(statusOf(vote(1, 'ann', 'd1', 'include'), vote(2, 'ann', 'd1', 'include', { reviewerId: 'ben' }))).toBe(
      'to-retrieve',
    );
  });

  it('says what waits for an adjudication', () => {
    expect(screeningState(conflicting).conflicts).toMatchObject([
      {
        documentId: 'd1',
        stageId: 'title-abstract',
        kind: 'verdict',
        votes: [{ reviewerId: 'ann' }, { reviewerId: 'ben' }],
      },
    ]);
  });

  it('tells a conflict of reasons from one of verdicts', () => {
    const stages = defaultStages.map((stage) => ({ ...stage, reasonsMustAgree: true }));
    const events = [
      vote(1, 'ann', 'd1', 'exclude', { criterionIds: ['a'] }),
      vote(1, 'ben', 'd1', 'exclude', { criterionIds: ['b'] }),
    ];
    expect(screeningState(events, { stages }).conflicts).toMatchObject([{ kind: 'reason' }]);
  });
});

describe('screeningState: reasons', () => {
  const differing = [
    vote(1, 'ann', 'd1', 'exclude', { criterionIds: ['late', 'shared'] }),
    vote(2, 'ben', 'd1', 'exclude', { criterionIds: ['early', 'shared'] }),
  ];

  it('names all reasons, those of the earliest vote first', () => {
    expect(outcomeOf(differing)?.criterionIds).toEqual(['late', 'early', 'shared']);
  });

  it('lets the criteria say which primary reason comes first', () => {
    const criteria = ['early', 'late', 'shared'].map((id, k) =>
      criterionSchema.parse({ id, text: id, kind: 'exclusion', priority: 3 - k }),
    );
    expect(screeningState(differing, { criteria }).outcomes[0]?.criterionIds).toEqual(['late', 'early', 'shared']);
    const turned = criteria.map((criterion) => ({ ...criterion, priority: -criterion.priority }));
    expect(screeningState(differing, { criteria: turned }).outcomes[0]?.criterionIds).toEqual([
      'early',
      'late',
      'shared',
    ]);
  });

  it('takes those of the deciding exclusion only', () => {
    const stages = defaultStages.map((stage) => ({ ...stage, agreement: 'majority' as const }));
    const events = [
      vote(1, 'ann', 'd1', 'exclude', { criterionIds: ['a'] }),
      vote(1, 'ben', 'd1', 'exclude', { criterionIds: ['a'] }),
      vote(1, 'cat', 'd1', 'unsure', { criterionIds: ['b'] }),
    ];
    expect(screeningState(events, { stages }).outcomes[0]).toMatchObject({ status: 'excluded', criterionIds: ['a'] });
  });
});

describe('screeningState: adjudication', () => {
  it('stands above the votes and leaves them as they are', () => {
    const outcome = outcomeOf([...conflicting, adjudicate(2, 'd1', 'exclude', { criterionIds: ['no-theory'] })]);
    expect(outcome).toMatchObject({ status: 'excluded', criterionIds: ['no-theory'] });
    expect(outcome?.stages[0]).toMatchObject({
      settledBy: 'adjudication',
      votes: [{ verdict: 'include' }, { verdict: 'exclude' }],
    });
  });

  it.each([
    ['a vote changes', vote(3, 'ann', 'd1', 'exclude'), 'excluded'],
    ['a vote is taken back', retract(3, 'ann', 'd1'), 'in-progress'],
    ['somebody else votes', vote(3, 'dan', 'd1', 'include'), 'conflict'],
    ['a new round begins', vote(3, 'ann', 'd1', 'include', { round: 2 }), 'in-progress'],
    ['a reason changes', vote(3, 'ben', 'd1', 'exclude', { criterionIds: ['no-theory'] }), 'conflict'],
    ['a duplicate brings votes', merge(3, 'd2', 'd1'), 'conflict'],
  ])('goes stale when %s', (_, event, status) => {
    const outcome = outcomeOf([...conflicting, vote(1, 'dan', 'd2', 'include'), adjudicate(2, 'd1', 'include'), event]);
    expect(outcome?.status).toBe(status);
    expect(outcome?.stages[0]?.staleAdjudication).toBe(true);
  });

  it.each([
    ['a vote is cast again as it was', vote(3, 'ann', 'd1', 'include')],
    ['a duplicate brings no votes', merge(3, 'd2', 'd1')],
    ['the document turns out to be another without votes', merge(3, 'd1', 'd2')],
  ])('holds when %s', (_, event) => {
    const { outcomes } = screeningState([...conflicting, adjudicate(2, 'd1', 'include'), importOf(1, 'd2'), event]);
    expect(outcomes.find(({ status }) => status === 'to-retrieve')?.stages[0]).toMatchObject({
      settledBy: 'adjudication',
    });
    expect(outcomes[0]?.stages[0]).not.toHaveProperty('staleAdjudication');
  });

  it('is fresh again when it is made anew', () => {
    const outcome = outcomeOf([
      ...conflicting,
      adjudicate(2, 'd1', 'include'),
      vote(3, 'dan', 'd1', 'include'),
      adjudicate(4, 'd1', 'exclude'),
    ]);
    expect(outcome?.status).toBe('excluded');
    expect(outcome?.stages[0]).not.toHaveProperty('staleAdjudication');
  });

  it('is noted where there was no conflict, and holds', () => {
    const { outcomes, problems } = screeningState([...included, adjudicate(2, 'd1', 'exclude')]);
    expect(outcomes[0]?.status).toBe('excluded');
    expect(problems).toEqual([
      expect.objectContaining({ code: 'adjudication-without-conflict', severity: 'note', ids: ['d1'] }),
    ]);
    expect(codesOf(...conflicting, adjudicate(2, 'd1', 'exclude'))).toEqual([]);
  });
});

describe('screeningState: late duplicates', () => {
  it('moves what was said to the survivor', () => {
    const state = screeningState([
      vote(1, 'ann', 'd1', 'include'),
      vote(1, 'ben', 'd2', 'include'),
      retrieve(2, 'd2'),
      merge(3, 'd2', 'd1'),
    ]);
    expect(state.outcomes).toMatchObject([
      { documentId: 'd1', status: 'in-progress', stageId: 'full-text', retrieval: 'retrieved' },
    ]);
    expect(state.merged).toEqual([{ fromId: 'd2', intoId: 'd1' }]);
    expect(state.problems).toEqual([]);
  });

  it('moves what is said of the duplicate afterwards too', () => {
    expect(statusOf(vote(1, 'ann', 'd1', 'include'), merge(2, 'd2', 'd1'), vote(3, 'ben', 'd2', 'include'))).toBe(
      'to-retrieve',
    );
  });

  it('names the survivor at the end of a chain', () => {
    const { outcomes, merged } = screeningState([merge(1, 'd1', 'd2'), merge(2, 'd2', 'd3')]);
    expect(merged).toEqual([
      { fromId: 'd1', intoId: 'd3' },
      { fromId: 'd2', intoId: 'd3' },
    ]);
    expect(outcomes.map(({ documentId }) => documentId)).toEqual(['d3']);
  });

  it('keeps the later of two votes that agree', () => {
    const outcome = outcomeOf([vote(1, 'ann', 'd1', 'include'), vote(2, 'ann', 'd2', 'include'), merge(3, 'd2', 'd1')]);
    expect(outcome?.stages[0]?.votes).toMatchObject([{ reviewerId: 'ann', clock: 2 }]);
  });

  it('reports votes of one reviewer that clash, and chooses neither', () => {
    const clash = [
      vote(1, 'ann', 'd1', 'include'),
      vote(2, 'ann', 'd2', 'exclude'),
      vote(2, 'ben', 'd1', 'include'),
      merge(3, 'd2', 'd1'),
    ];
    const { conflicts, problems } = screeningState(clash);
    expect(conflicts).toMatchObject([
      { documentId: 'd1', kind: 'verdict', votes: [{ clock: 1 }, { reviewerId: 'ann' }, { reviewerId: 'ben' }] },
    ]);
    expect(problems).toEqual([expect.objectContaining({ code: 'clashing-votes', ids: ['d1', 'ann'] })]);
  });

  it('lets the reviewer end the clash', () => {
    const clash = [
      vote(1, 'ann', 'd1', 'include'),
      vote(2, 'ann', 'd2', 'exclude'),
      vote(2, 'ben', 'd1', 'include'),
      merge(3, 'd2', 'd1'),
    ];
    expect(statusOf(...clash, vote(4, 'ann', 'd1', 'include'))).toBe('to-retrieve');
    expect(codesOf(...clash, vote(4, 'ann', 'd1', 'include'))).toEqual([]);
  });

  it('lets the earlier of two opposite merges hold', () => {
    const { merged, problems } = screeningState([merge(1, 'd1', 'd2'), merge(2, 'd2', 'd1', 'ben')]);
    expect(merged).toEqual([{ fromId: 'd1', intoId: 'd2' }]);
    expect(problems).toEqual([expect.objectContaining({ code: 'merge-in-circle', ids: ['d2', 'd1'] })]);
  });

  it('has nothing against two people who report one duplicate', () => {
    expect(codesOf(merge(1, 'd1', 'd2'), merge(2, 'd1', 'd2', 'ben'))).toEqual([]);
  });

  it('takes two survivors of one duplicate for one document', () => {
    expect(screeningState([merge(1, 'd1', 'd2'), merge(2, 'd1', 'd3', 'ben')]).outcomes).toMatchObject([
      { documentId: 'd3' },
    ]);
  });
});

describe('screeningState: problems', () => {
  const full = fullTextVote(3, 'ann', 'd1', 'include');
  it.each([
    ['a retraction of nothing', [retract(1, 'ann', 'd1')], 'nothing-to-retract'],
    [
      'a retraction in another round',
      [vote(1, 'ann', 'd1', 'include'), retract(2, 'ann', 'd1', 2)],
      'nothing-to-retract',
    ],
    [
      'an assignment taken from who had none',
      [assign(1, 'ann', 'd1'), unassign(2, 'ben', 'd1')],
      'nothing-to-unassign',
    ],
    ['a stage that nobody declared', [vote(1, 'ann', 'd1', 'include', { stage: 'abstract' })], 'unknown-stage'],
    ['a full text judged before inclusion', [full, retrieve(2, 'd1')], 'decision-before-inclusion'],
    ['a full text judged after exclusion', [...excluded, full, retrieve(2, 'd1')], 'decision-before-inclusion'],
    ['a full text judged that nobody retrieved', [...included, full], 'decision-without-retrieval'],
    [
      'a full text judged that could not be had',
      [...included, full, retrieve(4, 'd1', 'not-retrieved')],
      'decision-without-retrieval',
    ],
    ['a merge of a document with itself', [merge(1, 'd1', 'd1')], 'merge-in-circle'],
  ])('names %s', (_, events, code) => {
    const { problems } = screeningState(events);
    expect(problems).toEqual([expect.objectContaining({ code, ids: expect.arrayContaining(['d1']) })]);
  });

  it('takes a judged full text for retrieved, unless the log says otherwise', () => {
    expect(statusOf(...included, full)).toBe('in-progress');
    expect(statusOf(...included, full, retrieve(4, 'd1', 'not-retrieved'))).toBe('not-retrieved');
  });

  it('lets an undeclared stage change nothing', () => {
    expect(statusOf(vote(1, 'ann', 'd1', 'include', { stage: 'abstract' }))).toBe('unscreened');
  });

  it('chooses none of two verdicts of one identity', () => {
    const state = screeningState([vote(1, 'ann', 'd1', 'include'), vote(1, 'ann', 'd1', 'exclude')]);
    expect(state.outcomes[0]?.status).toBe('conflict');
    expect(state.problems.map(({ code }) => code)).toEqual(['event-identity-clash', 'clashing-votes']);
  });
});

describe('screeningState: laws', () => {
  it('does not know the order of the events, nor how often they come', () => {
    fc.assert(
      fc.property(shuffledLog, ({ events, shuffled }) => {
        expect(screeningState(shuffled)).toEqual(screeningState(events));
      }),
      { numRuns: 500 },
    );
  });

  it('puts every document that is mentioned into one place', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const { outcomes, merged } = screeningState(events);
        const places = [...outcomes.map(({ documentId }) => documentId), ...merged.map(({ fromId }) => fromId)];
        const mentioned = JSON.stringify(events).match(/d[1-4](?=")/g) ?? [];
        expect([...places].sort()).toEqual([...new Set(mentioned)].sort());
        for (const { intoId } of merged) expect(outcomes.map(({ documentId }) => documentId)).toContain(intoId);
      }),
    );
  });

  it('gives plain data', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const state = screeningState(events);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
    );
  });

  it('lets stand what a reader of the log would find last', () => {
    const apart = anyLog.map((events) =>
      events.filter(({ kind }) => kind === 'decide' || kind === 'retract').map((event, clock) => ({ ...event, clock })),
    );
    fc.assert(
      fc.property(apart, (events) => {
        for (const { documentId, stages } of screeningState(events).outcomes) {
          for (const { stageId, votes } of stages) {
            expect(votes.map(({ clock }) => clock)).toEqual(lastDecisions(events, documentId, stageId));
          }
        }
      }),
    );
  });
});

/** Straight from the definition: clocks of each reviewer's last event, if it is a decision, in the latest round that has any. */
function lastDecisions(events: readonly ScreeningEvent[], documentId: string, stageId: string): number[] {
  const here = events.flatMap((event) =>
    (event.kind === 'decide' || event.kind === 'retract') && event.documentId === documentId && event.stage === stageId
      ? [event]
      : [],
  );
  const last = here.filter((event, k) =>
    here
      .slice(k + 1)
      .every((later) => later.reviewerId !== event.reviewerId || (later.round ?? 1) !== (event.round ?? 1)),
  );
  const standing = last.filter(({ kind }) => kind === 'decide');
  const latest = Math.max(...standing.map(({ round }) => round ?? 1));
  return standing.filter(({ round }) => (round ?? 1) === latest).map(({ clock }) => clock);
}
