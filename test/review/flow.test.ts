import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow } from '../../src/review/flow.ts';
import type { FlowCount } from '../../src/review/flow-model.ts';
import { type Review, reviewSchema } from '../../src/review/review.ts';
import { soundReview } from './small-review.ts';

const counts = (review: Review) =>
  Object.fromEntries(
    flow(review).steps.flatMap(({ main, asides }) => [main, ...asides].map(({ id, count }) => [id, count])),
  );

describe('flow', () => {
  it('counts every step of the small review', () => {
    expect(counts(soundReview)).toEqual({
      identified: 7,
      duplicates: 1,
      'title-abstract-screened': 6,
      'title-abstract-excluded': 2,
      'full-text-sought': 4,
      'full-text-not-retrieved': 1,
      'full-text-screened': 3,
      'full-text-excluded': 1,
      included: 2,
    });
  });

  it('holds in each box the ids that are in it', () => {
    const { steps } = flow(soundReview);
    const box = (id: string) => steps.flatMap(({ main, asides }) => [main, ...asides]).find((count) => count.id === id);
    expect(box('duplicates')?.ids).toEqual(['d1-again']);
    expect(box('full-text-not-retrieved')?.ids).toEqual(['d3']);
    expect(box('full-text-excluded')?.parts).toMatchObject([{ label: 'No data', count: 1, ids: ['d4'] }]);
    expect(box('included')?.parts).toMatchObject([{ label: 'report', ids: ['d1', 'd6'] }]);
  });

  it('counts databases beside other methods, and each source', () => {
    const [first] = flow(soundReview).steps;
    expect(first?.main.parts).toMatchObject([
      { label: 'Databases and registers', count: 4, parts: [{ label: 'Web of Science', count: 4 }] },
      { label: 'Other methods', count: 3, parts: [{ label: 'gov.uk', count: 3 }] },
    ]);
  });

  it('shows what waits in mid-review', () => {
    const early = reviewSchema.parse({
      ...soundReview,
      screening: soundReview.screening.slice(0, 3).concat(soundReview.screening.slice(4, 8)),
    });
    expect(counts(early)).toMatchObject({
      'title-abstract-screened': 6,
      'title-abstract-excluded': 0,
      'title-abstract-pending': 3,
      'full-text-sought': 3,
      'full-text-awaiting': 3,
      'full-text-screened': 0,
      included: 0,
    });
  });

  it('carries the caveats of what it counts', () => {
    const caveats = [
      { id: 'a', about: ['screening'], text: 'Illustrative judgements' },
      { id: 'b', about: ['concepts'], text: 'Own words' },
    ];
    expect(flow(reviewSchema.parse({ ...soundReview, caveats })).caveats).toEqual(['Illustrative judgements']);
  });

  it('loses no record: at each step the boxes add up, whatever the log says', () => {
    const anyEvent = fc
      .record({
        kind: fc.constantFrom('decide', 'retract', 'adjudicate', 'retrieve', 'merge'),
        by: fc.constantFrom('ann', 'bo', 'cy'),
        clock: fc.nat(40),
        documentId: fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5', 'd6'),
        other: fc.constantFrom('d1', 'd2', 'd3', 'd9'),
        stage: fc.constantFrom('title-abstract', 'full-text'),
        verdict: fc.constantFrom('include', 'exclude'),
        outcome: fc.constantFrom('retrieved', 'not-retrieved'),
      })
      .map(({ kind, by, clock, documentId, other, stage, verdict, outcome }) => {
        const stamp = { kind, by, clock };
        if (kind === 'decide') return { ...stamp, documentId, stage, reviewerId: by, verdict, protocolVersion: 1 };
        if (kind === 'retract') return { ...stamp, documentId, stage, reviewerId: by };
        if (kind === 'adjudicate') return { ...stamp, documentId, stage, verdict, method: 'rule', reason: 'r' };
        if (kind === 'retrieve') return { ...stamp, documentId, outcome };
        return { ...stamp, fromId: documentId, intoId: other };
      });
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const review = reviewSchema.parse({ ...soundReview, screening: events });
        const { steps } = flow(review);
        let expected: number | null = review.documents.length;
        for (const { main, asides } of steps) {
          expect(main.count).toBe(expected);
          for (const box of [main, ...asides]) expectSound(box);
          expected = asides.reduce((rest, { count }) => rest - (count ?? 0), main.count ?? 0);
        }
      }),
    );
  });
});

function expectSound({ count, ids, parts }: FlowCount): void {
  expect(new Set(ids).size).toBe(count);
  if (parts.length > 0) expect(parts.reduce((sum, part) => sum + (part.count ?? 0), 0)).toBe(count);
}
