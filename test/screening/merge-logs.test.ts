import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreeningEvent, Verdict } from '../../src/screening/event.ts';
import { mergeLogs } from '../../src/screening/merge-logs.ts';
import { screeningState } from '../../src/screening/screening-state.ts';
import { anyLog, importOf, shuffledLog, vote } from './log.ts';

const ids = (events: readonly { readonly by: string; readonly clock: number }[]) =>
  events.map(({ by, clock }) => `${by}@${clock}`);

describe('mergeLogs', () => {
  it('orders by clock as a number, then by actor', () => {
    const first = [vote(10, 'ann', 'd1', 'include'), vote(9, 'ben', 'd1', 'include')];
    const second = [vote(9, 'ann', 'd2', 'include')];
    expect(ids(mergeLogs(first, second).events)).toEqual(['ann@9', 'ben@9', 'ann@10']);
  });

  it('counts equal events once, whatever the order of their members', () => {
    const { clock, by, ...rest } = vote(1, 'ann', 'd1', 'include');
    const { events, problems } = mergeLogs([{ clock, by, ...rest }], [{ ...rest, by, clock }]);
    expect(events).toEqual([vote(1, 'ann', 'd1', 'include')]);
    expect(problems).toEqual([]);
  });

  it('keeps and reports different events of one identity', () => {
    const { events, problems } = mergeLogs(
      [vote(1, 'ann', 'd1', 'include')],
      [vote(1, 'ann', 'd2', 'include'), importOf(1, 'd3')],
    );
    expect(events).toHaveLength(3);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'event-identity-clash', severity: 'error', ids: ['ann@1'] }),
    ]);
  });

  it('does not care which log comes first', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not care in which order three logs are merged', () => {
    fc.assert(
      fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
        expect(mergeLogs(mergeLogs(a, b).events, c)).toEqual(mergeLogs(a, mergeLogs(b, c).events));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not care how often a log is merged', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const merged = mergeLogs(a, b);
        expect(mergeLogs(merged.events, b)).toEqual(merged);
        expect(mergeLogs(merged.events, merged.events)).toEqual(merged);
      }),
    );
  });

  it('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(shuffledLog, ({ events, shuffled }) => {
        const distinct = (log: readonly object[]) =>
          new Set(log.map((event) => JSON.stringify(Object.entries(event).sort())));
        const merged = mergeLogs(events, shuffled).events;
        expect(distinct(merged)).toEqual(distinct(events));
        expect(merged).toHaveLength(distinct(merged).size);
      }),
    );
  });

  it('brings people who write and exchange in any order to one state', () => {
    const run = fc.tuple(
      fc.array(anyStep, { maxLength: 40 }),
      fc.constantFrom([0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]),
    );
    fc.assert(
      fc.property(run, ([steps, order]) => {
        const logs = writtenApart(steps);
        const written = steps.filter(({ writes }) => writes).length;
        const all = order.reduce<readonly ScreeningEvent[]>((log, k) => mergeLogs(log, logs[k] ?? []).events, []);
        expect(all).toHaveLength(written);
        expect(mergeLogs(all, []).problems).toEqual([]);
        // a pupil of all who has heard each of them twice, and one who was told event by event
        const heard = logs.flat().reverse();
        expect(mergeLogs(heard, all).events).toEqual(all);
        expect(screeningState(heard)).toEqual(screeningState(all));
      }),
      { numRuns: 3000 },
    );
  });
});

const actors = ['ann', 'ben', 'cat'];

interface Step {
  readonly actor: number;
  readonly other: number;
  readonly writes: boolean;
  readonly document: string;
  readonly verdict: Verdict;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  actor: fc.nat(2),
  other: fc.nat(2),
  writes: fc.boolean(),
  document: fc.constantFrom('d1', 'd2', 'd3'),
  verdict: fc.constantFrom('include', 'exclude', 'unsure'),
});

/** The logs of three people, each of whom writes, or hears what another has written so far. */
function writtenApart(steps: readonly Step[]): (readonly ScreeningEvent[])[] {
  const logs: (readonly ScreeningEvent[])[] = actors.map(() => []);
  for (const { actor, other, writes, document, verdict } of steps) {
    const own = logs[actor] ?? [];
    const clock = own.reduce((greatest, event) => Math.max(greatest, event.clock), 0) + 1;
    logs[actor] = writes
      ? [...own, vote(clock, actors[actor] ?? '', document, verdict)]
      : mergeLogs(own, logs[other] ?? []).events;
  }
  return logs;
}
