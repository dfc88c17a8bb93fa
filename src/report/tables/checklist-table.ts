import type { Caveat } from '../../review/caveat.ts';
import type { ChecklistItem, ChecklistStatus } from '../../review/checklist/checklist-item.ts';
import { displayable } from '../displayable.ts';
import type { Table } from '../table.ts';
import { joined, textColumn } from './column.ts';

/** What a table of a checklist takes from elsewhere. */
export interface ChecklistTableOptions {
  /** The caveats of the review, all of which become notes: a checklist asks about all the data. Default: none. */
  readonly caveats?: readonly Caveat[];
}

/**
 * A reporting checklist as a table for a manuscript or a spreadsheet: number, topic, what is asked, where it is reported,
 * status, what is lacking, and the ids that answer it. The notes name the standard with its version and address, and say
 * what the statuses mean.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust: a realist review', protocol: { version: 1 } });
 * const { rows } = checklistTable(review ? ramesesChecklist(review) : []);
 * [rows.length, rows[0]?.['status'], rows[1]?.['status']]; // [19, 'reported', 'missing']
 */
export function checklistTable(items: readonly ChecklistItem[], { caveats = [] }: ChecklistTableOptions = {}): Table {
  const standards = [...new Set(items.map(({ standard }) => standard))];
  const statuses = new Set(items.map(({ status }) => status));
  return displayable({
    caption: standards.map(({ title }) => title).join('; '),
    columns: [
      textColumn('item', 'Item'),
      textColumn('section', 'Section'),
      textColumn('topic', 'Topic'),
      textColumn('asks', 'What is asked'),
      textColumn('location', 'Reported in'),
      textColumn('status', 'Status'),
      textColumn('lacking', 'What is lacking'),
      textColumn('answers', 'Answered by'),
    ],
    rows: items.map((item) => ({
      item: item.item,
      section: item.section,
      topic: item.topic,
      asks: item.asks,
      location: item.location,
      status: statusInWords(item),
      lacking: joined(item.lacking, '; '),
      answers: answersOf(item),
    })),
    notes: [
      ...standards.map(
        ({ title, version, url }) => `${title}, version of ${version}: ${url}. Items are told in other words.`,
      ),
      ...meanings.filter(([status]) => statuses.has(status)).map(([, meaning]) => meaning),
      ...caveats.map(({ text: caveat }) => caveat),
    ],
  });
}

const meanings: readonly (readonly [ChecklistStatus, string])[] = [
  ['reported', 'reported: the records settle the item.'],
  [
    'data-present',
    'data present: the records hold what is asked; whether the report tells it well, a person must judge.',
  ],
  ['needs-person', 'needs a person: no record can settle the item.'],
  ['judged', 'judged: a person has, as named.'],
];

function statusInWords({ status, reason, judgements, isOutdated }: ChecklistItem): string {
  const outdated = isOutdated ? '; the data have changed since' : '';
  if (status === 'not-applicable') return `not applicable: ${reason ?? ''}${outdated}`;
  if (status !== 'judged') return words[status];
  const said = judgements.map(({ verdict, by, date }) => {
    const when = date === undefined ? '' : `, ${date}`;
    return `${verdict.replaceAll('-', ' ')} (${by}${when})`;
  });
  return `judged: ${said.join('; ')}${outdated}`;
}

const words = {
  reported: 'reported',
  'data-present': 'data present',
  partial: 'partial',
  missing: 'missing',
  'needs-person': 'needs a person',
} as const;

/** A list that nobody would read to its end is cut; the review holds it. */
function answersOf({ ids, fields }: ChecklistItem): string | null {
  const all = [...fields, ...ids];
  if (all.length <= shown) return joined(all, ', ');
  return `${all.slice(0, shown).join(', ')} and ${all.length - shown} more`;
}

const shown = 8;
