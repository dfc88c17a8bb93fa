import { describe, expect, it } from 'vitest';
import { checkReview } from '../../src/review/check-review.ts';
import { reviewSchema } from '../../src/review/review.ts';
import { soundReview } from './small-review.ts';

const codesOf = (appraisals: readonly object[]) =>
  checkReview(reviewSchema.parse({ ...soundReview, appraisals })).map(({ code, ids }) => [code, ids]);
const [first, second] = soundReview.appraisals;

describe('checkReview of appraisals', () => {
  it('takes a document as appraised where one of its extracts is', () => {
    expect(codesOf([first ?? {}])).toContainEqual(['appraisal-missing', ['d6']]);
    const ofExtract = { ...second, target: { extractId: 'x2' } };
    expect(codesOf([first ?? {}, ofExtract])).toEqual(codesOf([first ?? {}, second ?? {}]));
  });

  it('asks whether a consensus covers what was said', () => {
    const others = [first ?? {}, second ?? {}];
    const byBo = { ...first, id: 'bo-d1', reviewerId: 'bo', rating: 'low' };
    const consensus = { ...first, id: 's', consensusOf: ['rigour-d1', 'bo-d1'] };
    const before = codesOf(others);
    const added = (...more: object[]) =>
      codesOf([...others, ...more]).filter((one) => !before.some((old) => JSON.stringify(old) === JSON.stringify(one)));
    expect(added(byBo, consensus)).toEqual([]);
    expect(added(byBo, { ...consensus, consensusOf: ['rigour-d1', 'rigour-d6'] })).toEqual([
      ['consensus-of-others', ['s', 'rigour-d6']],
      ['consensus-outdated', ['s', 'bo-d1']],
    ]);
    expect(added(byBo, { ...consensus, consensusOf: ['rigour-d1', 'bo-d1', 'gone'] })).toEqual([
      ['dangling-id', ['s', 'gone']],
      ['consensus-of-others', ['s', 'gone']],
    ]);
  });
});
