import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReported } from '../../src/review/check-reported.ts';
import { reportedRules } from '../../src/review/reported/reported-rules.ts';
import { type ReportedCounts, reportedCountsSchema } from '../../src/review/reported-counts.ts';
import { consistentCounts } from './consistent-counts.ts';

const clean = consistentCounts;
const withOther = (changes: object) => reportedCountsSchema.parse({ ...clean, other: { ...clean.other, ...changes } });
const single = reportedCountsSchema.parse({
  identified: 100,
  duplicates: 10,
  screened: 90,
  excluded: 60,
  sought: 30,
  notRetrieved: 5,
  assessed: 25,
  excludedFullText: 5,
  reasons: [
    { label: 'a', count: 2 },
    { label: 'b', count: 3 },
  ],
  included: 20,
  kinds: [
    { kind: 'report', count: 12 },
    { kind: 'paper', count: 8 },
  ],
});

/** For each rule: counts in which it alone is broken, the fields that it names, and how grave it is. */
const broken: readonly (readonly [string, ReportedCounts, readonly string[], string])[] = [
  ['reported-no-count', { ...clean, registers: -5, duplicates: 150.5 }, ['registers', 'duplicates'], 'error'],
  ['reported-no-count', { ...single, identified: Number.NaN }, ['identified'], 'error'],
  ['reported-identified-sum', { ...clean, identified: 1300 }, ['identified'], 'error'],
  ['reported-identified-sum', { ...single, sources: [{ label: 'Scopus', count: 99 }] }, ['identified'], 'error'],
  ['reported-screened-sum', { ...clean, databases: 1241, databaseSources: [] }, ['screened'], 'error'],
  ['reported-screened-sum', { ...single, identified: 99 }, ['screened'], 'error'],
  ['reported-sought-sum', { ...clean, excluded: 949 }, ['sought'], 'error'],
  ['reported-assessed-sum', { ...clean, notRetrieved: 9 }, ['assessed'], 'error'],
  ['reported-assessed-sum', withOther({ notRetrieved: 1 }), ['other.assessed'], 'error'],
  ['reported-reasons-sum', { ...single, reasons: [{ label: 'a', count: 4 }] }, ['excludedFullText'], 'error'],
  ['reported-other-sum', withOther({ websites: 11 }), ['other.sought'], 'warning'],
  ['reported-included-sum', { ...clean, reasons: [], excludedFullText: 81 }, ['included'], 'warning'],
  ['reported-studies-exceed-reports', { ...single, studies: 21 }, ['studies'], 'error'],
  ['reported-total-sum', { ...clean, totalStudies: 51 }, ['totalStudies'], 'error'],
  ['reported-total-sum', { ...clean, totalReports: 64 }, ['totalReports'], 'error'],
  ['reported-meta-analysis-exceeds-total', { ...clean, metaAnalysisStudies: 53 }, ['metaAnalysisStudies'], 'error'],
  ['reported-meta-analysis-exceeds-total', { ...single, metaAnalysisReports: 21 }, ['metaAnalysisReports'], 'error'],
  ['reported-sources-sum', { ...clean, registerSources: [{ label: 'ISRCTN', count: 49 }] }, ['registers'], 'warning'],
  ['reported-kinds-sum', { ...single, kinds: [{ kind: 'report', count: 12 }] }, ['included'], 'error'],
  [
    'reported-open-when-final',
    { ...single, final: true, excluded: 58, awaitingScreening: 2 },
    ['awaitingScreening'],
    'error',
  ],
  [
    'reported-share',
    { ...single, statedShares: [{ about: 'grey', kinds: ['report'], share: 0.5 }] },
    ['statedShares'],
    'error',
  ],
];

describe('checkReported', () => {
  it('finds nothing in counts that add up, of one arm or two', () => {
    expect(checkReported(clean, { strict: true })).toEqual([]);
    expect(checkReported(single, { strict: true })).toEqual([]);
    expect(checkReported(reportedCountsSchema.parse({}))).toEqual([]);
  });

  it.each(broken)('finds %s and nothing else', (code, counts, fields, severity) => {
    const found = checkReported(counts);
    expect([...new Set(found.map((finding) => finding.code))]).toEqual([code]);
    expect(found.flatMap(({ ids }) => ids)).toEqual(fields);
    expect(found[0]?.severity).toBe(severity);
  });

  it('has a broken case for each rule', () => {
    const tested = new Set(broken.map(([code]) => code));
    expect(reportedRules.map(({ code }) => code).filter((code) => !tested.has(code))).toEqual([]);
  });

  it('says what the numbers come to', () => {
    expect(checkReported({ ...single, screened: 89, sought: 29 }).map(({ message }) => message)).toEqual([
      'screened = identified − duplicates: 90 by computing, 89 as reported',
      'assessed = sought − not retrieved: 24 by computing, 25 as reported',
    ]);
  });

  it('takes a missing number for any number, so that only what cannot be is found', () => {
    const check = (counts: object) => checkReported(reportedCountsSchema.parse(counts)).map(({ message }) => message);
    expect(check({ identified: 156, included: 30, reasons: [{ label: 'No full text' }] })).toEqual([]);
    expect(check({ identified: 100, screened: 101 })).toEqual([
      'screened = identified − duplicates: at most 100 by computing, 101 as reported',
    ]);
    expect(check({ excludedFullText: 3, reasons: [{ label: 'a', count: 4 }, { label: 'b' }] })).toEqual([
      'reasons make the full-text exclusions: at least 4 by computing, 3 as reported',
    ]);
  });

  it('counts what waits, so that sums hold in mid-review', () => {
    const open = { ...single, excluded: 58, awaitingScreening: 2, notRetrieved: 4, awaitingRetrieval: 1 };
    expect(checkReported(open)).toEqual([]);
    expect(checkReported({ ...open, awaitingScreening: null }).map(({ code }) => code)).toEqual([
      'reported-sought-sum',
    ]);
  });

  it('is as strict as it is asked to be', () => {
    const severities = (counts: ReportedCounts, options: object) =>
      checkReported(counts, options).map(({ severity }) => severity);
    expect(severities({ ...clean, reasons: [], excludedFullText: 81 }, { strict: true })).toEqual(['error']);
    expect(severities({ ...clean, excluded: 949 }, { severalReportsPerRecord: true })).toEqual(['warning']);
  });

  it('finds a share in words that the counts contradict: half of 30 is not 20', () => {
    const half = (share: number) =>
      reportedCountsSchema.parse({
        included: 30,
        kinds: [
          { kind: 'council', count: 11 },
          { kind: 'academic', count: 10 },
          { kind: 'report', count: 9 },
        ],
        statedShares: [{ about: 'grey', kinds: ['council', 'report'], share }],
      });
    expect(checkReported(half(0.5)).map(({ message }) => message)).toEqual([
      'grey: 50 % is stated, but 20 of 30 is 67 %',
    ]);
    expect(checkReported(half(0.65))).toEqual([]);
  });

  it('finds no contradiction in what is left when numbers of a sound flow are left out', () => {
    const fields = Object.entries(single).flatMap(([field, value]) => (typeof value === 'number' ? field : []));
    fc.assert(
      fc.property(fc.subarray(fields), (hidden) => {
        const gaps = Object.fromEntries(hidden.map((field) => [field, null]));
        expect(checkReported(reportedCountsSchema.parse({ ...single, ...gaps }), { strict: true })).toEqual([]);
      }),
    );
  });
});
