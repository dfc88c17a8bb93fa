import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/screening/allocate.ts';
import { appendEvent } from '../../src/screening/append-event.ts';
import { assignmentEvents } from '../../src/screening/assignment-events.ts';
import type { ScreeningEvent, Verdict } from '../../src/screening/event.ts';
import { handOver } from '../../src/screening/hand-over.ts';
import { openScreening } from '../../src/screening/open-screening.ts';
import { screeningState, stateOfScreening } from '../../src/screening/screening-state.ts';
import { defaultStages } from '../../src/screening/stage-policy.ts';
import { rayyanStages } from '../../src/screening/stage-presets.ts';
import { worklist } from '../../src/screening/worklist.ts';
import { importOf, vote } from './log.ts';

const team = ['ann', 'ben', 'cat', 'dan'];
const ids = Array.from({ length: 40 }, (_, k) => `d${k + 1}`);
const allocated = assignmentEvents(allocate(ids, team, { seed: 4 }).assignments, {
  stage: 'title-abstract',
  by: 'ann',
  clock: 2,
});
const votes = fc.array(
  fc.record({
    place: fc.nat(allocated.length - 1),
    verdict: fc.constantFrom<Verdict[]>('include', 'exclude', 'unsure'),
  }),
  { maxLength: 60 },
);

describe('handOver', () => {
  it.each(['keep', 'retract'] as const)('strands no document, whatever was voted (%s)', (kept) => {
    fc.assert(
      fc.property(votes, fc.constantFrom(defaultStages, rayyanStages), (cast, stages) => {
        let screening = openScreening(logOf(cast), { stages });
        const to = ['ann', 'cat', 'dan'];
        const options = { by: 'ann', clock: screening.clock + 1, to, votes: kept, stages };
        const { events, open } = handOver(stateOfScreening(screening).outcomes, 'ben', options);
        expect(open).toEqual([]);
        for (const event of events) {
          const result = appendEvent(screening, event);
          if (!result.ok) throw new Error(result.problem.message);
          screening = result.screening;
        }
        const { outcomes } = stateOfScreening(screening);
        expect(worklist(outcomes, 'ben', { stages }).filter(({ task }) => task !== 'adjudicate')).toEqual([]);
        const tasks = to.flatMap((who) => worklist(outcomes, who, { stages }));
        const tasked = new Set(tasks.map(({ documentId }) => documentId));
        const waiting = outcomes.filter(({ status }) => ['unscreened', 'in-progress', 'conflict'].includes(status));
        expect(waiting.filter(({ documentId }) => !tasked.has(documentId))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shares the documents evenly', () => {
    const { outcomes } = screeningState([importOf(1, ...ids), ...allocated]);
    const { events } = handOver(outcomes, 'ben', { by: 'ann', clock: 100, to: ['ann', 'cat', 'dan'] });
    const { outcomes: after } = screeningState([importOf(1, ...ids), ...allocated, ...events]);
    const loads = ['ann', 'cat', 'dan'].map((who) => worklist(after, who).length);
    expect(loads.reduce((a, b) => a + b)).toBe(80);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    expect(events.map(({ clock }) => clock)).toEqual(events.map((_, place) => 100 + place));
  });

  it('tells what nobody could take, and leaves its place free', () => {
    const log = [
      importOf(1, 'd1'),
      ...assignmentEvents([{ documentId: 'd1', reviewerIds: ['ann', 'ben'] }], {
        stage: 'title-abstract',
        by: 'ann',
        clock: 2,
      }),
    ];
    const { events, open } = handOver(screeningState(log).outcomes, 'ben', { by: 'ann', clock: 9, to: ['ann'] });
    expect(open).toEqual([{ documentId: 'd1', stageId: 'title-abstract' }]);
    expect(worklist(screeningState([...log, ...events]).outcomes, 'eva')).toHaveLength(1);
  });

  it('refuses to give documents to who leaves', () => {
    expect(() => handOver([], 'ben', { by: 'ann', clock: 1, to: ['ben'] })).toThrow(
      expect.objectContaining({ code: 'leaver-among-takers' }),
    );
  });
});

/** The log of the allocation, and of these votes by those to whom the documents were given. */
function logOf(cast: readonly { readonly place: number; readonly verdict: Verdict }[]): ScreeningEvent[] {
  const given = cast.flatMap(({ place, verdict }) => {
    const event = allocated[place];
    return event?.kind === 'assign' ? [{ ...event, verdict }] : [];
  });
  const first = allocated.length + 2;
  const votes = given.map((event, k) => vote(first + k, event.reviewerId, event.documentId, event.verdict));
  return [importOf(1, ...ids), ...allocated, ...votes];
}
