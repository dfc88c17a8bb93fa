import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReview } from '../../../examples/alliancing/read-review.ts';
import { suggestRipples } from '../../../src/graph/ripples.ts';
import { flow } from '../../../src/review/flow.ts';
import type { ReviewNumber, ReviewNumbers } from '../../../src/review/numbers/review-number.ts';
import { reviewNumbers } from '../../../src/review/numbers/review-numbers.ts';
import { reviewSchema } from '../../../src/review/review.ts';
import { reviewSaturation } from '../../../src/review/review-saturation.ts';
import { screeningAgreement } from '../../../src/screening/screening-agreement.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { anyReview } from '../any-review.ts';
import { soundReview } from '../small-review.ts';

const valuesOf = (numbers: ReviewNumbers, ...names: string[]) => names.map((name) => numbers[name]?.value);
const idsOf = (numbers: ReviewNumbers, name: string) => numbers[name]?.ids;
const small = reviewNumbers(deepFreeze(soundReview));
const { review: alliancing } = readReview(`${import.meta.dirname}/../../../examples/alliancing/data`);
const paper = reviewNumbers(deepFreeze(alliancing));

describe('reviewNumbers', () => {
  it('counts the way of the records of the small review, with their ids', () => {
    expect(
      valuesOf(
        small,
        'identified',
        'duplicates',
        'unique',
        'screened',
        'sought',
        'notRetrieved',
        'assessed',
        'included',
      ),
    ).toEqual([7, 1, 6, 6, 4, 1, 3, 2]);
    expect(idsOf(small, 'duplicates')).toEqual(['d1-again']);
    expect(idsOf(small, 'excluded.byReason.offTopic')).toEqual(['d2', 'd5']);
    expect(idsOf(small, 'screening.fullText.excluded.byReason.noData')).toEqual(['d4']);
    expect(valuesOf(small, 'screening.titleAbstract.excluded.byReason.noData')).toEqual([0]);
    expect(idsOf(small, 'screening.fullText.included')).toEqual(['d1', 'd6']);
    expect(idsOf(small, 'identified.byLane.databases')).toEqual(['d1', 'd2', 'd3', 'd4']);
    expect(idsOf(small, 'identified.bySource.web')).toEqual(['d5', 'd6', 'd1-again']);
    expect(valuesOf(small, 'identified.byRound.1', 'included.byRound.1')).toEqual([7, 2]);
  });

  it('says what a number is part of, and prints it', () => {
    expect(small['included.byKind.grey']).toMatchObject({
      value: 2,
      whole: { name: 'included', value: 2 },
      share: 1,
      printed: '2',
      unit: 'documents',
    });
    expect(small['excluded.byReason.offTopic']?.share).toBeCloseTo(2 / 3);
    expect(small['searches.lastDate']).toMatchObject({ value: '2020-05', printed: 'May 2020', ids: ['wos', 'web'] });
    expect(small['searches.hits']).toMatchObject({ value: 7, printed: '7' });
    expect(small['appraisal.rigour.high']).toMatchObject({ value: 2, ids: ['d1', 'd6'], by: 'appraisalCounts' });
    expect(small['appraisal.relevance.highest']).toMatchObject({ value: null, undefinedBecause: 'no-scale-declared' });
  });

  it('has the forms, themes and grounds of the configurations of the worked example', () => {
    const forms = ['CMO', 'MO', 'CO', 'CM'].map((form) => `configurations.byForm.${form}`);
    expect(valuesOf(paper, 'configurations', ...forms)).toEqual([56, 21, 32, 3, 0]);
    expect(
      valuesOf(
        paper,
        ...['systemLevel', 'localPopulations', 'culturalShift'].map((id) => `configurations.byTheme.${id}`),
      ),
    ).toEqual([20, 16, 14]);
    expect(valuesOf(paper, 'configurations.byTheme.systemLevel.byForm.CMO', 'configurations.unthemed')).toEqual([
      11, 6,
    ]);
    expect(valuesOf(paper, 'configurations.onOneDocument', 'configurations.withoutEvidence')).toEqual([39, 4]);
    expect(idsOf(paper, 'configurations.withoutEvidence')).toEqual(['LF7', 'LF16', 'CS7', 'D5']);
    expect(valuesOf(paper, 'ripples', 'ripples.recorded', 'ripples.inferred')).toEqual([12, 11, 1]);
    const [suggested] = suggestRipples(alliancing);
    expect(idsOf(paper, 'ripples.inferred')).toEqual([suggested?.toId, suggested?.fromId]);
    expect(valuesOf(paper, 'rivals', 'rivals.open', 'concepts', 'theories.middleRange')).toEqual([3, 3, 95, 0]);
  });

  it('has the kappa of each stage with its interval, as screeningAgreement gives it', () => {
    const [pair] = screeningAgreement(alliancing.screening, { stage: 'full-text' }).verdicts.pairs;
    const { kappa } = pair ?? {};
    expect(paper['screening.fullText.kappa']).toMatchObject({
      value: kappa?.value,
      printed: '0.83',
      interval: kappa?.interval,
      by: 'screeningAgreement',
    });
    expect(paper['screening.fullText.agreement']?.printed).toBe('94%');
    expect(paper['screening.fullText.byRound.1.kappa']?.value).toBe(kappa?.value);
    expect(paper['screening.fullText.disagreements']?.ids).toEqual(pair?.differingIds);
    expect(small['screening.fullText.kappa']?.value).toBe(1);
  });

  it('gives each pair its kappa where several pairs judged, and none to the stage', () => {
    const cy = soundReview.screening.flatMap((event) =>
      event.kind === 'decide' && event.reviewerId === 'bo' ? [{ ...event, by: 'cy', reviewerId: 'cy' }] : [],
    );
    const numbers = reviewNumbers({ ...soundReview, screening: [...soundReview.screening, ...cy] });
    expect(numbers['screening.fullText.kappa']).toMatchObject({ value: null, undefinedBecause: 'several-pairs' });
    expect(numbers['screening.fullText.pairs.annCy.kappa']?.value).toBe(1);
    expect(numbers['screening.fullText.alpha']?.value).toBe(1);
  });

  it('has the figures of reviewSaturation', () => {
    const { assessment, guest } = reviewSaturation(alliancing);
    expect(valuesOf(paper, 'saturation.codes', 'saturation.lastNewCode', 'saturation.coverage')).toEqual([
      assessment.codes,
      assessment.lastNewCode,
      assessment.coverage.value,
    ]);
    expect(paper['saturation.richness']?.value).toBe(assessment.unseen.value);
    expect(paper['saturation.nextDocument']?.interval?.upper).toBe(assessment.nextDocument.upper);
    expect(paper['saturation.lastRun']?.value).toBe(guest?.runs.at(-1)?.ratio);
    expect(small['saturation.lastRun']?.undefinedBecause).toBe('no-plan');
  });

  it('counts studies once, however many reports', () => {
    const documents = soundReview.documents.map((document) => ({ ...document, studyId: 'one-study' }));
    const numbers = reviewNumbers({ ...soundReview, documents });
    expect(valuesOf(numbers, 'included', 'included.studies')).toEqual([2, 1]);
    expect(idsOf(numbers, 'included.studies')).toEqual(['one-study']);
    expect(valuesOf(numbers, 'configurations.onOneStudy', 'configurations.onOneDocument')).toEqual([2, 2]);
  });

  it('loses no number where two ids make one name', () => {
    const themes = ['the-theme', 'the theme', 'theTheme2'].map((id) => ({ id, label: id }));
    const configurations = soundReview.configurations.map((one, place) => ({
      ...one,
      themeIds: [themes[place]?.id ?? ''],
    }));
    const numbers = reviewNumbers(reviewSchema.parse({ ...soundReview, themes, configurations }));
    const names = Object.keys(numbers).filter((name) => /^configurations\.byTheme\.[^.]+$/.test(name));
    expect(names.map((name) => numbers[name]?.ids)).toEqual([['C1'], ['C2'], []]);
  });

  it('takes the number of each box from the flow', () => {
    const boxes = flow(alliancing).steps.flatMap(({ main, asides }) => [main, ...asides]);
    const of = (id: string) => boxes.find((box) => box.id === id)?.ids;
    expect(idsOf(paper, 'identified')).toEqual(of('identified'));
    expect(idsOf(paper, 'screening.fullText.excluded')).toEqual(of('full-text-excluded'));
    expect(idsOf(paper, 'included')).toEqual(of('included'));
  });

  it('holds for any review: parts add up, nothing is NaN, what is missing says why, the order is the same', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const numbers = reviewNumbers(deepFreeze(review));
        expect(Object.keys(reviewNumbers(review))).toEqual(Object.keys(numbers));
        expect(JSON.parse(JSON.stringify(numbers))).toEqual(numbers);
        for (const [name, number] of Object.entries(numbers)) expectSound(name, number);
        for (const part of ['configurations.byForm', 'included.byYear', 'identified.byLane', 'configurations.byStatus'])
          expectWhole(numbers, part);
      }),
    );
  });
});

