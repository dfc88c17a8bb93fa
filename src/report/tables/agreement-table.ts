import type { CohenKappa } from '../../agreement/kappa-of-two.ts';
import type { Review } from '../../review/review.ts';
import { agreementByRound } from '../../screening/screening-agreement.ts';
import type { ReviewerAgreement, VoteAgreement } from '../../screening/vote-agreement.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { displayable } from '../displayable.ts';
import type { Table, TableRow } from '../table.ts';
import { numberColumn, textColumn } from './column.ts';

/**
 * How far reviewers agreed in screening, by stage and round: on verdicts, and on the reasons of exclusions. A row for every
 * two reviewers, with Cohen's kappa and its interval, and where three or more judged one for all of them; Krippendorff's
 * alpha and Gwet's AC1 are of all. Votes count as they stood before any conflict was settled.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && agreementTable(review).notes; // ['No document was judged by two reviewers yet.']
 * @see Cohen J. Educ Psychol Meas 1960;20:37–46. https://doi.org/10.1177/001316446002000104
 */
export function agreementTable({
  protocol,
  screening,
  people,
  caveats,
}: Pick<Review, 'protocol' | 'screening' | 'people' | 'caveats'>): Table {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = protocol.stages.flatMap(({ id, label, unsureMeans }) =>
    agreementByRound(screening, { stage: id, unsureMeans }).flatMap(({ round, verdicts, reasons }) => [
      ...rowsOf(verdicts, { stage: label, round, about: 'verdict' }, names),
      ...rowsOf(reasons, { stage: label, round, about: 'reason' }, names),
    ]),
  );
  return displayable({
    caption: 'Agreement of reviewers in screening',
    columns: [
      textColumn('stage', 'Stage'),
      numberColumn('round', 'Round'),
      textColumn('about', 'On'),
      textColumn('reviewers', 'Reviewers'),
      { ...numberColumn('pairs', 'Judged by both'), unknown: '–' },
      { ...numberColumn('differing', 'Judged differently'), unknown: '–' },
      { ...numberColumn('observed', 'Agreement, %', 1), unknown: '–' },
      { ...numberColumn('kappa', 'Cohen’s kappa', 2), unknown: '–' },
      textColumn('interval', '95 % interval'),
      { ...numberColumn('alpha', 'Krippendorff’s alpha', 2), unknown: '–' },
      { ...numberColumn('ac1', 'Gwet’s AC1', 2), unknown: '–' },
    ],
    rows,
    notes: [
      ...(rows.length === 0 ? ['No document was judged by two reviewers yet.'] : notes(rows)),
      ...caveatsAbout(caveats, ['screening']),
    ],
  });
}

interface AgreementPlace {
  readonly stage: string;
  readonly round: number;
  readonly about: 'verdict' | 'reason';
}

function rowsOf(
  { pairs, observed, alpha, ac1 }: VoteAgreement,
  place: AgreementPlace,
  names: ReadonlyMap<string, string>,
): TableRow[] {
  const judged = pairs.filter(({ kappa }) => kappa.pairs > 0);
  const all = { alpha: alpha.value, ac1: ac1.value };
  const [only, ...others] = judged;
  if (only === undefined) return [];
  if (others.length === 0) return [{ ...place, ...pairCells(only, names), ...all }];
  const percent = observed === null ? null : observed * 100;
  const together = { ...place, ...emptyCells, reviewers: 'All', observed: percent, ...all };
  return [...judged.map((pair) => ({ ...place, ...emptyCells, ...pairCells(pair, names) })), together];
}

const emptyCells = { pairs: null, differing: null, kappa: null, interval: null, alpha: null, ac1: null };

function pairCells({ firstId, secondId, kappa, differingIds }: ReviewerAgreement, names: ReadonlyMap<string, string>) {
  return {
    reviewers: [firstId, secondId].map((id) => names.get(id) ?? id).join(' and '),
    pairs: kappa.pairs,
    differing: differingIds.length,
    observed: kappa.observed * 100,
    kappa: kappa.value,
    interval: intervalInWords(kappa),
  };
}

function intervalInWords({ interval, cautions, undefinedBecause }: CohenKappa): string | null {
  if (undefinedBecause === 'no-variation') return 'undefined: all votes are the same';
  return interval === null || cautions.includes('degenerate-interval')
    ? null
    : `${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)}`;
}

function notes(rows: readonly TableRow[]): string[] {
  const told = ['From the votes as they stood before any conflict was settled.'];
  return rows.some(({ kappa, reviewers }) => kappa === null && reviewers !== 'All')
    ? [...told, 'Kappa does not exist where chance alone would make all votes the same.']
    : told;
}
