import { digitsOfNumber } from './digits-number.ts';
import { numberAt } from './number-list.ts';
import { packedField as f, rowFlag } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import type { TextTable } from './text-table.ts';

/**
 * Compares the pages of two rows.
 *
 * @returns 3 for one same range of three pages or more, which two papers can hardly share; 2 for the same first and last
 *   page; 1 for the same first page; 0 where they cannot be compared; −1 for pages that overlap or differ by one digit;
 *   −2 for other pages.
 */
export function comparePages({ fields: { items }, texts }: PackedRows, a: number, b: number): number {
  const first = numberAt(items, a + f.firstPage);
  const other = numberAt(items, b + f.firstPage);
  if (first === 0 || other === 0) return 0;
  const runs = numberAt(items, a + f.flags) & numberAt(items, b + f.flags) & rowFlag.runsThroughVolume;
  const last = numberAt(items, a + f.lastPage);
  const otherLast = numberAt(items, b + f.lastPage);
  if (first === other) {
    if (last === 0 || last !== otherLast) return 1;
    return runs !== 0 && pageNumber(last, texts) - pageNumber(first, texts) > 1 ? 3 : 2;
  }
  if (runs === 0) return 0;
  const isNear =
    isOneDigitOff(first, other) ||
    isInside(first, other, pageNumber(otherLast, texts)) ||
    isInside(other, first, pageNumber(last, texts));
  return isNear ? -1 : -2;
}

/** What runs through a volume has at most five digits; a last page may have more. */
function pageNumber(page: number, texts: TextTable): number {
  return page >= 0 ? page : Number(digitsOfNumber(page, texts));
}

/** Whether two numbers of as many digits, two at least, differ in one of them or are neighbours. */
function isOneDigitOff(a: number, b: number): boolean {
  let [left, right, digits, differing] = [a, b, 0, 0];
  while (left > 0 && right > 0) {
    if (left % 10 !== right % 10) differing += 1;
    left = Math.floor(left / 10);
    right = Math.floor(right / 10);
    digits += 1;
  }
  return left === right && digits > 1 && (differing === 1 || Math.abs(a - b) === 1);
}

function isInside(page: number, first: number, last: number): boolean {
  return last !== 0 && page >= first && page <= last;
}
