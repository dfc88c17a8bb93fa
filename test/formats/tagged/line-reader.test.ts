import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineReader } from '../../../src/formats/tagged/line-reader.ts';

function linesOf(...pieces: readonly string[]): string[] {
  const lines: string[] = [];
  const reader = lineReader((line, number) => {
    lines.push(line);
    expect(number).toBe(lines.length);
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return lines;
}

describe('lineReader', () => {
  it.each([
    [['a\nb'], ['a', 'b']],
    [['a\r\nb\r\n'], ['a', 'b']],
    [['a\rb'], ['a', 'b']],
    [
      ['a\r', '\nb'],
      ['a', 'b'],
    ],
    [['a\r\r\nb'], ['a', '', 'b']],
    [['\ufeffa\n\ufeffb'], ['a', 'b']],
    [['ï»¿a\nï»¿b'], ['a', 'ï»¿b']],
    [
      ['a', 'b', 'c\nd'],
      ['abc', 'd'],
    ],
    [['\n\n'], ['', '']],
    [[], []],
  ])('cuts %j', (pieces, lines) => {
    expect(linesOf(...pieces)).toEqual(lines);
  });

  it('cuts the same whatever the pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a\r\n\ufeff]{0,4}$/)), (pieces) => {
        expect(linesOf(...pieces)).toEqual(linesOf(pieces.join('')));
      }),
    );
  });

  it('gives a line as soon as its end has come, also where nothing but CR ends lines', () => {
    const lines: string[] = [];
    const reader = lineReader((line) => lines.push(line));
    reader.push('a\rb\rc');
    expect(lines).toEqual(['a', 'b']);
    reader.push('\r');
    expect(lines).toEqual(['a', 'b', 'c']);
    reader.push('\nd');
    reader.end();
    expect(lines).toEqual(['a', 'b', 'c', 'd']);
  });
});
