import type { PrismaSItem } from '../../search/prisma-s.ts';
import { displayable } from '../displayable.ts';
import type { Table } from '../table.ts';
import { joined, numberColumn, textColumn } from './column.ts';

/**
 * The 16 items of PRISMA-S as a table for an appendix: what the record of the searches answers, and which searches answer it
 * or should and do not.
 *
 * @example
 * searchChecklistTable(prismaSChecklist([])).rows[0]; // { item: 1, topic: 'Database name and platform', status: 'missing', answered: null, missing: null }
 * @see Rethlefsen ML, Kirtley S, Waffenschmidt S, et al. PRISMA-S. Syst Rev 2021;10:39.
 *   https://doi.org/10.1186/s13643-020-01542-z
 */
export function searchChecklistTable(items: readonly PrismaSItem[]): Table {
  return displayable({
    caption: 'PRISMA-S checklist',
    columns: [
      numberColumn('item', 'Item'),
      textColumn('topic', 'Topic'),
      textColumn('status', 'Status'),
      textColumn('answered', 'Answered by'),
      textColumn('missing', 'Missing in'),
    ],
    rows: items.map(({ item, topic, status, searchIds, missingIds }) => ({
      item,
      topic,
      status: status.replace('-', ' '),
      answered: joined(searchIds, ', '),
      missing: joined(missingIds, ', '),
    })),
    notes: ['The record says what could be reported; whether the report says it, a reader judges.'],
  });
}
