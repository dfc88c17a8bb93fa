import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePageRange } from '../../src/document/parse-page-range.ts';

describe('parsePageRange', () => {
  it.each([
    ['155-69', '155', '169'],
    ['1201-5', '1201', '1205'],
    ['98-102', '98', '102'],
    ['457-60-', '457', '460'],
    ['S29-S45', 'S29', 'S45'],
    ['S29-45', 'S29', 'S45'],
    ['s29-S45', 's29', 'S45'],
    ['e90-e95', 'e90', 'e95'],
    ['155‐69', '155', '169'],
    ['155–169', '155', '169'],
    ['155--169', '155', '169'],
    ['pp. 12-15', '12', '15'],
    ['p 12', '12', undefined],
    ['xii-xviii', 'xii', 'xviii'],
    ['iv', 'iv', undefined],
    ['e123', 'e123', undefined],
    ['183-93; quiz 193-4', '183', '193'],
    ['12, 15-18', '12', undefined],
    ['1120.e1-1120.e8', '1120.e1', '1120.e8'],
    ['420-8.e2', '420', '428.e2'],
    ['123A-5A', '123A', '125A'],
    ['007-9', '007', '009'],
  ])('reads %s as %s to %s', (text, first, last) => {
    expect(parsePageRange(text)).toEqual(
      last === undefined ? { first, asPrinted: text } : { first, last, asPrinted: text },
    );
  });

  it('invents no last page where the abbreviated one would come before the first', () => {
    expect(parsePageRange('1259-8')).toEqual({ first: '1259', asPrinted: '1259-8' });
    expect(parsePageRange('04018123-1-04018123-10')).toEqual({
      first: '04018123',
      asPrinted: '04018123-1-04018123-10',
    });
  });

  it('keeps a last page that is written out, even where it comes first', () => {
    expect(parsePageRange('205-198')?.last).toBe('198');
  });

  it.each(['', '-', 'No', 'Specified', '10 p.', 'nan', 'Start Page', 'in press'])('names no page in %j', (text) => {
    expect(parsePageRange(text)).toBeNull();
  });

  it('writes an abbreviated range out again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 500 }), (first, length) => {
        const [from, to] = [String(first), String(first + length)];
        let shared = 0;
        while (from.length === to.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
        expect(parsePageRange(`${from}-${to.slice(shared)}`)).toMatchObject({ first: from, last: to });
      }),
    );
  });

  it('keeps whatever it reads as it was printed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9Se–-]{0,12}$/)), (text) => {
        const pages = parsePageRange(text);
        if (pages) expect(pages.asPrinted).toBe(text.trim());
      }),
    );
  });
});
