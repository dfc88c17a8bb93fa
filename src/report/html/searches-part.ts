import { recordClusters } from '../../review/documents-of-review.ts';
import type { Review } from '../../review/review.ts';
import { searchContribution } from '../../search/search-contribution.ts';
import { overlapFigure } from '../figures/overlap-figure.ts';
import { searchesTable } from '../tables/searches-table.ts';
import { tableToHtml } from '../tables/table-to-html.ts';
import { figureInPage } from './figure-in-page.ts';
import { type ReportPart, reportPart, wide } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** The searches with their strategies and what each brought, and which documents several sources found. */
export function searchesPart({ review, documentIds }: ReportFacts): ReportPart {
  if (review.searches.length === 0) return reportPart('searches', 'Searches');
  const hasStrategy = review.searches.some(({ lines, query, method }) => (lines ?? query ?? method) !== undefined);
  const table = searchesTable(review, { strategies: hasStrategy });
  return reportPart('searches', 'Searches', wide(table.caption, tableToHtml(table)), overlap(review, documentIds));
}

function overlap(review: Review, includedIds: ReadonlySet<string>): string {
  const { searches, documents } = review;
  const contribution = searchContribution(searches, documents, recordClusters(review), {
    includedIds: [...includedIds],
  });
  return contribution.rows.length < 2 ? '' : figureInPage(overlapFigure(contribution));
}
