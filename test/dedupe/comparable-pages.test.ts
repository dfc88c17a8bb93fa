import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/dedupe/compare-pair.ts';
import { documentRow } from '../../src/dedupe/document-row.ts';
import type { Document } from '../../src/document/document.ts';
import { parsePageRange } from '../../src/document/parse-page-range.ts';
import { record } from './record.ts';

const paged = (text: string) => {
  const pages = parsePageRange(text);
  return placed(pages === null ? {} : { pages });
};
const placed = (fields: Pick<Document, 'pages' | 'articleNumber'>) => documentRow({ ...record('a'), ...fields });

describe('pages', () => {
  it.each([
    ['187-192', '187‐92', 3],
    ['S29-S45', '29-45', 3],
    ['201-202', '201-2', 2],
    ['1-12', '1-12', 2],
    ['201', '201-209', 1],
    ['e12724', '1-6', 0],
    ['a1754', '969-972', 0],
    ['1-6', '201-206', 0],
    ['7', '201-206', 0],
    ['', '201', 0],
    ['945-948', '948-961', -1],
    ['207-209', '201-209', -1],
    ['113-131', '114-131', -1],
    ['201-209', '315-319', -2],
    ['201-209', '301-319', -1],
    ['S42', 'S79-S80', -2],
  ])('%s and %s', (one, other, result) => {
    expect(comparePair(paged(one), paged(other)).pages).toBe(result);
    expect(comparePair(paged(other), paged(one)).pages).toBe(result);
  });

  it('takes an article number for want of pages', () => {
    expect(comparePair(placed({ articleNumber: 'e12724' }), paged('12724')).pages).toBe(1);
    expect(comparePair(placed({ articleNumber: '12724' }), paged('201-209')).pages).toBe(0);
  });

  it('writes out a last page that a record abbreviates', () => {
    expect(placed({ pages: { first: '187', last: '92', asPrinted: '187-92' } }).pages.last).toBe('192');
  });
});
