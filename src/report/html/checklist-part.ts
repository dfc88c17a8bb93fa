import { groupBy } from '../../core/group-by.ts';
import { ramesesChecklist, ramesesEvaluationChecklist } from '../../review/checklist/rameses-checklist.ts';
import type { Review } from '../../review/review.ts';
import { checklistTable } from '../tables/checklist-table.ts';
import { tableToHtml } from '../tables/table-to-html.ts';
import { paragraph, type ReportPart, reportPart, wide } from './markup.ts';

/** Where the review stands on the RAMESES standard for its kind, item by item; no score is made of it. */
export function checklistPart(review: Review): ReportPart {
  const items = review.kind === 'synthesis' ? ramesesChecklist(review) : ramesesEvaluationChecklist(review);
  const counts = [...groupBy(items, ({ status }) => status)].map(
    ([status, found]) => `${found.length} ${status.replaceAll('-', ' ')}`,
  );
  const table = checklistTable(items);
  const columns = table.columns.filter(({ id }) => !['section', 'answers'].includes(id));
  return reportPart(
    'checklist',
    'Reporting standard',
    paragraph(`Of ${items.length} items: ${counts.join(', ')}.`),
    wide(table.caption, tableToHtml({ ...table, columns })),
  );
}
