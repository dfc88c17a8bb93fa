import { describe, expect, it } from 'vitest';
import { agreementTable } from '../../../src/report/tables/agreement-table.ts';
import { cellInWords } from '../../../src/report/tables/cell-in-words.ts';
import { screeningEventSchema } from '../../../src/screening/event.ts';
import { soundReview } from '../../review/small-review.ts';

const votes = (reviewerId: string, verdicts: string, round = 1) =>
  [...verdicts].flatMap((sign, at) =>
    sign === ' '
      ? []
      : [
          screeningEventSchema.parse({
            kind: 'decide',
            by: reviewerId,
            clock: round * 1000 + at,
            documentId: `d${at}`,
            stage: 'title-abstract',
            reviewerId,
            round,
            verdict: sign === '+' ? 'include' : 'exclude',
            criterionIds: [],
            protocolVersion: 1,
          }),
        ],
  );
// Cohen 1960 as usually taught: 20 and 15 agreed on, 5 and 10 not, kappa 0.4
const first = '+'.repeat(25) + '-'.repeat(25);
const second = `${'+'.repeat(20)}-----${'+'.repeat(10)}${'-'.repeat(15)}`;

describe('agreementTable', () => {
  it('tells kappa with its interval, alpha and AC1 of two reviewers', () => {
    const table = agreementTable({ ...soundReview, screening: [...votes('ann', first), ...votes('bo', second)] });
    expect(table.rows).toMatchObject([
      { stage: 'Title and abstract', round: 1, about: 'verdict', reviewers: 'Ann and Bo', pairs: 50, differing: 15 },
    ]);
    const [row = {}] = table.rows;
    const shown = Object.fromEntries(table.columns.map((column) => [column.id, cellInWords(row, column)]));
    expect(shown).toMatchObject({ observed: '70.0', kappa: '0.40', interval: '0.15 to 0.65' });
    expect(row['kappa']).toBeCloseTo(0.4, 12);
  });

  it('has a row for every two and one for all where there are three, and one a round', () => {
    const screening = [
      ...votes('ann', '++--'),
      ...votes('bo', '+---'),
      ...votes('cy', '+-- '),
      ...votes('ann', '+-', 2),
      ...votes('bo', '+-', 2),
    ];
    const { rows, columns } = agreementTable({ ...soundReview, screening });
    expect(rows.map(({ round, reviewers, pairs, differing }) => [round, reviewers, pairs, differing])).toEqual([
      [1, 'Ann and Bo', 4, 1],
      [1, 'Ann and cy', 3, 1],
      [1, 'Bo and cy', 3, 0],
      [1, 'All', null, null],
      [2, 'Ann and Bo', 2, 0],
    ]);
    expect(rows[3]?.['alpha']).toBeTypeOf('number');
    const all = rows[3] ?? {};
    expect(columns.filter(({ id }) => id === 'pairs').map((column) => cellInWords(all, column))).toEqual(['–']);
  });

  it('says that kappa does not exist where all votes are the same, and gives no interval without width', () => {
    const { rows, notes } = agreementTable({
      ...soundReview,
      screening: [...votes('ann', '---'), ...votes('bo', '---')],
    });
    expect(rows[0]).toMatchObject({ kappa: null, observed: 100, interval: 'undefined: all votes are the same' });
    expect(notes.at(-1)).toMatch(/^Kappa does not exist/);
    const perfect = agreementTable({ ...soundReview, screening: [...votes('ann', '+-'), ...votes('bo', '+-')] });
    expect(perfect.rows[0]).toMatchObject({ kappa: 1, interval: null });
  });

  it('tells agreement on reasons beside that on verdicts', () => {
    const { rows } = agreementTable(soundReview);
    expect(rows.map(({ stage, about, pairs }) => [stage, about, pairs])).toEqual([
      ['Title and abstract', 'verdict', 6],
      ['Title and abstract', 'reason', 2],
      ['Full text', 'verdict', 3],
      ['Full text', 'reason', 1],
    ]);
  });
});
