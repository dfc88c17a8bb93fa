import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReview } from '../../src/review/parse-review.ts';
import type { Review } from '../../src/review/review.ts';
import { serialiseReview } from '../../src/review/serialise-review.ts';
import { anyReview } from './any-review.ts';

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, backwards(inner)]));
}

describe('serialiseReview', () => {
  it('gives back the same review after reading', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        expect(parseReview(serialiseReview(review))).toEqual({ review, problems: [] });
      }),
    );
  });

  it('gives equal bytes for equal reviews, whatever order their keys were made in', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        expect(serialiseReview(backwards(review) as Review)).toBe(serialiseReview(review));
      }),
    );
  });

  it('keeps the order of lists, which is data: the order of documents is the reading order', () => {
    const { review } = parseReview({
      schemaVersion: 1,
      kind: 'synthesis',
      title: 'Order',
      protocol: { version: 1 },
      concepts: [
        { id: 'b', label: 'B' },
        { id: 'a', label: 'A' },
      ],
    });
    const text = review === undefined ? '' : serialiseReview(review);
    expect(text.indexOf('"id": "b"')).toBeLessThan(text.indexOf('"id": "a"'));
    expect(text.startsWith('{\n  "schemaVersion": 1,\n  "kind": "synthesis",\n  "title": "Order",')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });
});
