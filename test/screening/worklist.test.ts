import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreeningEvent } from '../../src/screening/event.ts';
import { screeningState } from '../../src/screening/screening-state.ts';
import { defaultStages, type StagePolicy } from '../../src/screening/stage-policy.ts';
import { rayyanStages } from '../../src/screening/stage-presets.ts';
import { worklist } from '../../src/screening/worklist.ts';
import { adjudicate, anyLog, assign, fullTextVote, importOf, retrieve, vote } from './log.ts';

const tasks = (events: readonly ScreeningEvent[], reviewerId: string, stages: readonly StagePolicy[] = defaultStages) =>
  worklist(screeningState(events, { stages }).outcomes, reviewerId, { stages }).map(
    ({ task, documentId, stageId, round }) => `${task} ${documentId} ${stageId} ${round}`,
  );
const conflict = [vote(1, 'ann', 'd1', 'include'), vote(2, 'ben', 'd1', 'exclude')];
const included = [vote(1, 'ann', 'd1', 'include'), vote(2, 'ben', 'd1', 'include')];

describe('worklist', () => {
  it.each<[string, readonly ScreeningEvent[], string, string[]]>([
    ['what nobody has', [importOf(1, 'd1')], 'ann', ['vote d1 title-abstract 1']],
    ['what lacks a second vote', [vote(1, 'ann', 'd1', 'include')], 'ben', ['vote d1 title-abstract 1']],
    ['nothing that one has judged', [vote(1, 'ann', 'd1', 'include')], 'ann', []],
    ['what was given to one', [assign(1, 'ann', 'd1'), assign(2, 'ben', 'd1')], 'ann', ['vote d1 title-abstract 1']],
    ['nothing that was given to others', [assign(1, 'ann', 'd1'), assign(2, 'ben', 'd1')], 'cat', []],
    ['a free place beside others', [assign(1, 'ann', 'd1')], 'cat', ['vote d1 title-abstract 1']],
    [
      'what others have settled but one was given',
      [assign(1, 'cat', 'd1'), ...included],
      'cat',
      ['vote d1 title-abstract 1'],
    ],
    ['nothing that was adjudicated', [assign(1, 'cat', 'd1'), ...conflict, adjudicate(3, 'd1', 'include')], 'cat', []],
    ['a conflict', conflict, 'cat', ['adjudicate d1 title-abstract 1']],
    ['the own vote before the conflict', [assign(1, 'cat', 'd1'), ...conflict], 'cat', ['vote d1 title-abstract 1']],
    ['no full text that is not there', included, 'cat', []],
    ['a full text that is', [...included, retrieve(3, 'd1')], 'cat', ['vote d1 full-text 1']],
    ['a round to come', [...included, assign(3, 'ann', 'd1', 2)], 'ann', ['vote d1 title-abstract 2']],
    ['nothing that is excluded', [vote(1, 'ann', 'd1', 'exclude'), vote(2, 'ben', 'd1', 'exclude')], 'cat', []],
    [
      'nothing after the last stage',
      [
        ...included,
        retrieve(3, 'd1'),
        fullTextVote(4, 'ann', 'd1', 'include'),
        fullTextVote(5, 'ben', 'd1', 'include'),
      ],
      'cat',
      [],
    ],
  ])('has %s', (_, events, reviewerId, expected) => {
    expect(tasks(events, reviewerId)).toEqual(expected);
  });

  it('has those reconsider on whom alone it hangs', () => {
    expect(tasks(conflict, 'ann', rayyanStages)).toEqual(['reconsider d1 title-abstract 1']);
    expect(tasks(conflict, 'cat', rayyanStages)).toEqual([]);
    const unsure = [vote(1, 'ann', 'd1', 'unsure'), vote(2, 'ben', 'd1', 'include')];
    expect(tasks(unsure, 'ann', rayyanStages)).toEqual(['reconsider d1 title-abstract 1']);
    expect(tasks(unsure, 'ben', rayyanStages)).toEqual([]);
  });

  it('asks only those to adjudicate who may', () => {
    const third = defaultStages.map((stage) => ({ ...stage, adjudicatedBy: 'third-reviewer' as const }));
    const named = defaultStages.map((stage) => ({ ...stage, adjudicatedBy: ['dan'] }));
    const who = (stages: readonly StagePolicy[]) =>
      ['ann', 'cat', 'dan'].filter((reviewerId) => tasks(conflict, reviewerId, stages).length > 0);
    expect(who(third)).toEqual(['cat', 'dan']);
    expect(who(named)).toEqual(['dan']);
  });

  it('puts the likeliest first', () => {
    const { outcomes } = screeningState([importOf(1, 'd1', 'd2', 'd3', 'd4')]);
    const order = worklist(outcomes, 'ann', { order: ['d3', 'd1', 'gone'] }).map(({ documentId }) => documentId);
    expect(order).toEqual(['d3', 'd1', 'd2', 'd4']);
  });

  it('leaves no open document without somebody who has a task', () => {
    const everybody = ['ann', 'ben', 'cat', 'dan', 'eva'];
    fc.assert(
      fc.property(anyLog, (events) => {
        const { outcomes } = screeningState(events);
        const tasked = new Set(everybody.flatMap((who) => worklist(outcomes, who).map(({ documentId }) => documentId)));
        const open = outcomes.filter(({ status }) => ['unscreened', 'in-progress', 'conflict'].includes(status));
        expect(open.filter(({ documentId }) => !tasked.has(documentId))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
