import { describe, expect, it } from 'vitest';
import { numberFinder } from '../../../src/review/numbers/find-number.ts';
import { nameSegment } from '../../../src/review/numbers/name-segment.ts';
import { reviewNumbers } from '../../../src/review/numbers/review-numbers.ts';
import { hostileLabels } from '../../report/hostile-labels.ts';
import { soundReview } from '../small-review.ts';

const find = numberFinder(reviewNumbers(soundReview));

describe('numberFinder', () => {
  it('finds a number by its name, and by the id that made the name', () => {
    expect(find('screening.fullText.kappa').number?.name).toBe('screening.fullText.kappa');
    expect(find('screening.full-text.KAPPA').number?.name).toBe('screening.fullText.kappa');
    expect(find('included.byKind.report').number?.value).toBe(2);
  });

  it('names what is near to a name that nobody has', () => {
    expect(find('screening.fulltxt.kapa')).toMatchObject({
      number: null,
      nearest: [expect.stringMatching(/kappa$/), expect.anything(), expect.anything()],
    });
    expect(find('screening.fulltext.kapa')).toMatchObject({
      nearest: expect.arrayContaining(['screening.fullText.kappa']),
    });
    expect(find('')).toEqual({ number: null, nearest: [] });
  });

  it('takes no name of the language for a number', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(find(name).number).toBeNull();
  });
});

describe('nameSegment', () => {
  it('keeps letters and digits of every script, and has no dot', () => {
    expect(['信頼', 'Ähnlich-es', '2019', 'C', 'a.b.c', '—'].map(nameSegment)).toEqual([
      '信頼',
      'ähnlichEs',
      '2019',
      'C',
      'aBC',
      'unnamed',
    ]);
    for (const label of hostileLabels) expect(nameSegment(label)).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
  });
});
