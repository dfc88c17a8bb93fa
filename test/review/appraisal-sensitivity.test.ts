import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraisalSensitivity } from '../../src/review/appraisal-sensitivity.ts';
import { type Review, reviewSchema } from '../../src/review/review.ts';
import { deepFreeze } from '../report/deep-freeze.ts';
import { soundReview } from './small-review.ts';

const ratings = ['low', 'moderate', 'high'];
const appraisal = (id: string, rating: string, more: object = {}) => ({
  id,
  target: { documentId: id.split('-')[0] },
  dimension: 'rigour',
  rating,
  rationale: 'As told',
  reviewerId: 'ann',
  ...more,
});
const link = (id: string, configurationId: string, documentId: string, more: object = {}) => ({
  id,
  configurationId,
  documentId,
  bearing: 'supports',
  ...more,
});
const reviewOf = (parts: object): Review =>
  deepFreeze(
    reviewSchema.parse({
      schemaVersion: 1,
      kind: 'synthesis',
      title: 'Trust',
      protocol: { version: 1, appraisalScales: [{ dimension: 'rigour', ratings }] },
      configurations: ['A', 'B', 'C', 'D'].map((id) => ({ id, modality: 'claimed', status: 'supported' })),
      ...parts,
    }),
  );
const version = (theoryId: string, number: number, configurationIds: string[]) => ({
  theoryId,
  version: number,
  stage: 'initial',
  statement: { if: 'a', then: 'b', because: 'c' },
  configurationIds,
});

const base = {
  appraisals: [appraisal('d1', 'low'), appraisal('d2', 'moderate'), appraisal('d3', 'high')],
  evidence: [
    link('e1', 'A', 'd1'),
    link('e2', 'B', 'd1'),
    link('e3', 'B', 'd2', { bearing: 'refines' }),
    link('e4', 'C', 'd3'),
    link('e5', 'C', 'd9'),
    link('e6', 'D', 'd3', { bearing: 'refutes' }),
  ],
  theoryVersions: [version('t1', 1, ['C']), version('t1', 2, ['A', 'B']), version('t2', 1, ['C', 'D'])],
};
const at = (review: Review, threshold: string, options = {}) => {
  const found = appraisalSensitivity(review, options)[0]?.thresholds.find((one) => one.threshold === threshold);
  if (found === undefined) throw new Error(`no threshold ${threshold}`);
  return found;
};

