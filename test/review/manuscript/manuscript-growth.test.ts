import '../../formats/blocks-run.ts';
import { describe, expect, it } from 'vitest';
import { checkManuscript } from '../../../src/review/manuscript/check-manuscript.ts';
import { reviewNumbers } from '../../../src/review/numbers/review-numbers.ts';
import { growthOf } from '../../formats/steps-of.ts';
import { countedReview } from './counted-review.ts';

const numbers = reviewNumbers(countedReview);

describe('checkManuscript takes steps that grow with the text', () => {
  it.each([
    ['digits', '1'],
    ['numbers', '1 '],
    ['shares', 'half of 20 of 30 '],
    ['brackets', '[({<'],
    ['braces', '{{'],
    ['placeholders among numbers', 'XXX of 20 '],
    ['open counts', 'n = '],
    ['sentences on one line', 'We included 30 documents. '],
    ['paragraphs', 'We included 30 documents.\n\n'],
    ['rows', '| Records | 12 | 13 |\n'],
    ['totals', '| all | 1 |\n'],
    ['headings', '## Results\n'],
    ['captions', 'Figure 1. Flow\n\n'],
    ['figures', 'Figures 1, 2, 3 '],
    ['remainders', 'removed 4, leaving 4 '],
    ['lists', 'Records: 3\n\n- 1\n- 2\n\n'],
    ['kappas', 'kappa 0.1 '],
    ['citations', '(Adams 2019) '],
    ['capitals', 'X'],
    ['names', "A-A'"],
  ])('%s', (_, part) => {
    const print = (many: (part: string, count: number) => string) => many(part, 20_000);
    expect(growthOf(print, (text) => checkManuscript(text, countedReview, { numbers }))).toBeLessThan(2.4);
  });
});
