import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../src/agreement/cohen-kappa.ts';
import { screeningAgreement } from '../../src/screening/screening-agreement.ts';
import { adjudicate, fullTextVote, merge, retract, shuffledLog, vote } from './log.ts';

const stage = 'title-abstract';
const log = Object.freeze([
  vote(1, 'ann', 'd1', 'include'),
  vote(1, 'ben', 'd1', 'include'),
  vote(2, 'ann', 'd2', 'include'),
  vote(2, 'ben', 'd2', 'exclude'),
  vote(3, 'ann', 'd3', 'exclude'),
  vote(3, 'ben', 'd3', 'exclude'),
  vote(4, 'ann', 'd4', 'exclude'),
  vote(4, 'ben', 'd4', 'exclude'),
]);

describe('screeningAgreement', () => {
  it('is the kappa of the votes', () => {
    const kappa = cohenKappa(['in', 'in', 'out', 'out'], ['in', 'out', 'out', 'out']);
    expect(screeningAgreement(log, { stage })).toEqual([
      { firstId: 'ann', secondId: 'ben', kappa, differingIds: ['d2'] },
    ]);
  });

  it('does not let talking a conflict over raise agreement', () => {
    const settled = [...log, adjudicate(5, 'd2', 'include'), vote(6, 'ben', 'd2', 'include')];
    expect(screeningAgreement(settled, { stage })).toEqual(screeningAgreement(log, { stage }));
  });

  it('does not let a vote after the adjudication of a duplicate count', () => {
    const settled = [...log, adjudicate(5, 'd2', 'include'), vote(6, 'ben', 'd9', 'include'), merge(7, 'd9', 'd2')];
    expect(screeningAgreement(settled, { stage })).toEqual(screeningAgreement(log, { stage }));
  });

  it('takes the last word before the adjudication', () => {
    const changed = [...log, vote(5, 'ben', 'd2', 'include'), retract(5, 'ann', 'd1')];
    expect(screeningAgreement(changed, { stage })[0]).toMatchObject({
      differingIds: [],
      kappa: { value: 1, pairs: 3, unpaired: 1 },
    });
  });

  it('counts what only one of the two judged', () => {
    const more = [...log, vote(5, 'ann', 'd5', 'include'), vote(5, 'cat', 'd6', 'include')];
    const [first] = screeningAgreement(more, { stage });
    expect(first?.kappa).toMatchObject({ pairs: 4, unpaired: 1 });
  });

  it('compares every two reviewers, or those asked for', () => {
    const three = [...log, vote(5, 'cat', 'd1', 'include')];
    const pairs = (reviewers?: string[]) =>
      screeningAgreement(three, reviewers ? { stage, reviewers } : { stage }).map(({ firstId, secondId }) => [
        firstId,
        secondId,
      ]);
    expect(pairs()).toEqual([
      ['ann', 'ben'],
      ['ann', 'cat'],
      ['ben', 'cat'],
    ]);
    expect(pairs(['cat', 'ann'])).toEqual([['ann', 'cat']]);
  });

  it('is undefined for a reviewer who judged nothing', () => {
    expect(screeningAgreement(log, { stage, reviewers: ['ann', 'zoe'] })[0]?.kappa).toMatchObject({
      undefinedBecause: 'no-pairs',
      unpaired: 4,
    });
  });

  it('keeps stages and rounds apart', () => {
    const again = [
      ...log,
      fullTextVote(5, 'ann', 'd1', 'exclude'),
      fullTextVote(5, 'ben', 'd1', 'include'),
      vote(6, 'ann', 'd2', 'exclude', { round: 2 }),
    ];
    expect(screeningAgreement(again, { stage: 'full-text' })[0]).toMatchObject({
      differingIds: ['d1'],
      kappa: { pairs: 1 },
    });
    expect(screeningAgreement(again, { stage, round: 1 })).toEqual(screeningAgreement(log, { stage }));
    expect(screeningAgreement(again, { stage })[0]?.kappa).toMatchObject({ pairs: 3, unpaired: 1 });
    expect(screeningAgreement(again, { stage, round: 3 })).toEqual([]);
  });

  it('takes unsure for itself, or for a vote to include', () => {
    const unsure = [vote(1, 'ann', 'd1', 'unsure'), vote(1, 'ben', 'd1', 'include')];
    expect(screeningAgreement(unsure, { stage })[0]?.differingIds).toEqual(['d1']);
    expect(screeningAgreement(unsure, { stage, unsureMeans: 'include' })[0]?.differingIds).toEqual([]);
  });

  it('does not count a reviewer who says two things of merged records', () => {
    const clash = [...log, vote(5, 'ben', 'd9', 'exclude'), merge(6, 'd9', 'd1')];
    expect(screeningAgreement(clash, { stage })[0]?.kappa).toMatchObject({ pairs: 3, unpaired: 1 });
  });

  it('refuses a round that is none', () => {
    expect(() => screeningAgreement(log, { stage, round: 0 })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['round'] }),
    );
  });

  it('does not know the order of the events', () => {
    fc.assert(
      fc.property(shuffledLog, ({ events, shuffled }) => {
        expect(screeningAgreement(shuffled, { stage })).toEqual(screeningAgreement(events, { stage }));
      }),
    );
  });
});
