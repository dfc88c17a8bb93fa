import { groupBy } from '../../core/group-by.ts';
import type { ChecklistItem } from '../../review/checklist/checklist-item.ts';
import { type ChecklistTableOptions, checklistTable } from './checklist-table.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { tableToMarkdown } from './table-to-markdown.ts';

/** What stands at the head of a supplement. */
export interface ChecklistSupplementOptions extends ChecklistTableOptions {
  /** The title of the report to which it belongs. Default: none is named. */
  readonly title?: string;
}

/**
 * Checklists as a supplement to a manuscript, in Markdown: a chapter for each standard among the items, with its table and
 * its notes. Statuses stay as they are: an editor sees what a person judged and what nobody did.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust: a realist review', protocol: { version: 1 } });
 * const text = checklistSupplement(review ? [...ramesesChecklist(review), ...prismaSOfReview(review)] : [], { title: 'Trust' });
 * text.split('\n').filter((line) => line.startsWith('#')).length; // 3
 */
export function checklistSupplement(
  items: readonly ChecklistItem[],
  { title, ...options }: ChecklistSupplementOptions = {},
): string {
  const heading = title === undefined ? '# Reporting checklists' : `# Reporting checklists: ${escapeMarkdown(title)}`;
  const chapters = [...groupBy(items, ({ standard }) => standard.name).values()].map((found) => {
    const { caption, ...table } = checklistTable(found, options);
    return `## ${escapeMarkdown(caption)}\n\n${tableToMarkdown({ ...table, caption: '' })}`;
  });
  return `${[heading, ...chapters].join('\n\n').trimEnd()}\n`;
}