describe('appraisalSensitivity', () => {
  it('shows which configurations and theories rest on what is rated low', () => {
    const review = reviewOf(base);
    const [rigour] = appraisalSensitivity(review);
    expect(rigour?.thresholds.map(({ threshold }) => threshold)).toEqual(['moderate', 'high']);
    // D is only refuted: it has nothing to lose
    expect(rigour?.unsupportedIds).toEqual(['D']);
    expect(at(review, 'moderate')).toEqual({
      threshold: 'moderate',
      fallingIds: ['d1'],
      standingIds: ['d2', 'd3'],
      unratedIds: ['d9'],
      differingIds: [],
      ifUndecidedStand: {
        lostConfigurationIds: ['A'],
        theories: [{ theoryId: 't1', lostIds: ['A'], standingIds: ['B'] }],
        lostTheoryIds: [],
      },
      ifUndecidedFall: {
        lostConfigurationIds: ['A'],
        theories: [{ theoryId: 't1', lostIds: ['A'], standingIds: ['B'] }],
        lostTheoryIds: [],
      },
    });
    expect(at(review, 'high').ifUndecidedStand).toMatchObject({
      lostConfigurationIds: ['A', 'B'],
      lostTheoryIds: ['t1'],
    });
  });

  it('never decides silently over what nobody rated', () => {
    const review = reviewOf({ ...base, appraisals: [] });
    const { unratedIds, fallingIds, ifUndecidedStand, ifUndecidedFall } = at(review, 'moderate');
    expect([unratedIds, fallingIds]).toEqual([['d1', 'd2', 'd3', 'd9'], []]);
    expect(ifUndecidedStand).toEqual({ lostConfigurationIds: [], theories: [], lostTheoryIds: [] });
    expect(ifUndecidedFall).toMatchObject({ lostConfigurationIds: ['A', 'B', 'C'], lostTheoryIds: ['t1', 't2'] });
  });

  it('takes reviewers who differ as undecided only where they stand on both sides', () => {
    const differing = [
      ...base.appraisals,
      appraisal('d1-ben', 'moderate', { target: { documentId: 'd1' }, reviewerId: 'ben' }),
    ];
    const review = reviewOf({ ...base, appraisals: differing });
    expect(at(review, 'moderate')).toMatchObject({ differingIds: ['d1'], fallingIds: [] });
    expect(at(review, 'moderate').ifUndecidedFall.lostConfigurationIds).toEqual(['A']);
    expect(at(review, 'high')).toMatchObject({ differingIds: [], fallingIds: ['d1', 'd2'] });
    const settled = [
      ...differing,
      appraisal('d1-s', 'moderate', { target: { documentId: 'd1' }, consensusOf: ['d1', 'd1-ben'] }),
    ];
    expect(at(reviewOf({ ...base, appraisals: settled }), 'moderate')).toMatchObject({
      differingIds: [],
      fallingIds: [],
    });
  });

  it('lets single extracts fall, and reads the document where the extract is not rated', () => {
    const review = reviewOf({
      appraisals: [appraisal('d1', 'high'), appraisal('x1-a', 'low', { target: { extractId: 'x1' } })],
      extracts: ['x1', 'x2'].map((id) => ({ id, documentId: 'd1', quote: 'Trust', reviewerId: 'ann' })),
      evidence: [
        link('e1', 'A', 'd1', { extractId: 'x1' }),
        link('e2', 'B', 'd1', { extractId: 'x2' }),
        link('e3', 'C', 'd1'),
      ],
    });
    expect(at(review, 'high')).toMatchObject({ fallingIds: [], standingIds: ['d1'] });
    expect(at(review, 'high', { unit: 'extract' })).toMatchObject({
      fallingIds: ['x1'],
      standingIds: ['x2', 'd1'],
      ifUndecidedStand: { lostConfigurationIds: ['A'] },
    });
  });

  it('reads ratings for one theory, where they were made for it', () => {
    const review = reviewOf({
      ...base,
      appraisals: [appraisal('d1-1', 'low', { forTheoryId: 't1' }), appraisal('d1-2', 'high', { forTheoryId: 't2' })],
    });
    expect(at(review, 'high').differingIds).toEqual(['d1']);
    expect(at(review, 'high', { forTheoryId: 't1' }).fallingIds).toEqual(['d1']);
    expect(at(review, 'high', { forTheoryId: 't2' }).standingIds).toEqual(['d1']);
  });

  it('leaves out configurations that were withdrawn or merged, and reviews without a scale', () => {
    const configurations = [
      { id: 'A', modality: 'claimed', status: 'withdrawn' },
      { id: 'B', modality: 'claimed', status: 'refuted' },
    ];
    const review = reviewOf({ ...base, configurations });
    expect(at(review, 'high').ifUndecidedStand.lostConfigurationIds).toEqual(['B']);
    expect(appraisalSensitivity(reviewOf({ ...base, protocol: { version: 1 } }))).toEqual([]);
    expect(appraisalSensitivity(soundReview)[0]?.thresholds[0]?.ifUndecidedFall.lostConfigurationIds).toEqual([]);
  });

  it('loses more as the threshold rises, and never less where the undecided fall', () => {
    const rated = fc.record({
      appraisals: fc
        .array(
          fc.tuple(fc.constantFrom('d1', 'd2', 'd3'), fc.constantFrom(...ratings), fc.constantFrom('ann', 'ben')),
          { maxLength: 6 },
        )
        .map((made) =>
          made.map(([documentId, rating, reviewerId], n) =>
            appraisal(`a${n}`, rating, { target: { documentId }, reviewerId }),
          ),
        ),
      evidence: fc
        .array(
          fc.tuple(
            fc.constantFrom('A', 'B', 'C'),
            fc.constantFrom('d1', 'd2', 'd3', 'd4'),
            fc.constantFrom('supports', 'refutes'),
          ),
          { maxLength: 8 },
        )
        .map((made) =>
          made.map(([configurationId, documentId, bearing], n) =>
            link(`e${n}`, configurationId, documentId, { bearing }),
          ),
        ),
    });
    fc.assert(
      fc.property(rated, (parts) => {
        const review = reviewOf(parts);
        const worst = (documentId: string) => {
          const own = review.appraisals.filter(
            ({ target }) => 'documentId' in target && target.documentId === documentId,
          );
          return own.length === 0 ? -1 : Math.min(...own.map(({ rating }) => ratings.indexOf(rating)));
        };
        const [found] = appraisalSensitivity(review);
        for (const [place, { ifUndecidedFall, ifUndecidedStand }] of (found?.thresholds ?? []).entries()) {
          // worked out again, configuration by configuration, from the records alone
          const lost = ['A', 'B', 'C'].filter((id) => {
            const links = review.evidence.filter((one) => one.configurationId === id && one.bearing === 'supports');
            return links.length > 0 && links.every(({ documentId }) => worst(documentId) < place + 1);
          });
          expect(ifUndecidedFall.lostConfigurationIds).toEqual(lost);
          expect(lost).toEqual(expect.arrayContaining([...ifUndecidedStand.lostConfigurationIds]));
        }
      }),
      { numRuns: 60 },
    );
  });
});
