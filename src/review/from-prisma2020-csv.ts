import type { Problem } from '../core/problem.ts';
import { readTable, type TableLine } from '../graph/import/read-table.ts';
import { type NamedCount, readNamedCounts } from './prisma2020/named-counts.ts';
import { readCount } from './prisma2020/read-count.ts';
import { type RowContent, templateRows } from './prisma2020/template-rows.ts';
import { type ReportedCounts, reportedCountsSchema } from './reported-counts.ts';

/** Published counts that were read, and what was wrong with the file. */
export interface ReadPrisma2020 {
  /** Missing where the file is no such template. */
  readonly counts?: ReportedCounts;
  /**
   * `not-a-prisma-csv`, `unknown-row`, `repeated-row`, `negative-count`, `unreadable-count`, `placeholder-count`,
   * `missing-count`, `missing-label`, and what is odd about the form of the table.
   */
  readonly problems: readonly Problem[];
}

/**
 * Reads the CSV template of the R package PRISMA2020. Rows are known by their whole name, so that no name that holds
 * another is taken for it; `NA` and empty cells are not reported.
 *
 * The package's own parser loses the number of a reason in which a comma stands, reads `-5` as 5 and `30 (approx 2.5)` as
 * 302.5. Here the number of a reason stands behind its last comma, and what is no whole number is a problem and `null`.
 *
 * @example
 * const { counts, problems } = fromPrisma2020Csv('data,n\ndatabase_results,"1,240"\ndbr_excluded,"Wrong outcome, adults, 50"\nduplicates,-5');
 * [counts?.databases, counts?.duplicates]; // [1240, null]
 * counts?.reasons; // [{ label: 'Wrong outcome, adults', count: 50 }]
 * problems.map(({ code, line }) => [code, line]); // [['negative-count', 4]]
 */
export function fromPrisma2020Csv(text: string): ReadPrisma2020 {
  const table = readTable(text.replace(/^\ufeff/, ''));
  const [names, numbers] = [table.columnOf(['data']), table.columnOf(['n'])];
  if (names < 0 || numbers < 0) {
    const message =
      'The template of PRISMA2020 has columns "data" and "n"; give a file that has them in its first line';
    return { problems: [...table.problems, { code: 'not-a-prisma-csv', severity: 'error', message, line: 1 }] };
  }
  const seen = new Set<string>();
  const rows = table.lines.map((line) => readRow(line, line.cell(names), line.cell(numbers), seen));
  const own = rows.flatMap(({ own: entry }) => entry ?? []);
  const others = rows.flatMap(({ other }) => other ?? []);
  const counts = reportedCountsSchema.parse({
    ...Object.fromEntries(own),
    ...(others.some(isReported) && { other: Object.fromEntries(others) }),
  });
  return { counts, problems: [...table.problems, ...rows.flatMap(({ problems }) => problems)] };
}

/** A field of the counts with its value. */
type Entry = readonly [string, number | null | readonly NamedCount[]];

interface RowRead {
  readonly own?: readonly Entry[];
  readonly other?: readonly Entry[];
  readonly problems: readonly Problem[];
}

const contents: ReadonlyMap<string, RowContent> = new Map(templateRows.map(({ data, content }) => [data, content]));

function readRow({ line, isBlank }: TableLine, data: string, cell: string, seen: Set<string>): RowRead {
  if (isBlank || data === '' || data === 'NA') return { problems: [] };
  const content = contents.get(data);
  const tell = (code: string, severity: Problem['severity'], message: string): RowRead => ({
    problems: [{ code, severity, message, line, ids: [data.slice(0, 100)] }],
  });
  if (content === undefined) {
    return tell('unknown-row', 'warning', `Line ${line}: the template has no row ${shown(data)}; it was not read`);
  }
  if (content.kind === 'title') return { problems: [] };
  if (seen.has(data)) {
    return tell('repeated-row', 'warning', `Line ${line}: ${data} stands here a second time; the first one counts`);
  }
  seen.add(data);
  return readContent(content, cell, (code, what) => faultProblem(code, what, data, line));
}

type Tell = (code: string, what: string) => Problem;

function readContent(content: RowContent, cell: string, tell: Tell): RowRead {
  switch (content.kind) {
    case 'title':
      return { problems: [] };
    case 'count':
    case 'other-count': {
      const { count, fault } = readCount(cell);
      const problems = fault ? [tell(fault, cell)] : [];
      const entries: Entry[] = [[content.field, count]];
      return content.kind === 'count' ? { own: entries, problems } : { other: entries, problems };
    }
    case 'sources':
      return readNamed(content.field, null, cell, tell);
    case 'reasons':
      return readNamed('reasons', 'excludedFullText', cell, tell);
    case 'other-reasons': {
      const { own = [], problems } = readNamed('reasons', 'excludedFullText', cell, tell);
      return { other: own, problems };
    }
  }
}

/** A list of names with numbers, or a number alone, which is their sum. */
function readNamed(field: string, sumField: string | null, cell: string, tell: Tell): RowRead {
  const alone = readCount(cell);
  if (alone.fault === 'placeholder-count') return { problems: [tell(alone.fault, cell)] };
  if (alone.fault === undefined) {
    const isSum = sumField !== null && alone.count !== null;
    return { own: isSum ? [[sumField, alone.count]] : [], problems: [] };
  }
  const items = readNamedCounts(cell);
  const own: Entry[] = [[field, items.map(({ label, count }) => ({ label, count }))]];
  return { own, problems: items.flatMap(({ label, fault }) => (fault ? [tell(fault, label)] : [])) };
}

const faults: Readonly<Record<string, string>> = {
  'placeholder-count': 'is a placeholder, not a number: write the number, or NA where it is not known',
  'negative-count': 'is negative, and counts are not: correct it',
  'unreadable-count': 'is no whole number: write digits alone',
  'missing-count': 'has no number behind a comma: add it, or NA where it is not known',
  'missing-label': 'has no name before its number: add it',
};

function faultProblem(code: string, what: string, data: string, line: number): Problem {
  const isDoubt = code === 'placeholder-count' || code === 'missing-count' || code === 'missing-label';
  const message = `Line ${line}, ${data}: ${shown(what)} ${faults[code] ?? ''}`;
  return { code, severity: isDoubt ? 'warning' : 'error', message, line, ids: [data] };
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function isReported([, value]: Entry): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}
