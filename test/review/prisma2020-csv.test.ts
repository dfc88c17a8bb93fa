import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReported } from '../../src/review/check-reported.ts';
import { countsOfFlow } from '../../src/review/counts-of-flow.ts';
import { flow } from '../../src/review/flow.ts';
import { fromPrisma2020Csv } from '../../src/review/from-prisma2020-csv.ts';
import { templateRows } from '../../src/review/prisma2020/template-rows.ts';
import { type ReportedCounts, reportedCountsSchema } from '../../src/review/reported-counts.ts';
import { reportedFlow } from '../../src/review/reported-flow.ts';
import { toPrisma2020Csv } from '../../src/review/to-prisma2020-csv.ts';
import { hostileLabels } from '../report/hostile-labels.ts';
import { anyFlowReview } from './any-flow-review.ts';
import { consistentCounts } from './consistent-counts.ts';
import { soundReview } from './small-review.ts';

const read = (cell: string, row = 'dbr_excluded') =>
  fromPrisma2020Csv(`data,n\n${row},"${cell.replaceAll('"', '""')}"\n`);
const codes = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);

describe('fromPrisma2020Csv', () => {
  it('reads a reason in which commas stand, where the package loses its number', () => {
    const { counts, problems } = read('Wrong population, adults, 12; Wrong design, 1,240; Grades 1,2, 7');
    expect(problems).toEqual([]);
    expect(counts?.reasons).toEqual([
      { label: 'Wrong population, adults', count: 12 },
      { label: 'Wrong design', count: 1240 },
      { label: 'Grades 1,2', count: 7 },
    ]);
  });

  it.each([
    ['1240', 1240],
    ['1,240', 1240],
    ['1 240', 1240],
    ['(n = 30)', 30],
    ['n=0', 0],
    ['1e+05', 100000],
    ['NA', null],
    ['', null],
  ])('reads the number %s', (cell, count) => {
    const { counts, problems } = read(cell, 'records_screened');
    expect([counts?.screened, problems]).toEqual([count, []]);
  });

  it.each([
    ['-5', 'negative-count'],
    ['−5', 'negative-count'],
    ['30 (approx 2.5)', 'unreadable-count'],
    ['n = 30 (approx 2.5)', 'unreadable-count'],
    ['2.5', 'unreadable-count'],
    ['12,40', 'unreadable-count'],
    ['99999999999999999999', 'unreadable-count'],
    ['1e99', 'unreadable-count'],
    ['xxx', 'placeholder-count'],
    ['TBC', 'placeholder-count'],
  ])('makes no other number of %s', (cell, code) => {
    const { counts, problems } = read(cell, 'records_screened');
    expect([counts?.screened, codes({ problems })]).toEqual([null, [code]]);
    expect(problems[0]).toMatchObject({ line: 2, ids: ['records_screened'] });
  });

  it('tells reasons without a number, numbers without a reason, and placeholders', () => {
    const { counts, problems } = read('Not English; , 4; Reason3, xxx; Wrong, adults; Late, -3');
    expect(counts?.reasons).toEqual([
      { label: 'Not English', count: null },
      { label: 'No reason reported', count: 4 },
      { label: 'Reason3', count: null },
      { label: 'Wrong, adults', count: null },
      { label: 'Late', count: null },
    ]);
    expect(codes({ problems })).toEqual([
      'missing-count',
      'missing-label',
      'placeholder-count',
      'missing-count',
      'negative-count',
    ]);
  });

  it('takes a number alone for the sum of the reasons', () => {
    expect(read('80').counts).toMatchObject({ reasons: [], excludedFullText: 80 });
    expect(read('20', 'other_excluded').counts?.other).toMatchObject({ reasons: [], excludedFullText: 20 });
  });

  it('knows a row by its whole name', () => {
    const { counts } = fromPrisma2020Csv('data,n\ntotal_studies_ma,3\ntotal_studies,9\nnew_studies,7\n');
    expect(counts).toMatchObject({ metaAnalysisStudies: 3, totalStudies: 9, studies: 7 });
  });

  it('tells rows that the template does not know, and rows that stand twice', () => {
    const answer = fromPrisma2020Csv('data,n\nduplicates,3\nduplicates,4\nmy_results,5\nNA,0\n\n');
    expect(answer.counts?.duplicates).toBe(3);
    expect(answer.problems.map(({ code, line }) => [code, line])).toEqual([
      ['repeated-row', 3],
      ['unknown-row', 4],
    ]);
  });

  it('reads what a spreadsheet makes of it: a mark at the start, semicolons, columns in another order', () => {
    const { counts, problems } = fromPrisma2020Csv('\ufeffn;box;data\r\n12;box3;duplicates\r\n');
    expect([counts?.duplicates, problems]).toEqual([12, []]);
  });

  it('says that a file is no such template', () => {
    for (const text of ['', 'a,b\n1,2', '{"json": true}']) {
      const answer = fromPrisma2020Csv(text);
      expect([answer.counts, codes(answer)]).toEqual([undefined, expect.arrayContaining(['not-a-prisma-csv'])]);
    }
  });

  it('never throws, and gives counts that the schema takes', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(...hostileLabels),
      fc.string({ unit: fc.constantFrom(',', ';', '"', '1', ' ', 'x', '-', '\n') }),
    );
    const names = fc.constantFrom(...templateRows.map(({ data }) => data), '__proto__', 'constructor');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, cell), { maxLength: 8 }), fc.string(), (rows, noise) => {
        const body = rows.map(([data, value]) => `${data},"${value.replaceAll('"', '""')}"`).join('\n');
        for (const text of [`data,n\n${body}`, `data,n\n${noise}`, noise]) {
          const { counts } = fromPrisma2020Csv(text);
          if (counts) expect(reportedCountsSchema.parse(counts)).toEqual(counts);
        }
      }),
    );
  });

  it('takes no more time than the text is long', () => {
    for (const unit of ['"', '";', ',', ';', ',111', '"";', 'a, ']) {
      expect(codes(read(unit.repeat(20_000))).length).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('toPrisma2020Csv', () => {
  it('writes the 34 rows of the template', () => {
    const lines = toPrisma2020Csv(consistentCounts).trimEnd().split('\r\n');
    expect(lines[0]).toBe('data,node,box,description,boxtext,tooltips,url,n');
    expect(lines).toHaveLength(35);
    expect(lines.find((line) => line.startsWith('records_screened'))).toMatch(/,1080$/);
    expect(lines.find((line) => line.startsWith('dbr_excluded'))).toMatch(
      /,"Wrong population, 30; Wrong outcome, adults, 50"$/,
    );
  });

  it('writes names that the package reads, where it is asked', () => {
    const text = toPrisma2020Csv(consistentCounts, { plainLabels: true });
    expect(text).toContain('Wrong population, 30; Wrong outcome – adults, 50');
  });

  it('counts records of one arm, and of no known source, as found in databases', () => {
    const one = fromPrisma2020Csv(toPrisma2020Csv(reportedCountsSchema.parse({ identified: 156 }))).counts;
    expect(one).toMatchObject({ databases: 156 });
    expect(one).not.toHaveProperty('other');
    const unknown = reportedCountsSchema.parse({ databases: 10, sourceNotReported: 4 });
    expect(fromPrisma2020Csv(toPrisma2020Csv(unknown)).counts).toMatchObject({
      databases: 14,
      databaseSources: [{ label: 'Source not reported', count: 4 }],
    });
  });

  it('keeps a name on one line', () => {
    const counts = reportedCountsSchema.parse({ reasons: [{ label: 'Wrong\r\ndesign', count: 1 }] });
    expect(fromPrisma2020Csv(toPrisma2020Csv(counts)).counts?.reasons).toEqual([{ label: 'Wrong design', count: 1 }]);
  });

  const anyCount = fc.option(fc.nat(100_000));
  const anyLabel = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(...hostileLabels),
      fc.string({ unit: fc.constantFrom(',', ';', '"', '1', ' ', 'x', '=', 'n', 'NA', '-') }),
    )
    .filter((label) => /\S/.test(label) && !/[\r\n]/.test(label));
  const anyNamed = fc.array(fc.record({ label: anyLabel, count: anyCount }), { maxLength: 4 });
  const anyArm = {
    sought: anyCount,
    notRetrieved: anyCount,
    assessed: anyCount,
    exclusions: fc.oneof(
      anyNamed.filter((all) => all.length > 0).map((reasons) => ({ reasons })),
      anyCount.map((excludedFullText) => ({ excludedFullText })),
    ),
  };
  const flat = <T extends { readonly exclusions: object }>({ exclusions, ...rest }: T) => ({ ...rest, ...exclusions });
  const anyCounts: fc.Arbitrary<ReportedCounts> = fc
    .record({
      databases: fc.nat(1000),
      registers: anyCount,
      databaseSources: anyNamed,
      registerSources: anyNamed,
      duplicates: anyCount,
      removedByAutomation: anyCount,
      removedOtherwise: anyCount,
      screened: anyCount,
      excluded: anyCount,
      ...anyArm,
      other: fc.record({ websites: fc.nat(50), organisations: anyCount, citations: anyCount, ...anyArm }).map(flat),
      studies: anyCount,
      included: anyCount,
      previousStudies: anyCount,
      previousReports: anyCount,
      totalStudies: anyCount,
      totalReports: anyCount,
      metaAnalysisStudies: anyCount,
      metaAnalysisReports: anyCount,
    })
    .map((counts) => reportedCountsSchema.parse(flat(counts)));

  it('is read back to the same counts, whatever the names of reasons are', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        expect(fromPrisma2020Csv(toPrisma2020Csv(counts))).toEqual({ counts, problems: [] });
      }),
    );
  });

  it('is written again to the same bytes', () => {
    fc.assert(
      fc.property(anyFlowReview, (review) => {
        const text = toPrisma2020Csv(flow(review));
        const { counts, problems } = fromPrisma2020Csv(text);
        expect(problems).toEqual([]);
        expect(counts && toPrisma2020Csv(counts)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});

describe('countsOfFlow', () => {
  it('gives the numbers of both arms', () => {
    expect(countsOfFlow(flow(soundReview))).toMatchObject({
      identified: 7,
      databases: 4,
      registers: null,
      duplicates: 0,
      screened: 4,
      excluded: 1,
      sought: 3,
      notRetrieved: 1,
      assessed: 2,
      excludedFullText: 1,
      reasons: [{ label: 'No data', count: 1 }],
      other: { websites: 3, duplicates: 1, excluded: 1, sought: 1, notRetrieved: 0, assessed: 1, excludedFullText: 0 },
      included: 2,
      studies: 2,
      kinds: [{ kind: 'report', count: 2 }],
    });
  });

  it('adds up, whatever the review is and wherever it stands', () => {
    fc.assert(
      fc.property(anyFlowReview, fc.boolean(), (review, isUpdate) => {
        const previous = isUpdate ? { previous: { batches: ['2020'] } } : {};
        expect(checkReported(countsOfFlow(flow(review, previous)), { strict: true })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a published flow too', () => {
    const { previousReports, screened, included } = countsOfFlow(reportedFlow(consistentCounts));
    expect([previousReports, screened, included]).toEqual([null, 1080, 48]);
  });
});

const file = join(import.meta.dirname, '../../../shared/data/agreement/vectors.json');

describe.skipIf(!existsSync(file))(`PRISMA arithmetic by hand (not compared where ${file} is not there)`, () => {
  interface Vector {
    readonly id: string;
    readonly kind: string;
    readonly input: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
    readonly expected: { readonly errors: readonly string[] };
  }
  const all: readonly Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).vectors : [];
  const vectors = all.filter(({ kind }) => kind === 'prismaValidate');
  const rowOf = new Map(templateRows.map(({ data, content }) => ['field' in content ? content.field : '', data]));

  it('is there', () => expect(vectors.length).toBeGreaterThan(0));

  it.each(vectors)('$id', ({ input, expected }) => {
    const cell = (value: Vector['input'][string]) =>
      typeof value === 'number'
        ? value
        : Object.entries(value)
            .map(([label, n]) => `${label}, ${n}`)
            .join('; ');
    const rows = Object.entries(input).map(([data, value]) => `${data},"${cell(value)}"`);
    const { counts, problems } = fromPrisma2020Csv(['data,n', ...rows].join('\n'));
    expect(problems).toEqual([]);
    const errors = (counts ? checkReported(counts, { strict: true }) : []).filter(
      ({ severity }) => severity === 'error',
    );
    const named = errors
      .flatMap(({ ids }) => ids)
      .map((field) =>
        field === 'sought' ? 'dbr_sought_reports' : field === 'assessed' ? 'dbr_assessed' : rowOf.get(field),
      );
    expect(named.sort()).toEqual([...expected.errors].sort());
  });
});
