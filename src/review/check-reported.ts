import type { Finding } from './finding.ts';
import type { ReportedCounts } from './reported-counts.ts';

/**
 * What does not add up in the numbers that a published review reports. Only what is reported is judged: a missing number
 * contradicts nothing.
 *
 * A stated share (`half are grey`) contradicts the counts where it differs from the computed share by more than
 * `tolerance`.
 *
 * @param options.tolerance - Greatest difference between stated and computed share, 0 to 1; 0.05 by default, which is the
 *   rounding of a share told in tenths.
 * @example
 * const counts = reportedCountsSchema.parse({
 *   included: 30,
 *   kinds: [{ kind: 'report', count: 20 }, { kind: 'article', count: 10 }],
 *   statedShares: [{ about: 'grey literature', kinds: ['report'], share: 0.5 }],
 * });
 * checkReported(counts).map(({ message }) => message); // ['grey literature: 50 % is stated, but 20 of 30 is 67 %']
 */
export function checkReported(counts: ReportedCounts, { tolerance = 0.05 } = {}): Finding[] {
  const after = (label: string, start: number | null, lost: number | null, rest: number | null) =>
    balance(label, difference(start, lost), rest);
  return [
    ...after('screened = identified − duplicates', counts.identified, counts.duplicates, counts.screened),
    ...after('sought = screened − excluded', counts.screened, counts.excluded, counts.sought),
    ...after('assessed = sought − not retrieved', counts.sought, counts.notRetrieved, counts.assessed),
    ...after('included = assessed − excluded on full text', counts.assessed, counts.excludedFullText, counts.included),
    ...balance('records by source make the records identified', sum(counts.sources), counts.identified),
    ...balance('reasons make the full-text exclusions', sum(counts.reasons), counts.excludedFullText),
    ...balance('kinds make the documents included', sum(counts.kinds), counts.included),
    ...counts.statedShares.flatMap((stated) => checkShare(stated, counts, tolerance)),
  ];
}

function balance(rule: string, computed: number | null, reported: number | null): Finding[] {
  if (computed === null || reported === null || computed === reported) return [];
  const message = `${rule}: ${computed} by computing, ${reported} as reported`;
  return [{ code: 'reported-sum', severity: 'error', message, ids: [] }];
}

function checkShare(
  { about, kinds, share }: ReportedCounts['statedShares'][number],
  counts: ReportedCounts,
  tolerance: number,
): Finding[] {
  const part = sum(counts.kinds.filter(({ kind }) => kinds.includes(kind)));
  if (part === null || counts.included === null || counts.included === 0) return [];
  const computed = part / counts.included;
  if (Math.abs(computed - share) <= tolerance) return [];
  const message = `${about}: ${percent(share)} is stated, but ${part} of ${counts.included} is ${percent(computed)}`;
  return [{ code: 'reported-share', severity: 'error', message, ids: [] }];
}

/** The sum of the counts; `null` where there are none or one of them is not reported. */
function sum(parts: readonly { readonly count: number | null }[]): number | null {
  if (parts.length === 0) return null;
  return parts.reduce<number | null>(
    (total, { count }) => (total === null || count === null ? null : total + count),
    0,
  );
}

function difference(start: number | null, lost: number | null): number | null {
  return start === null || lost === null ? null : start - lost;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
