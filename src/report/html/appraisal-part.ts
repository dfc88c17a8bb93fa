import type { Review } from '../../review/review.ts';
import { appraisalsTable } from '../tables/appraisals-table.ts';
import { tableToHtml } from '../tables/table-to-html.ts';
import { type ReportPart, reportPart, wide } from './markup.ts';

/** Who rated which included document how, on each scale that the protocol declares, with the reasons. */
export function appraisalPart(review: Review): ReportPart {
  if (review.appraisals.length === 0) return reportPart('appraisal', 'Appraisal');
  const table = appraisalsTable(review, { reasons: true });
  return reportPart('appraisal', 'Appraisal', wide(table.caption, tableToHtml(table)));
}
