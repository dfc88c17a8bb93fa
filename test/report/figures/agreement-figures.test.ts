import { describe, expect, it } from 'vitest';
import { cohenKappaOfTable } from '../../../src/agreement/cohen-kappa.ts';
import { kappaBands } from '../../../src/agreement/interpret-kappa.ts';
import { ratingTableOfCounts } from '../../../src/agreement/rating-table.ts';
import { agreementEstimates } from '../../../src/report/figures/agreement-estimate.ts';
import { agreementForestFigure } from '../../../src/report/figures/agreement-forest-figure.ts';
import { agreementMatrixFigure } from '../../../src/report/figures/agreement-matrix-figure.ts';
import { screeningAgreement } from '../../../src/screening/screening-agreement.ts';
import { pictureWords } from '../picture-words.ts';
import { readPicture } from '../read-picture.ts';

const table = ratingTableOfCounts(
  [
    [20, 5],
    [3, 40],
  ],
  ['include', 'exclude'],
);
const kappa = cohenKappaOfTable(table);
const estimate = (label: string, counts: number[][]) => {
  const coefficient = cohenKappaOfTable(ratingTableOfCounts(counts));
  return { label, coefficient, documents: coefficient.pairs };
};
const squares = (svg: string) =>
  readPicture(svg, () => false).shapes.filter(({ left, right }) => Math.abs(right - left - 6.4) < 0.05);

describe('agreementMatrixFigure', () => {
  it('prints each count, the sums, and kappa under it', () => {
    const words = pictureWords(agreementMatrixFigure({ firstId: 'ann', secondId: 'ben', table, kappa }));
    expect(words.filter((word) => /^\d+$/.test(word))).toEqual(['20', '5', '25', '3', '40', '43', '23', '45', '68']);
    expect(words.join(' ')).toContain(`Cohen’s kappa ${kappa.value?.toFixed(2)} (95 % CI`);
  });

  it('frames what both said alike, so that colour is not needed', () => {
    const { shapes } = readPicture(agreementMatrixFigure({ firstId: 'a', secondId: 'b', table }).svg, () => false);
    expect(shapes.filter(({ stroke }) => stroke === '#222222').length).toBe(2);
  });
});

describe('agreementForestFigure', () => {
  it('sets the squares in the order of their values, on one scale', () => {
    const { svg } = agreementForestFigure([
      estimate('weak', [
        [10, 9],
        [9, 12],
      ]),
      estimate('strong', [
        [19, 1],
        [1, 19],
      ]),
    ]);
    const [weak, strong] = squares(svg);
    expect(weak && strong && weak.left < strong.left && weak.top < strong.top).toBe(true);
  });

  it('says why a coefficient does not exist, and draws no mark for it', () => {
    const figure = agreementForestFigure([
      estimate('all in', [
        [9, 0],
        [0, 0],
      ]),
    ]);
    expect(squares(figure.svg)).toEqual([]);
    expect(pictureWords(figure).join(' ')).toContain('not defined: nobody’s answers vary');
  });

  it('shades bands of words where asked for, and never else', () => {
    const rows = [
      estimate('one', [
        [10, 9],
        [9, 12],
      ]),
    ];
    expect(pictureWords(agreementForestFigure(rows, { scale: 'fleiss-1981' })).join(' ')).toContain('b fair to good');
    expect(pictureWords(agreementForestFigure(rows)).join(' ')).not.toContain('fair');
  });

  it('refuses a scale that nobody published', () => {
    // @ts-expect-error no such scale
    expect(() => agreementForestFigure([], { scale: 'mine' })).toThrow(
      expect.objectContaining({ code: 'unknown-scale' }),
    );
  });
});

describe('agreementEstimates', () => {
  const vote = (clock: number, reviewerId: string, verdict: string) =>
    ({
      kind: 'decide',
      stage: 's',
      criterionIds: [],
      protocolVersion: 1,
      clock,
      documentId: 'd',
      by: reviewerId,
      reviewerId,
      verdict,
    }) as never;

  it('names the reviewers where there are several pairs', () => {
    const two = screeningAgreement([vote(1, 'ann', 'include'), vote(2, 'ben', 'exclude')], { stage: 's' });
    expect(agreementEstimates('Titles', two).map(({ label }) => label)).toEqual(['Titles']);
    const votes = [vote(1, 'ann', 'include'), vote(2, 'ben', 'exclude'), vote(3, 'cat', 'include')];
    const three = agreementEstimates('Titles', screeningAgreement(votes, { stage: 's' }), new Map([['ann', 'Ann']]));
    expect(three.map(({ label }) => label)).toEqual([
      'Titles: Ann and ben',
      'Titles: Ann and cat',
      'Titles: ben and cat',
    ]);
  });
});

describe('kappaBands', () => {
  it('covers −1 to 1 without a gap', () => {
    const bands = kappaBands('landis-koch-1977');
    expect([bands[0]?.from, bands.at(-1)?.to]).toEqual([-1, 1]);
    expect(bands.slice(1).map(({ from }) => from)).toEqual(bands.slice(0, -1).map(({ to }) => to));
  });
});
