import { describe, expect, it } from 'vitest';
import { checkReported } from '../../src/review/check-reported.ts';
import { reportedCountsSchema } from '../../src/review/reported-counts.ts';
import { reportedFlow } from '../../src/review/reported-flow.ts';

describe('reportedFlow', () => {
  it('leaves what is not reported unreported, never 0', () => {
    const { steps } = reportedFlow(reportedCountsSchema.parse({ identified: 156, included: 30 }));
    const counts = steps.flatMap(({ main, asides }) => [main, ...asides].map(({ count }) => count));
    expect(counts).toEqual([156, null, null, null, null, null, null, null, 30]);
  });
});

describe('checkReported', () => {
  const check = (counts: object) =>
    checkReported(reportedCountsSchema.parse(counts)).map(({ code, message }) => `${code}: ${message}`);

  it('finds nothing to contradict in numbers that are missing', () => {
    expect(check({ identified: 156, included: 30, reasons: [{ label: 'No full text' }] })).toEqual([]);
  });

  it('finds sums that do not add up', () => {
    expect(check({ identified: 100, duplicates: 10, screened: 89, excluded: 80, sought: 9 })).toEqual([
      'reported-sum: screened = identified − duplicates: 90 by computing, 89 as reported',
    ]);
    expect(
      check({
        excludedFullText: 5,
        reasons: [
          { label: 'a', count: 2 },
          { label: 'b', count: 2 },
        ],
      }),
    ).toEqual(['reported-sum: reasons make the full-text exclusions: 4 by computing, 5 as reported']);
  });

  it('finds a share in words that the counts contradict: half of 30 is not 20', () => {
    const kinds = [
      { kind: 'council', count: 11 },
      { kind: 'academic', count: 10 },
      { kind: 'report', count: 9 },
    ];
    const half = (share: number) => ({
      included: 30,
      kinds,
      statedShares: [{ about: 'grey', kinds: ['council', 'report'], share }],
    });
    expect(check(half(0.5))).toEqual(['reported-share: grey: 50 % is stated, but 20 of 30 is 67 %']);
    expect(check(half(0.65))).toEqual([]);
  });
});
