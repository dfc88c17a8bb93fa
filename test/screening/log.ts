import fc from 'fast-check';
import type { ScreeningEvent, Verdict } from '../../src/screening/event.ts';

type Decide = Extract<ScreeningEvent, { kind: 'decide' }>;
type Adjudicate = Extract<ScreeningEvent, { kind: 'adjudicate' }>;

/** A reviewer's own decision on title and abstract. */
export function vote(
  clock: number,
  by: string,
  documentId: string,
  verdict: Verdict,
  more: Partial<Decide> = {},
): Decide {
  const stage = 'title-abstract';
  const fixed = { kind: 'decide', protocolVersion: 1 } as const;
  return Object.freeze({ ...fixed, by, clock, documentId, stage, reviewerId: by, verdict, criterionIds: [], ...more });
}

/** The same on the full text. */
export function fullTextVote(
  clock: number,
  by: string,
  documentId: string,
  verdict: Verdict,
  ...criterionIds: string[]
): Decide {
  return vote(clock, by, documentId, verdict, { stage: 'full-text', criterionIds });
}

/** A reviewer takes back their own decision on title and abstract. */
export function retract(clock: number, by: string, documentId: string, round?: number): ScreeningEvent {
  const event = { kind: 'retract', by, clock, documentId, stage: 'title-abstract', reviewerId: by } as const;
  return Object.freeze(round === undefined ? event : { ...event, round });
}

/** Cat settles a document on title and abstract. */
export function adjudicate(
  clock: number,
  documentId: string,
  verdict: 'include' | 'exclude',
  more: Partial<Adjudicate> = {},
): Adjudicate {
  const fixed = { kind: 'adjudicate', by: 'cat', stage: 'title-abstract', method: 'third-reviewer' } as const;
  return Object.freeze({ ...fixed, clock, documentId, verdict, criterionIds: [], reason: 'Read again', ...more });
}

export function retrieve(
  clock: number,
  documentId: string,
  outcome: 'retrieved' | 'not-retrieved' = 'retrieved',
): ScreeningEvent {
  return Object.freeze({ kind: 'retrieve', by: 'ann', clock, documentId, outcome });
}

export function merge(clock: number, fromId: string, intoId: string, by = 'ann'): ScreeningEvent {
  return Object.freeze({ kind: 'merge', by, clock, fromId, intoId });
}

export function importOf(clock: number, ...documentIds: string[]): ScreeningEvent {
  return Object.freeze({ kind: 'import', by: 'ann', clock, documentIds, batch: 'first' });
}

/** Somebody is given a document on title and abstract. */
export function assign(clock: number, reviewerId: string, documentId: string, round?: number): ScreeningEvent {
  const event = { kind: 'assign', by: 'ann', clock, documentId, stage: 'title-abstract', reviewerId } as const;
  return Object.freeze(round === undefined ? event : { ...event, round });
}

export function unassign(clock: number, reviewerId: string, documentId: string, round?: number): ScreeningEvent {
  const event = { kind: 'unassign', by: 'ann', clock, documentId, stage: 'title-abstract', reviewerId } as const;
  return Object.freeze(round === undefined ? event : { ...event, round });
}

const clock = fc.integer({ min: 0, max: 12 });
const actor = fc.constantFrom('ann', 'ben', 'cat');
const document = fc.constantFrom('d1', 'd2', 'd3', 'd4');
const stage = fc.constantFrom('title-abstract', 'full-text', 'nowhere');
const criterionIds = fc.subarray(['no-theory', 'wrong-place'], { maxLength: 1 });
const round = fc.constantFrom({}, {}, { round: 1 }, { round: 2 });

const anyVote = fc
  .tuple(clock, actor, document, fc.constantFrom<Verdict>('include', 'exclude', 'unsure'), stage, criterionIds, round)
  .map(([at, by, id, verdict, where, reasons, more]) =>
    vote(at, by, id, verdict, { stage: where, criterionIds: reasons, ...more }),
  );

/** Any event of a log; clocks are few, so that identities clash. */
const anyEvent: fc.Arbitrary<ScreeningEvent> = fc.oneof(
  { weight: 6, arbitrary: anyVote },
  fc.tuple(clock, actor, document, fc.constantFrom(1, 2, undefined)).map((of) => retract(...of)),
  fc.tuple(clock, document, fc.constantFrom('include', 'exclude')).map((of) => adjudicate(...of)),
  fc.tuple(clock, document, fc.constantFrom('retrieved', 'not-retrieved')).map((of) => retrieve(...of)),
  fc.tuple(clock, document, document, actor).map((of) => merge(...of)),
  fc.tuple(clock, document, document).map((of) => importOf(...of)),
  fc.tuple(clock, actor, document, fc.constantFrom(1, 2, undefined)).map((of) => assign(...of)),
  fc.tuple(clock, actor, document, fc.constantFrom(1, 2, undefined)).map((of) => unassign(...of)),
);

/** A log in no order, with events that come twice and identities that clash. */
export const anyLog = fc.array(anyEvent, { maxLength: 25 });

/** A log, and the same in another order with some events twice. */
export const shuffledLog = anyLog.chain((events) =>
  fc
    .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events))
    .map(([shuffled, again]) => ({ events, shuffled: [...shuffled, ...structuredClone(again)] })),
);
