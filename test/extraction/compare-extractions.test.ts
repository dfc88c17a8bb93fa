import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExtractions } from '../../src/extraction/compare-extractions.ts';
import type { Extraction } from '../../src/extraction/extraction.ts';
import { anyValues, extracts, filledBy, form } from './two-extractions.ts';

const compared = (first: Extraction['values'], second: Extraction['values'], options = {}) =>
  compareExtractions(filledBy('ann', first), filledBy('ben', second), { form, extracts, ...options });
const ofField = (field: string, first: Extraction['values'][string], second: Extraction['values'][string]) => {
  const found = compared({ [field]: first }, { [field]: second }).fields.find((each) => each.field === field);
  return [found?.measure, found?.agreement, found?.status];
};

describe('compareExtractions', () => {
  it.each([
    ['definition', 'An  alliance\n', 'An alliance', 'identity', 1],
    ['definition', 'cafe\u0301', 'café', 'identity', 1],
    ['definition', 'An alliance', 'an alliance', 'identity', 0],
    ['sites', 3, 3, 'identity', 1],
    ['sites', 3, 4, 'identity', 0],
    ['sites', 3, '3', 'identity', 0],
    ['design', 'survey', 'case study', 'identity', 0],
    ['sectors', ['health', 'housing'], ['housing', 'health'], 'set-jaccard', 1],
    ['sectors', ['health', 'housing'], ['housing', 'social care'], 'set-jaccard', 1 / 3],
    ['rigour', 'low', 'high', 'scale-nearness', 0],
    ['rigour', 'moderate', 'high', 'scale-nearness', 0.5],
    ['rigour', 'none', 'high', 'scale-nearness', 0],
    ['outcome', ['x1'], ['x3'], 'span-jaccard', 1],
    ['outcome', ['x1'], ['x2'], 'span-jaccard', 1 / 3],
    ['outcome', ['x1', 'x2'], ['x3'], 'span-jaccard', 2 / 3],
    ['outcome', ['x4'], ['x5'], 'quote-jaccard', 1],
    ['outcome', ['x4', 'x1'], ['x5'], 'quote-jaccard', 1 / 2],
    ['outcome', ['x1', 'x6'], ['x1'], 'set-jaccard', 1 / 2],
  ])('compares %s: %j and %j', (field, first, second, measure, agreement) => {
    expect(ofField(field, first, second)).toEqual([measure, agreement, agreement === 1 ? 'same' : 'different']);
  });

  it('tells what one or both left empty', () => {
    const { fields, differing } = compared({ definition: 'x', design: '', sectors: [] }, { sites: 0, outcome: ['x1'] });
    expect(fields.map(({ status, agreement, measure }) => [status, agreement, measure])).toEqual([
      ['only-first', 0, null],
      ['only-second', 0, null],
      ['empty', null, null],
      ['empty', null, null],
      ['empty', null, null],
      ['only-second', 0, null],
    ]);
    expect(fields[2]).toMatchObject({ first: null, second: null, undefinedBecause: 'both-empty' });
    expect(differing).toEqual(['definition', 'sites', 'outcome']);
  });

  it('takes for the same what is near enough', () => {
    const [mine, its] = [{ outcome: ['x1', 'x2'] }, { outcome: ['x3'] }];
    expect(compared(mine, its).differing).toEqual(['outcome']);
    expect(compared(mine, its, { sameFrom: 2 / 3 }).differing).toEqual([]);
    expect(compared({ outcome: ['x1'] }, {}, { sameFrom: 0 }).differing).toEqual(['outcome']);
  });

  it('does without a form and without extracts', () => {
    const [mine, its] = [filledBy('ann', { b: ['x1'], a: 'low' }), filledBy('ben', { a: 'high', b: ['x3'] })];
    expect(compareExtractions(mine, its).fields.map(({ field, measure }) => [field, measure])).toEqual([
      ['a', 'identity'],
      ['b', 'set-jaccard'],
    ]);
    expect(compareExtractions(mine, its, { extracts }).fields[1]).toMatchObject({
      measure: 'span-jaccard',
      agreement: 1,
    });
  });

  it('shows the fields that the form does not have, after its own', () => {
    expect(
      compared({ stray: 'a' }, {})
        .fields.map(({ field }) => field)
        .slice(-2),
    ).toEqual(['outcome', 'stray']);
    expect(compared({}, {}).fields.map(({ field }) => field)).not.toContain('constructor');
  });

  it('is the same from both sides, and agrees with itself', () => {
    fc.assert(
      fc.property(anyValues, anyValues, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, sameFrom) => {
        const there = compared(first, second, { sameFrom });
        const back = compared(second, first, { sameFrom });
        const swap = { 'only-first': 'only-second', 'only-second': 'only-first' } as const;
        const mirrored = there.fields.map(({ first: mine, second: its, status, ...rest }) => ({
          ...rest,
          first: its,
          second: mine,
          status: status === 'only-first' || status === 'only-second' ? swap[status] : status,
        }));
        expect(back.fields).toEqual(mirrored);
        expect(back.differing).toEqual(there.differing);
        for (const { agreement } of there.fields) expect(agreement ?? 1).toBeGreaterThanOrEqual(0);
        for (const { agreement } of there.fields) expect(agreement ?? 0).toBeLessThanOrEqual(1);
        expect(compared(first, first).differing).toEqual([]);
      }),
    );
  });

  it('refuses what cannot be compared', () => {
    const mine = filledBy('ann', {});
    const refused = (second: Extraction, options = {}) => {
      try {
        compareExtractions(mine, second, options);
      } catch (error) {
        return error;
      }
    };
    expect(refused(filledBy('ben', {}, 'd2'))).toMatchObject({
      code: 'different-documents',
      path: ['second', 'documentId'],
    });
    expect(refused({ ...mine, formVersion: 2 })).toMatchObject({ code: 'different-forms', path: ['second', 'formId'] });
    expect(refused(mine, { form: { ...form, version: 2 } })).toMatchObject({ code: 'different-forms', path: ['form'] });
    expect(refused(mine, { sameFrom: 2 })).toMatchObject({ code: 'out-of-range', path: ['sameFrom'] });
  });
});
