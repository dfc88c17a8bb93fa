import { describe, expect, it } from 'vitest';
import { reportedCountsSchema } from '../../src/review/reported-counts.ts';
import { reportedFlow } from '../../src/review/reported-flow.ts';
import { consistentCounts } from './consistent-counts.ts';

const boxes = (counts: object) =>
  reportedFlow(reportedCountsSchema.parse(counts)).steps.flatMap(({ main, asides }) => [main, ...asides]);

describe('reportedFlow', () => {
  it('leaves what is not reported unreported, never 0', () => {
    expect(boxes({ identified: 156, included: 30 }).map(({ count }) => count)).toEqual([
      156,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      30,
    ]);
  });

  it('shows both arms, the previous version and the total', () => {
    const shown = boxes(consistentCounts).map(({ id, count, lanes }) => [
      id,
      count,
      ...(lanes ?? []).map((one) => one.count),
    ]);
    expect(shown).toEqual([
      ['previous', 15],
      ['identified', 1320],
      ['duplicates', null, 200, null],
      ['removed-by-automation', 8],
      ['removed-otherwise', 2],
      ['screened', 1080],
      ['excluded', 950],
      ['sought', 160, 130, 30],
      ['not-retrieved', 12, 10, 2],
      ['assessed', 148, 120, 28],
      ['excluded-full-text', 100, 80, 20],
      ['included', 48],
      ['total', 63],
    ]);
  });

  it('tells studies beside reports, and where each step comes from', () => {
    const { steps } = reportedFlow(consistentCounts);
    expect(steps.map(({ id, from, main }) => [id, from, main.studies?.count])).toEqual([
      ['previous', [], 12],
      ['identification', [], undefined],
      ['title-abstract', undefined, undefined],
      ['full-text-retrieval', undefined, undefined],
      ['full-text', undefined, undefined],
      ['included', undefined, 40],
      ['total', ['previous', 'included'], 52],
    ]);
  });

  it('sums the arms only where databases are reported', () => {
    expect(boxes({ databases: 10, registers: 5 })[0]?.count).toBe(15);
    expect(boxes({ registers: 5, other: { websites: 3 } })[0]?.count).toBeNull();
  });

  it('shows what waits only where it is reported', () => {
    expect(boxes({ screened: 10, awaitingScreening: 3 }).find(({ id }) => id === 'awaiting-screening')?.count).toBe(3);
  });
});
