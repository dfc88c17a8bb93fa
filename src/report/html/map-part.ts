import { cmoFigures } from '../figures/cmo-figures.ts';
import { figureInPage } from './figure-in-page.ts';
import { anchorOf, type ReportPart, reportPart } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** The maps of the theory; the ids of configurations in them lead to the configurations. */
export function mapPart({ review, map }: ReportFacts): ReportPart {
  if (map.lanes.every(({ configurations }) => configurations.length === 0)) return reportPart('map', 'CMO map');
  const figures = cmoFigures(review, { linkTo: (id) => `#${anchorOf('cfg', id)}` });
  return reportPart('map', 'CMO map', ...figures.map((figure) => figureInPage(figure)));
}
