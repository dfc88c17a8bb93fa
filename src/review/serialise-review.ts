import { compareText } from '../core/compare-text.ts';
import type { Review } from './review.ts';

/**
 * Writes a review as JSON text that can be read in a diff: two spaces, keys in one fixed order whatever order the
 * objects were made in, lists in their own order (the order of documents is the reading order). Equal reviews give
 * equal bytes, and `parseReview` gives the review back.
 *
 * @example
 * const text = '{\n  "schemaVersion": 1,\n  "kind": "synthesis",\n  "protocol": {\n    "version": 1\n  },\n  "title": "Alliancing"\n}\n';
 * const { review } = parseReview(text);
 * review && parseReview(serialiseReview(review)).review?.title; // 'Alliancing'
 */
export function serialiseReview(review: Review): string {
  return `${JSON.stringify(inOrder(review), null, 2)}\n`;
}

// what a reader looks for first stands first
const leading = new Map(['schemaVersion', 'id', 'kind', 'label', 'title'].map((key, place) => [key, place]));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

function rank(key: string): number {
  return leading.get(key) ?? leading.size;
}
