import { describe, expect, it } from 'vitest';
import { readReview } from '../../../examples/alliancing/read-review.ts';
import { checkManuscript } from '../../../src/review/manuscript/check-manuscript.ts';
import { reviewNumbers } from '../../../src/review/numbers/review-numbers.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { countedReview } from './counted-review.ts';
import { innocentOfAlliancing, innocentOfCounted, wrongOfAlliancing, wrongOfCounted } from './published-styles.ts';

const { review: alliancing } = readReview(`${import.meta.dirname}/../../../examples/alliancing/data`);

describe.each([
  { told: 'the counted review', review: countedReview, wrong: wrongOfCounted, innocent: innocentOfCounted },
  { told: 'the review of alliancing', review: alliancing, wrong: wrongOfAlliancing, innocent: innocentOfAlliancing },
])('paragraphs of published reviews, held against $told', ({ review, wrong, innocent }) => {
  const numbers = reviewNumbers(deepFreeze(review));
  const check = (text: string) => checkManuscript(text, review, { numbers });

  it.each(wrong.map(([code, text, expected]) => ({ code, text, expected })))(
    'finds $code in: $text',
    ({ code, text, expected }) => {
      const found = check(text).filter((finding) => finding.code === code);
      expect(found.length, JSON.stringify(check(text))).toBeGreaterThan(0);
      if (expected !== undefined) expect(found.map(({ expected: said }) => said)).toContain(expected);
      for (const { line, column, excerpt } of found) {
        expect(text.split('\n')[line - 1]?.slice(column - 1)).toContain(excerpt.split('\n')[0]);
      }
    },
  );

  it.each(innocent)('finds nothing in: %s', (text) => expect(check(text)).toEqual([]));
});
