import { expect, it } from 'vitest';
import { extractSchema } from '../../src/extraction/extract.ts';

it.each([
  [{ start: 3, end: 4 }, true],
  [{ start: 3, end: 3 }, false],
  [{ start: 4, end: 3 }, false],
  [{ start: -1, end: 3 }, false],
  [{ start: 0.5, end: 3 }, false],
])('judges the span %j', (span, isSpan) => {
  const extract = { id: 'x1', documentId: 'd1', quote: 'trust', reviewerId: 'ann', span };
  expect(extractSchema.safeParse(extract).success).toBe(isSpan);
});
