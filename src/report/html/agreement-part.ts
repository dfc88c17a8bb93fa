import type { Review } from '../../review/review.ts';
import { agreementByRound } from '../../screening/screening-agreement.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { agreementEstimates } from '../figures/agreement-estimate.ts';
import { agreementForestFigure } from '../figures/agreement-forest-figure.ts';
import { agreementTable } from '../tables/agreement-table.ts';
import { tableToHtml } from '../tables/table-to-html.ts';
import { figureInPage } from './figure-in-page.ts';
import { type ReportPart, reportPart, wide } from './markup.ts';

/** How far reviewers agreed at each stage and round, before conflicts were settled. */
export function agreementPart(review: Review): ReportPart {
  const table = agreementTable(review);
  if (table.rows.length === 0) return reportPart('agreement', 'Agreement');
  return reportPart('agreement', 'Agreement', forest(review), wide(table.caption, tableToHtml(table)));
}

function forest({ protocol, screening, people, caveats }: Review): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const estimates = protocol.stages.flatMap(({ id, label, unsureMeans }) => {
    const rounds = agreementByRound(screening, { stage: id, unsureMeans });
    return rounds.flatMap((agreement) => {
      const name = rounds.length === 1 ? label : `${label}, round ${agreement.round}`;
      return agreementEstimates(name, agreement, names).filter(({ documents }) => documents > 0);
    });
  });
  return figureInPage(agreementForestFigure(estimates, { caveats: caveatsAbout(caveats, ['screening']) }));
}
