import { groupBy } from '../core/group-by.ts';
import { comparePair } from './compare-pair.ts';
import type { DocumentRow } from './document-row.ts';
import { judgePair } from './judge-pair.ts';
import { rowSignature } from './row-signature.ts';

/** Rows that all differ, and for each the rows that agree with it in every field. */
export interface DistinctRows {
  readonly rows: readonly DocumentRow[];
  /** For each row of `rows`, its copies. */
  readonly copies: readonly (readonly DocumentRow[])[];
}

/**
 * Sets aside rows that agree with an earlier one in every field and that the rules would merge with it, so that a thousand
 * copies cost no more than one. A row that a person decided about is never set aside.
 */
export function distinctRows(rows: readonly DocumentRow[], decidedIds: ReadonlySet<string>): DistinctRows {
  const groups = groupBy(rows, (row) => (decidedIds.has(row.id) ? row.id : rowSignature(row)));
  const found: { row: DocumentRow; copies: readonly DocumentRow[] }[] = [];
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const areOne = others.length > 0 && judgePair(comparePair(first, first)).outcome === 'merge';
    if (areOne) found.push({ row: first, copies: others });
    else found.push(...[first, ...others].map((row) => ({ row, copies: [] })));
  }
  return { rows: found.map(({ row }) => row), copies: found.map(({ copies }) => copies) };
}
