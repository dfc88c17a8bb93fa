import type { Review } from '../../review/review.ts';
import { screeningAgreement } from '../../screening/screening-agreement.ts';
import { caveatsAbout } from '../caveats-about.ts';
import type { Table } from '../table.ts';
import { tableToHtml } from '../tables/table-to-html.ts';
import { type ReportPart, reportPart, wide } from './markup.ts';

/** How far reviewers agreed at each stage, before conflicts were settled. */
export function agreementPart({ protocol, screening, people, caveats }: Review): ReportPart {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = protocol.stages.flatMap(({ id, label, unsureMeans }) =>
    screeningAgreement(screening, { stage: id, unsureMeans }).verdicts.pairs.map(
      ({ firstId, secondId, kappa, differingIds }) => ({
        stage: label,
        first: names.get(firstId) ?? firstId,
        second: names.get(secondId) ?? secondId,
        pairs: kappa.pairs,
        observed: kappa.pairs === 0 ? null : `${Math.round(kappa.observed * 100)} %`,
        kappa: kappa.value === null ? `undefined (${kappa.undefinedBecause ?? ''})` : kappa.value.toFixed(2),
        differing: differingIds.length,
      }),
    ),
  );
  if (rows.length === 0) return reportPart('agreement', 'Agreement');
  const table: Table = {
    caption: 'Agreement of reviewers in screening',
    columns: [
      { id: 'stage', label: 'Stage', type: 'text' },
      { id: 'first', label: 'Reviewer', type: 'text' },
      { id: 'second', label: 'Reviewer', type: 'text' },
      { id: 'pairs', label: 'Judged by both', type: 'number' },
      { id: 'differing', label: 'Judged differently', type: 'number' },
      { id: 'observed', label: 'Agreement', type: 'number' },
      { id: 'kappa', label: 'Cohen’s kappa', type: 'number' },
    ],
    rows,
    notes: ['From the votes as they stood before any conflict was settled.', ...caveatsAbout(caveats, ['screening'])],
  };
  return reportPart('agreement', 'Agreement', wide(table.caption, tableToHtml(table)));
}
