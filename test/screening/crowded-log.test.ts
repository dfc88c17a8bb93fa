import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendEvent } from '../../src/screening/append-event.ts';
import type { ScreeningEvent } from '../../src/screening/event.ts';
import { openScreening } from '../../src/screening/open-screening.ts';
import { screeningState, stateOfScreening } from '../../src/screening/screening-state.ts';

const at = { documentId: 'd', stage: 'title-abstract' } as const;
const decided = { kind: 'decide', criterionIds: [], protocolVersion: 1, ...at } as const;
const times = <T>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place));
const vote = (reviewerId: string, clock: number, verdict: 'include' | 'exclude') =>
  ({ ...decided, by: reviewerId, reviewerId, clock, verdict }) as const;

// what takes time for each pair of reviewers does not come to an end here
const many = 50_000;

describe('a document that a crowd judges', () => {
  it('takes a vote of each, and another in its place', () => {
    const first = times(many, (place) => vote(`r${place}`, place + 1, 'exclude'));
    const again = times(many, (place) => vote(`r${place}`, many + place + 1, 'include'));
    const [outcome] = screeningState([...first, ...again]).outcomes;
    expect(outcome?.status).toBe('to-retrieve');
    expect(outcome?.stages[0]?.votes.length).toBe(many);
    expect(outcome?.stages[0]?.votes[0]?.clock).toBe(many + 1);
  });

  it('is given to each and taken from each, and each takes back what they said', () => {
    const given = times(
      many,
      (place) => ({ kind: 'assign', by: 'a', clock: place + 1, reviewerId: `r${place}`, ...at }) as const,
    );
    const said = times(many, (place) => vote(`r${place}`, many + place + 1, 'include'));
    const undone = times(many - 1, (place) => {
      const by = `r${place}`;
      const clock = 2 * many + 2 * place + 1;
      return [
        { kind: 'unassign', by, clock, reviewerId: by, ...at },
        { kind: 'retract', by, clock: clock + 1, reviewerId: by, ...at },
      ] as const;
    }).flat();
    const [outcome] = screeningState([...given, ...said, ...undone]).outcomes;
    expect(outcome?.stages[0]?.assigned).toEqual([{ reviewerId: `r${many - 1}`, round: 1 }]);
    expect(outcome?.stages[0]?.votes.map(({ reviewerId }) => reviewerId)).toEqual([`r${many - 1}`]);
  });

  it('stands where it stands, whether the log is folded at once or event by event', () => {
    const step = fc.record({
      kind: fc.constantFrom('decide', 'decide', 'decide', 'retract', 'assign', 'unassign', 'adjudicate'),
      reviewerId: fc.integer({ min: 0, max: 30 }).map((place) => `r${place}`),
      verdict: fc.constantFrom('include', 'exclude'),
      round: fc.constantFrom(1, 1, 1, 2),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 120 }), (steps) => {
        const kept: ScreeningEvent[] = [];
        let screening = openScreening([], { documentIds: ['d'] });
        for (const [place, one] of steps.entries()) {
          const event = { ...decided, ...one, by: one.reviewerId, clock: place + 1 } as ScreeningEvent;
          const before = JSON.stringify(stateOfScreening(screening));
          const result = appendEvent(screening, event);
          expect(JSON.stringify(stateOfScreening(screening))).toBe(before);
          if (!result.ok) continue;
          screening = result.screening;
          kept.push(event);
        }
        expect(stateOfScreening(screening).outcomes).toEqual(screeningState(kept, { documentIds: ['d'] }).outcomes);
        expect(byReviewer(stateOfScreening(screening))).toEqual(plainVotes(kept));
      }),
      { numRuns: 60 },
    );
  });
});

const byReviewer = (state: ReturnType<typeof screeningState>) => {
  const votes = state.outcomes[0]?.stages[0]?.votes ?? [];
  return votes.map(({ reviewerId, round, verdict, clock }) => ({ reviewerId, round, verdict, clock }));
};

/** The votes of the latest round as anybody would find them with a pencil. */
function plainVotes(events: readonly ScreeningEvent[]) {
  let standing: { reviewerId: string; round: number; verdict: string; clock: number }[] = [];
  for (const event of events) {
    if (event.kind !== 'decide' && event.kind !== 'retract') continue;
    const { reviewerId, round = 1, clock } = event;
    standing = standing.filter((vote) => vote.reviewerId !== reviewerId || vote.round !== round);
    if (event.kind === 'decide') standing.push({ reviewerId, round, verdict: event.verdict, clock });
  }
  const latest = Math.max(...standing.map(({ round }) => round));
  return standing.filter(({ round }) => round === latest);
}
