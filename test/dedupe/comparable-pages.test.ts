import { describe, expect, it } from 'vitest';
import { comparablePages, comparePages } from '../../src/dedupe/comparable-pages.ts';
import { parsePageRange } from '../../src/document/parse-page-range.ts';

function pagesOf(text: string) {
  const pages = parsePageRange(text);
  return comparablePages(pages === null ? {} : { pages });
}

describe('comparePages', () => {
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
    expect(comparePages(pagesOf(one), pagesOf(other))).toBe(result);
    expect(comparePages(pagesOf(other), pagesOf(one))).toBe(result);
  });

  it('takes an article number for want of pages', () => {
    expect(comparePages(comparablePages({ articleNumber: 'e12724' }), pagesOf('12724'))).toBe(1);
    expect(comparePages(comparablePages({ articleNumber: '12724' }), pagesOf('201-209'))).toBe(0);
  });

  it('writes out a last page that a record abbreviates', () => {
    expect(comparablePages({ pages: { first: '187', last: '92', asPrinted: '187-92' } }).last).toBe('192');
  });
});