function expectSound(name: string, { name: own, value, undefinedBecause }: ReviewNumber): void {
  expect(own).toBe(name);
  if (value === null) expect(undefinedBecause).toMatch(/^[a-z-]+$/);
  else if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
}

function expectWhole(numbers: ReviewNumbers, prefix: string): void {
  const depth = prefix.split('.').length + 1;
  const parts = Object.values(numbers).filter(
    ({ name }) => name.startsWith(`${prefix}.`) && name.split('.').length === depth,
  );
  const whole = parts[0]?.whole?.value ?? 0;
  expect(parts.reduce((sum, { value }) => sum + Number(value), 0)).toBe(whole);
}

describe('where documents were found first', () => {
  it('is told by the earliest round, as in the flow, not by the order of origins', () => {
    const search = { purpose: 'main', hits: 1 };
    const found = reviewSchema.parse({
      schemaVersion: 1,
      kind: 'synthesis',
      title: 'Trust',
      protocol: { version: 1 },
      searches: [
        { ...search, id: 'wos', kind: 'database', source: 'Web of Science', round: 1 },
        { ...search, id: 'web', kind: 'website', source: 'gov.uk', round: 2 },
      ],
      documents: [
        {
          id: 'a',
          type: 'report',
          title: 'A',
          origins: ['web', 'wos'].map((searchId) => ({ searchId, format: 'ris', index: 0 })),
        },
      ],
    });
    const numbers = reviewNumbers(found);
    expect(valuesOf(numbers, 'identified.byLane.databases', 'identified.byRound.1', 'identified.bySource.wos')).toEqual(
      [1, 1, 1],
    );
    expect(flow(found).steps[0]?.main.lanes?.map(({ lane, count }) => [lane, count])).toEqual([['databases', 1]]);
  });
});
