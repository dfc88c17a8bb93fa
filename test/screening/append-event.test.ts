import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendEvent } from '../../src/screening/append-event.ts';
import { criterionSchema } from '../../src/screening/criterion.ts';
import type { ScreeningEvent } from '../../src/screening/event.ts';
import { documentOutcome, type OpenScreening, openScreening } from '../../src/screening/open-screening.ts';
import { screeningState, stateOfScreening } from '../../src/screening/screening-state.ts';
import { covidenceStages, rayyanStages } from '../../src/screening/stage-presets.ts';
import { adjudicate, anyLog, assign, fullTextVote, importOf, merge, retract, retrieve, unassign, vote } from './log.ts';

const accepted = (screening: OpenScreening, event: ScreeningEvent): OpenScreening => {
  const result = appendEvent(screening, event);
  if (!result.ok) throw new Error(result.problem.message);
  return result.screening;
};
const refusalOf = (screening: OpenScreening, event: ScreeningEvent) => {
  const result = appendEvent(screening, event);
  return result.ok ? null : result.problem;
};

describe('appendEvent: what the fold would give', () => {
  it('comes to the same state as folding the whole log', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(25), (events, opened) => {
        const log = events.map((event, place) => ({ ...event, clock: place + 1 }));
        const documentIds = ['d1', 'd2', 'd3', 'd4'];
        const taken: ScreeningEvent[] = [];
        let screening = openScreening(taken, { documentIds });
        for (const [place, event] of log.entries()) {
          // opened anew in the middle, so that events meet what was folded and what was appended
          if (place === opened) screening = openScreening(taken, { documentIds });
          const result = appendEvent(screening, event);
          if (!result.ok) continue;
          screening = result.screening;
          taken.push(event);
        }
        expect(stateOfScreening(screening)).toEqual(screeningState(taken, { documentIds }));
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts nothing that the fold calls wrong', () => {
    const wrong = new Set(['unknown-stage', 'nothing-to-retract', 'nothing-to-unassign', 'event-identity-clash']);
    fc.assert(
      fc.property(anyLog, (events) => {
        let screening = openScreening([], { documentIds: ['d1', 'd2', 'd3', 'd4'] });
        for (const [clock, event] of events.entries()) {
          const result = appendEvent(screening, { ...event, clock: clock + 1 });
          if (result.ok) screening = result.screening;
        }
        const { problems } = stateOfScreening(screening);
        expect(problems.filter(({ code }) => wrong.has(code))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('appendEvent: what it costs', () => {
  const ids = Array.from({ length: 300 }, (_, k) => `d${k + 1}`);

  it('reads no earlier event and settles no other document again', () => {
    let reads = 0;
    const counting = (event: ScreeningEvent) =>
      new Proxy(event, {
        get(target, key, receiver) {
          reads += 1;
          return Reflect.get(target, key, receiver);
        },
      });
    const log = ids.map((id, k) => counting(vote(k + 2, 'ann', id, 'include')));
    const before = openScreening([importOf(1, ...ids), ...log]);
    expect(reads).toBeGreaterThan(ids.length);
    reads = 0;
    const after = accepted(before, vote(1000, 'ben', 'd7', 'include'));
    expect(reads).toBe(0);
    const [old, fresh] = [stateOfScreening(before).outcomes, stateOfScreening(after).outcomes];
    const again = fresh.filter((outcome, k) => outcome !== old[k]).map(({ documentId }) => documentId);
    expect(again).toEqual(['d7']);
  });

  it('leaves the screening that it was given as it was', () => {
    const before = openScreening([importOf(1, 'd1', 'd2')]);
    const voted = accepted(before, vote(2, 'ann', 'd1', 'include'));
    const merged = accepted(voted, merge(3, 'd1', 'd2'));
    expect(documentOutcome(before, 'd1')?.status).toBe('unscreened');
    expect(documentOutcome(voted, 'd1')).toMatchObject({ documentId: 'd1', status: 'in-progress' });
    expect(documentOutcome(merged, 'd1')).toMatchObject({ documentId: 'd2', status: 'in-progress' });
    expect(accepted(voted, vote(3, 'ben', 'd1', 'include')).clock).toBe(3);
  });
});

describe('appendEvent: refusals', () => {
  const criteria = [
    criterionSchema.parse({ id: 'no-theory', text: 'No theory', kind: 'exclusion', priority: 1 }),
    criterionSchema.parse({ id: 'no-text', text: 'No text', kind: 'exclusion', priority: 2, stages: ['full-text'] }),
  ];
  const open = (events: readonly ScreeningEvent[], stages = covidenceStages) =>
    openScreening([importOf(1, 'd1', 'd2'), ...events], { stages, criteria });
  const both = [vote(2, 'ann', 'd1', 'include'), vote(3, 'ben', 'd1', 'include')];
  const conflict = [vote(2, 'ann', 'd1', 'include'), vote(3, 'ben', 'd1', 'exclude')];

  it.each<[string, readonly ScreeningEvent[], ScreeningEvent]>([
    ['clock-not-new', both, vote(3, 'cat', 'd1', 'include')],
    ['clock-not-new', both, vote(3, 'ben', 'd1', 'include')],
    ['unknown-document', [], vote(5, 'ann', 'd3', 'include')],
    ['unknown-document', [], merge(5, 'd1', 'd3')],
    ['unknown-stage', [], vote(5, 'ann', 'd1', 'include', { stage: 'abstract' })],
    ['unknown-criterion', [], vote(5, 'ann', 'd1', 'exclude', { criterionIds: ['too-old'] })],
    ['unknown-criterion', [], vote(5, 'ann', 'd1', 'exclude', { criterionIds: ['no-text'] })],
    ['decision-before-inclusion', [], fullTextVote(5, 'ann', 'd1', 'include')],
    ['decision-before-inclusion', conflict, fullTextVote(5, 'ann', 'd1', 'include')],
    [
      'decision-without-retrieval',
      [...both, retrieve(4, 'd1', 'not-retrieved')],
      fullTextVote(5, 'ann', 'd1', 'include'),
    ],
    ['exclusion-without-criterion', [...both, retrieve(4, 'd1')], fullTextVote(5, 'ann', 'd1', 'exclude')],
    [
      'too-many-criteria',
      [...both, retrieve(4, 'd1')],
      fullTextVote(5, 'ann', 'd1', 'exclude', 'no-theory', 'no-text'),
    ],
    ['adjudication-without-conflict', both, adjudicate(5, 'd1', 'exclude')],
    ['already-assigned', [assign(2, 'ann', 'd1')], assign(5, 'ann', 'd1')],
    ['nothing-to-unassign', [assign(2, 'ann', 'd1')], unassign(5, 'ben', 'd1')],
    ['nothing-to-unassign', [assign(2, 'ann', 'd1')], unassign(5, 'ann', 'd1', 2)],
    ['nothing-to-retract', both, retract(5, 'cat', 'd1')],
    ['nothing-to-retract', both, retract(5, 'ann', 'd1', 2)],
    ['merge-in-circle', [merge(2, 'd1', 'd2')], merge(5, 'd2', 'd1')],
    ['merge-in-circle', [], merge(5, 'd1', 'd1')],
  ])('%s', (code, events, event) => {
    expect(refusalOf(open(events), event)).toMatchObject({ code, severity: 'error' });
  });

  it('lets only those adjudicate who may', () => {
    const named = covidenceStages.map((stage) => ({ ...stage, adjudicatedBy: ['dan'] }));
    const third = covidenceStages.map((stage) => ({ ...stage, adjudicatedBy: 'third-reviewer' as const }));
    const code = 'adjudicator-not-allowed';
    expect(refusalOf(open(conflict, named), adjudicate(5, 'd1', 'include'))?.code).toBe(code);
    expect(refusalOf(open(conflict, named), adjudicate(5, 'd1', 'include', { by: 'dan' }))).toBeNull();
    expect(refusalOf(open(conflict, third), adjudicate(5, 'd1', 'include', { by: 'ann' }))?.code).toBe(code);
    expect(refusalOf(open(conflict, third), adjudicate(5, 'd1', 'include'))).toBeNull();
    expect(refusalOf(open(conflict, rayyanStages), adjudicate(5, 'd1', 'include'))?.code).toBe(code);
  });

  it.each<[string, readonly ScreeningEvent[], ScreeningEvent]>([
    ['a vote of another kind after the first', both, vote(5, 'ann', 'd1', 'exclude')],
    ['an adjudication of a conflict', conflict, adjudicate(5, 'd1', 'include')],
    ['an adjudication made anew', [...conflict, adjudicate(4, 'd1', 'include')], adjudicate(5, 'd1', 'exclude')],
    ['a vote on what was merged away', [merge(2, 'd1', 'd2')], vote(5, 'ann', 'd1', 'include')],
    ['an import of another batch', [], importOf(5, 'd3')],
    ['an assignment in another round', [assign(2, 'ann', 'd1')], assign(5, 'ann', 'd1', 2)],
    ['one reason of an exclusion', [...both, retrieve(4, 'd1')], fullTextVote(5, 'ann', 'd1', 'exclude', 'no-text')],
  ])('not %s', (_, events, event) => {
    expect(refusalOf(open(events), event)).toBeNull();
  });

  it('accepts a merge that makes votes clash, and reports the clash', () => {
    const screening = open([vote(2, 'ann', 'd1', 'include'), vote(3, 'ann', 'd2', 'exclude')]);
    expect(appendEvent(screening, merge(4, 'd2', 'd1'))).toMatchObject({
      ok: true,
      problems: [{ code: 'clashing-votes', ids: ['d1', 'ann'] }],
    });
  });

  it('names the clock that would do', () => {
    expect(refusalOf(open(both), vote(1, 'ann', 'd1', 'include'))?.message).toContain('give it 4');
  });
});
