import { flow } from '../../review/flow.ts';
import type { FlowCount } from '../../review/flow-model.ts';
import type { Review } from '../../review/review.ts';
import { displayable } from '../displayable.ts';
import type { Table, TableRow } from '../table.ts';
import { numberColumn, textColumn } from './column.ts';

/**
 * How many documents were excluded for which primary reason, by stage: the numbers of the computed {@link flow} as a table.
 * What is not excluded but does not go on either (in conflict, not voted on, full text not there) is in it.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && exclusionReasonsTable(review).columns.map(({ label }) => label); // ['Stage', 'Reason', 'Documents']
 * @see PRISMA 2020, item 16a. https://doi.org/10.1136/bmj.n71
 */
export function exclusionReasonsTable(review: Review): Table {
  const { steps, caveats } = flow(review);
  const labels = new Map(
    review.protocol.stages.flatMap(({ id, label }) => [id, `${id}-retrieval`].map((step) => [step, label])),
  );
  const rows = steps.flatMap(({ id, asides }) => {
    const stage = labels.get(id);
    return stage === undefined ? [] : asides.flatMap((aside) => rowsOf(aside, stage));
  });
  return displayable({
    caption: 'Reasons for exclusion',
    columns: [textColumn('stage', 'Stage'), textColumn('reason', 'Reason'), numberColumn('documents', 'Documents')],
    rows,
    notes: ['A document that was excluded for several reasons is counted under the first.', ...caveats],
  });
}

function rowsOf({ label, count, parts }: FlowCount, stage: string): TableRow[] {
  // the stage stands in its own column, so that its name before the label is one too many
  const reason = label.startsWith(`${stage}: `) ? 'All exclusions' : label;
  const total = { stage, reason, documents: count };
  return [...parts.map((part) => ({ stage, reason: part.label, documents: part.count })), total];
}
