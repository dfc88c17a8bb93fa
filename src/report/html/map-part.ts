import { escapeText } from '../drawing/escape-markup.ts';
import type { Figure } from '../figure.ts';
import { cmoFigures } from '../figures/cmo-figures.ts';
import { anchorOf, type ReportPart, reportPart, tag, wide } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** The maps of the theory; the ids of configurations in them lead to the configurations. */
export function mapPart({ review, map }: ReportFacts): ReportPart {
  if (map.lanes.every(({ configurations }) => configurations.length === 0)) return reportPart('map', 'CMO map');
  const figures = cmoFigures(review, { linkTo: (id) => `#${anchorOf('cfg', id)}` });
  return reportPart('map', 'CMO map', ...figures.map((figure) => figureInPage(figure)));
}

/** A figure with its words under it. */
export function figureInPage({ svg, title, alt }: Pick<Figure, 'svg' | 'title' | 'alt'>): string {
  const inWords = tag('details', {}, '<summary>The same in words</summary>', escapeText(alt));
  return tag('figure', {}, wide(title, svg), tag('figcaption', {}, inWords));
}
