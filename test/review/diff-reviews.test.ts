import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffReviews } from '../../src/review/diff-reviews.ts';
import { type Review, reviewSchema } from '../../src/review/review.ts';
import { serialiseReview } from '../../src/review/serialise-review.ts';
import { deepFreeze } from '../report/deep-freeze.ts';
import { anyReview } from './any-review.ts';
import { richReview } from './rich-review.ts';

const base = deepFreeze(richReview);
const changedBy = (change: object): Review => deepFreeze(reviewSchema.parse({ ...base, ...change }));
const told = (review: Review) => diffReviews(base, review).changes.map(({ kind, path }) => [kind, path.join('.')]);

describe('diffReviews', () => {
  it('tells a changed field, with what it was and what it is, for a reader too', () => {
    const concepts = base.concepts.map((one) =>
      one.id === 'time' ? { ...one, label: 'Time', definition: 'Hours' } : one,
    );
    expect(diffReviews(base, changedBy({ concepts }))).toEqual({
      changes: [
        {
          kind: 'changed',
          path: ['concepts', 'time', 'label'],
          before: 'Time to meet',
          after: 'Time',
          words: 'concepts, time, label: changed from “Time to meet” to “Time”',
        },
        {
          kind: 'added',
          path: ['concepts', 'time', 'definition'],
          after: 'Hours',
          words: 'concepts, time, definition: added “Hours”',
        },
      ],
      counts: { concepts: { added: 0, removed: 0, changed: 1 } },
    });
  });

  it('tells what was added to and taken out of a list within a thing', () => {
    const configurations = base.configurations.map((one) =>
      one.id === 'A' ? { ...one, themeIds: ['places'], slots: one.slots.slice(1) } : one,
    );
    expect(told(changedBy({ configurations }))).toEqual([
      ['removed', 'configurations.A.slots.context time +'],
      ['removed', 'configurations.A.themeIds.partners'],
      ['added', 'configurations.A.themeIds.places'],
    ]);
  });

  it('tells things added, removed and put into another order', () => {
    const memo = { id: 'm2', about: ['B'], text: 'And then?', kind: 'reflection', by: 'bo' };
    const changed = changedBy({
      memos: [...base.memos, memo],
      recommendations: [],
      documents: base.documents.toReversed(),
    });
    expect(told(changed)).toEqual([
      ['reordered', 'documents'],
      ['added', 'memos.m2'],
      ['removed', 'recommendations.r1'],
    ]);
    expect(diffReviews(base, changed).counts).toEqual({
      documents: { added: 0, removed: 0, changed: 0 },
      memos: { added: 1, removed: 0, changed: 0 },
      recommendations: { added: 0, removed: 1, changed: 0 },
    });
  });

  it('tells of the protocol and of the statements', () => {
    const { protocol } = base;
    const criteria = protocol.criteria.map((one) => (one.id === 'no-data' ? { ...one, text: 'No data at all' } : one));
    expect(
      told(changedBy({ protocol: { ...protocol, criteria }, statements: { ...base.statements, funding: [] } })),
    ).toEqual([
      ['changed', 'protocol.criteria.no-data.text'],
      ['changed', 'statements.funding'],
    ]);
  });

  it('has no change where the two are equal, and only there', () => {
    fc.assert(
      fc.property(anyReview, anyReview, (one, other) => {
        expect(diffReviews(one, reviewSchema.parse(JSON.parse(serialiseReview(one)))).changes).toEqual([]);
        const areEqual = serialiseReview(one) === serialiseReview(other);
        expect(diffReviews(one, other).changes.length === 0).toBe(areEqual);
      }),
      { numRuns: 50 },
    );
  });

  it('sees every small change: of one list, its order, or one value', () => {
    fc.assert(
      fc.property(anyReview, fc.nat(), fc.nat(), (review, one, other) => {
        const { documents } = review;
        fc.pre(documents.length > 1);
        const [from, to] = [one % documents.length, other % documents.length];
        const moved = documents
          .filter((_, place) => place !== from)
          .toSpliced(to, 0, ...documents.slice(from, from + 1));
        const changed = reviewSchema.parse({ ...review, documents: moved });
        const areEqual = serialiseReview(changed) === serialiseReview(review);
        expect(diffReviews(review, changed).changes.length === 0).toBe(areEqual);
      }),
      { numRuns: 50 },
    );
  });
});
