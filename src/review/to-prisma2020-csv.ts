import { countsOfFlow } from './counts-of-flow.ts';
import type { Flow } from './flow-model.ts';
import { type NamedCount, plainLabel, printNamedCounts } from './prisma2020/named-counts.ts';
import { type TemplateRow, templateRows } from './prisma2020/template-rows.ts';
import type { ReportedCounts } from './reported-counts.ts';

/** How a flow is written for the R package. */
export interface Prisma2020CsvOptions {
  /**
   * Rewrites names of reasons and sources so that the package itself reads them: it cuts a name at its first comma and at
   * every semicolon. What is read back has then other names. Default: false.
   */
  readonly plainLabels?: boolean;
}

/**
 * Writes a flow, computed or published, in the CSV template of the R package PRISMA2020 (1.1.4, 34 rows), from which its
 * functions and its web page draw the figure. A number that is not reported is `NA`, which the package leaves out.
 *
 * The template has fewer boxes than a flow of a realist review: other methods have no screening of titles, nothing waits,
 * and kinds of document and stated shares have no place. Where no arm is told apart, all records count as found in
 * databases, and records of which no source is known are a source of their own there.
 *
 * @example
 * const counts = reportedCountsSchema.parse({ screened: 90, reasons: [{ label: 'Wrong outcome, adults', count: 50 }] });
 * toPrisma2020Csv(counts).split('\r\n')[23]; // 'dbr_excluded,node14,box9,Reports excluded,Reports excluded,Reports excluded,dbr_excluded.html,"Wrong outcome, adults, 50"'
 * @see Haddaway NR, Page MJ, Pritchard CC, McGuinness LA. PRISMA2020: an R package and Shiny app for producing PRISMA
 *   2020-compliant flow diagrams. Campbell Syst Rev 2022;18:e1230. https://doi.org/10.1002/cl2.1230
 */
export function toPrisma2020Csv(
  flow: Flow | ReportedCounts,
  { plainLabels = false }: Prisma2020CsvOptions = {},
): string {
  const counts = inTemplate('steps' in flow ? countsOfFlow(flow) : flow);
  const named = (all: readonly NamedCount[]) =>
    printNamedCounts(plainLabels ? all.map(({ label, count }) => ({ label: plainLabel(label), count })) : all);
  const rows = templateRows.map((row) => {
    const { data, node, box, text } = row;
    const page = `${data === 'NA' ? box : data}.html`;
    return [data, node, box, text, text, node === 'NA' ? 'NA' : text, page, cellOf(row, counts, named)];
  });
  return [header, ...rows].map((cells) => `${cells.map(printCell).join(',')}\r\n`).join('');
}

const header = ['data', 'node', 'box', 'description', 'boxtext', 'tooltips', 'url', 'n'];

/** The counts with all that the template has no box for put where it belongs in the template. */
function inTemplate(counts: ReportedCounts): ReportedCounts {
  const { databases, registers, sourceNotReported, databaseSources, identified, other } = counts;
  const isOneArm = databases === null && registers === null && other === undefined;
  const known = isOneArm ? identified : databases;
  if (sourceNotReported === null || sourceNotReported === 0) return { ...counts, databases: known };
  const unknownSource = { label: 'Source not reported', count: sourceNotReported };
  return {
    ...counts,
    databases: isOneArm ? known : (known ?? 0) + sourceNotReported,
    databaseSources: [...databaseSources, unknownSource],
  };
}

function cellOf(
  { content }: TemplateRow,
  counts: ReportedCounts,
  named: (all: readonly NamedCount[]) => string,
): string {
  const numbers = (all: readonly NamedCount[], sum: number | null) => (all.length === 0 ? shown(sum) : named(all));
  const { other } = counts;
  switch (content.kind) {
    case 'title':
      return '0';
    case 'count':
      return shown(counts[content.field]);
    case 'other-count':
      return shown(other?.[content.field] ?? null);
    case 'sources':
      return numbers(counts[content.field], null);
    case 'reasons':
      return numbers(counts.reasons, counts.excludedFullText);
    case 'other-reasons':
      return numbers(other?.reasons ?? [], other?.excludedFullText ?? null);
  }
}

function shown(count: number | null): string {
  return count === null ? 'NA' : String(count);
}

function printCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
