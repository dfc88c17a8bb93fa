import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../src/agreement/cohen-kappa.ts';
import { krippendorffAlpha } from '../../src/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../src/agreement/percent-agreement.ts';
import { weightedKappa } from '../../src/agreement/weighted-kappa.ts';
import type { Extraction } from '../../src/extraction/extraction.ts';
import { extractionAgreement } from '../../src/extraction/extraction-agreement.ts';
import { anyValues, extracts, filledBy, form } from './two-extractions.ts';

const rows: readonly (readonly [Extraction['values'], Extraction['values']])[] = [
  [
    { definition: 'a', sites: 3, design: 'survey', sectors: ['health'], rigour: 'low', outcome: ['x1'] },
    {
      definition: 'a ',
      sites: 4,
      design: 'survey',
      sectors: ['health', 'housing'],
      rigour: 'moderate',
      outcome: ['x2'],
    },
  ],
  [
    { definition: 'b', sites: 1, design: 'case study', sectors: ['housing'], rigour: 'high', outcome: ['x1', 'x4'] },
    { definition: 'c', sites: 1, design: 'survey', sectors: ['housing'], rigour: 'high', outcome: [] },
  ],
  [
    { sites: 9, design: 'case study', sectors: ['social care'], rigour: 'low', outcome: ['x3'] },
    { definition: 'd', design: 'case study', sectors: ['social care'], rigour: 'low', outcome: ['x1'] },
  ],
];
const made = rows.flatMap(([mine, its], n) => [filledBy('model', its, `d${n}`), filledBy('ann', mine, `d${n}`)]);
const results = (extractions: readonly Extraction[]) => extractionAgreement(extractions, { form, extracts });

describe('extractionAgreement', () => {
  it('measures each kind of field by its own statistic, from the room of agreement', () => {
    const [pair] = results(made);
    expect([pair?.firstId, pair?.secondId, pair?.documentIds]).toEqual(['ann', 'model', ['d0', 'd1', 'd2']]);
    const byField = new Map(pair?.fields.map((each) => [each.field, each]));
    expect([...byField.keys()]).toEqual(form.fields.map(({ id }) => id));
    expect(byField.get('definition')).toMatchObject({
      measure: 'percent-agreement',
      result: percentAgreement(['a', 'b', null], ['a', 'c', 'd']),
    });
    expect(byField.get('sites')).toMatchObject({
      measure: 'krippendorff-alpha',
      result: krippendorffAlpha(
        [
          ['3', '4'],
          ['1', '1'],
          ['9', null],
        ],
        { metric: 'interval' },
      ),
    });
    expect(byField.get('design')).toMatchObject({
      measure: 'cohen-kappa',
      result: cohenKappa(['s', 'c', 'c'], ['s', 's', 'c']),
    });
    expect(byField.get('rigour')).toMatchObject({
      measure: 'weighted-kappa',
      result: weightedKappa(['l', 'h', 'l'], ['m', 'h', 'l'], { categories: ['l', 'm', 'h'], weights: 'linear' }),
    });
    // {health} and {health, housing} share half of what either has
    const metric = (one: string, other: string) =>
      [one, other].sort().join() === 'A,AB' || [one, other].sort().join() === 'AB,B' ? 0.5 : 1;
    expect(byField.get('sectors')).toMatchObject({
      measure: 'krippendorff-alpha',
      result: krippendorffAlpha(
        [
          ['A', 'AB'],
          ['B', 'B'],
          ['C', 'C'],
        ],
        { metric },
      ),
    });
    // 5 of 10 and 10, 0 of 10 and 0, 10 of 10 and 10
    expect(byField.get('outcome')).toMatchObject({
      measure: 'positive-agreement',
      result: { category: 'marked', value: 30 / 50, ratings: 50 },
      withoutSpan: 1,
    });
  });

  it('is undefined, and says why, where nobody marked or filled in anything', () => {
    const [pair] = results([filledBy('ann', {}), filledBy('ben', {})]);
    expect(pair?.fields.map(({ result }) => [result.value, result.undefinedBecause])).toEqual([
      [null, 'no-pairs'],
      [null, 'no-pairs'],
      [null, 'no-pairs'],
      [null, 'no-pairs'],
      [null, 'no-pairs'],
      [null, 'category-not-used'],
    ]);
  });

  it('leaves out drafts, consensus, other forms, and all but the last of a reviewer', () => {
    const [one, other] = [filledBy('ann', { design: 'survey' }), filledBy('ben', { design: 'survey' })];
    const designs = (extractions: readonly Extraction[]) => results(extractions)[0]?.fields[2]?.result;
    const without = [
      { ...other, status: 'draft' as const },
      { ...other, consensusOf: ['e1', 'e2'] },
      { ...other, formVersion: 2 },
      { ...other, formId: 'other' },
    ];
    for (const left of without) expect(results([one, left])).toEqual([]);
    expect(designs([one, filledBy('ben', { design: 'case study' }), other])).toMatchObject({ observed: 1, pairs: 1 });
  });

  it('takes a step that is not on the scale, and a number that is none, for no rating', () => {
    const [pair] = results([
      filledBy('ann', { rigour: 'none', sites: 'x' }),
      filledBy('ben', { rigour: 'low', sites: 2 }),
    ]);
    expect(pair?.fields[4]?.result).toMatchObject({ value: null, pairs: 0, unpaired: 1 });
    expect(pair?.fields[1]?.result).toMatchObject({ value: null, units: 0, unpaired: 1 });
  });

  it('compares every two reviewers, or those who are asked for', () => {
    const all = ['cat', 'ann', 'model'].map((who) => filledBy(who, { sites: 1 }));
    const pairs = (reviewers?: readonly string[]) =>
      extractionAgreement(all, { form, ...(reviewers ? { reviewers } : {}) }).map(
        ({ firstId, secondId }) => firstId + secondId,
      );
    expect(pairs()).toEqual(['anncat', 'annmodel', 'catmodel']);
    expect(pairs(['model', 'ann'])).toEqual(['annmodel']);
    expect(extractionAgreement(all, { form, reviewers: ['ann', 'zoe'] })[0]?.documentIds).toEqual([]);
  });

  it('does not care in which order the extractions are, nor who comes first', () => {
    const pairs = fc.array(fc.tuple(anyValues, anyValues), { maxLength: 6 });
    fc.assert(
      fc.property(pairs, (each) => {
        const list = (one: string, other: string) =>
          each.flatMap(([mine, its], n) => [filledBy(one, mine, `d${n}`), filledBy(other, its, `d${n}`)]);
        const values = (extractions: readonly Extraction[]) =>
          results(extractions).map(({ fields }) =>
            fields.map(({ result }) => result.value?.toFixed(9) ?? result.undefinedBecause),
          );
        expect(values([...list('ann', 'ben')].reverse())).toEqual(values(list('ann', 'ben')));
        expect(values(list('ben', 'ann'))).toEqual(values(list('ann', 'ben')));
      }),
    );
  });
});
