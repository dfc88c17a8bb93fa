import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniqueDocuments } from '../../src/dedupe/unique-documents.ts';
import type { PreviousVersion } from '../../src/review/flow/previous-version.ts';
import { flow } from '../../src/review/flow.ts';
import type { Flow } from '../../src/review/flow-model.ts';
import { flowRounds } from '../../src/review/flow-rounds.ts';
import { includedDocumentIds } from '../../src/review/included-documents.ts';
import { type Review, reviewSchema } from '../../src/review/review.ts';
import { deepFreeze } from '../report/deep-freeze.ts';
import { anyFlowReview } from './any-flow-review.ts';
import { anyReview } from './any-review.ts';
import { expectFlowLaws, goesOn } from './flow-laws.ts';

const runs = { numRuns: 40 };
const reviews = fc.oneof({ weight: 4, arbitrary: anyFlowReview }, { weight: 1, arbitrary: anyReview });
const box = ({ steps }: Flow, id: string) =>
  steps
    .flatMap(({ main, asides }) => [main, ...asides])
    .find((count) => count.id === id)
    ?.ids?.toSorted() ?? [];
const toScreen = ({ steps }: Flow) => steps.filter(({ id }) => id === 'identification').flatMap(goesOn);
const recordIds = ({ documents }: Review) => [...new Set(documents.map(({ id }) => id))].sort();
const counts = ({ steps }: Flow) =>
  steps.flatMap(({ main, asides }) => [main, ...asides].map(({ id, ids }) => [id, ids?.toSorted()]));

describe('flow, of any review', () => {
  it('has each record in one place of each step, and every sum', () => {
    fc.assert(
      fc.property(reviews, fc.boolean(), (review, synthesis) => {
        const computed = flow(deepFreeze(review), { synthesis });
        expectFlowLaws(computed);
        expect(box(computed, 'identified')).toEqual(recordIds(review));
      }),
      runs,
    );
  });

  it('includes the documents that the log includes, where it knows records only', () => {
    fc.assert(
      fc.property(anyFlowReview, (review) => {
        const merged = review.screening.some(({ kind }) => kind === 'merge');
        const unique = new Set(uniqueDocuments(review.documents, review.duplicateClusters).map(({ id }) => id));
        const expected = [...includedDocumentIds(review)].filter((id) => unique.has(id)).sort();
        fc.pre(!merged);
        expect(box(flow(review), 'included')).toEqual(expected);
      }),
      runs,
    );
  });

  it('does not depend on the order of the log', () => {
    fc.assert(
      fc.property(anyFlowReview, (review) => {
        const turned = { ...review, screening: review.screening.toReversed() };
        expect(counts(flow(turned))).toEqual(counts(flow(review)));
      }),
      runs,
    );
  });
});

describe('flowRounds, of any review', () => {
  it('has sums in each round, every document in one of them, and their union in the cumulative flow', () => {
    fc.assert(
      fc.property(anyFlowReview, (review) => {
        const rounds = flowRounds(deepFreeze(review));
        for (const { own, cumulative } of rounds) for (const one of [own, cumulative]) expectFlowLaws(one);
        expect(rounds.flatMap(({ own }) => toScreen(own)).sort()).toEqual(toScreen(flow(review)).sort());
        rounds.forEach(({ cumulative }, place) => {
          const soFar = rounds.slice(0, place + 1);
          const union = new Set(soFar.flatMap(({ own }) => box(own, 'identified')));
          expect(box(cumulative, 'identified')).toEqual([...union].sort());
          expect(toScreen(cumulative).sort()).toEqual(soFar.flatMap(({ own }) => toScreen(own)).sort());
        });
        const last = rounds.at(-1);
        if (last) expect(counts(last.cumulative)).toEqual(counts(flow(review)));
      }),
      runs,
    );
  });
});

describe('flow of an update, of any two versions', () => {
  const anyPrevious = (review: Review): fc.Arbitrary<PreviousVersion> =>
    fc.oneof(
      fc.nat(review.documents.length).map((known) => ({
        review: reviewSchema.parse({ ...review, documents: review.documents.slice(0, known), duplicateClusters: [] }),
      })),
      fc.subarray(recordIds(review)).map((includedIds) => ({ includedIds })),
      fc.constant({ batches: ['2020'] }),
    );

  it('has sums, every document once, and the previous ones beside the new', () => {
    const updates = anyFlowReview.chain((review) => fc.tuple(fc.constant(review), anyPrevious(review)));
    fc.assert(
      fc.property(updates, ([review, previous]) => {
        const computed = flow(review, { previous });
        expectFlowLaws(computed);
        const total = box(computed, 'total');
        expect(total).toHaveLength(new Set(total).size);
        const still = box(computed, 'previous').filter((id) => !box(computed, 'previous-no-longer').includes(id));
        expect([...still, ...box(computed, 'included')].sort()).toEqual(total);
        const plain = box(flow(review), 'included');
        expect(total).toEqual(expect.arrayContaining(plain));
      }),
      runs,
    );
  });
});
