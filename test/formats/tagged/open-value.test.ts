import { expect, it } from 'vitest';
import { openValue } from '../../../src/formats/tagged/open-value.ts';

/** What a value is of which each line is a piece of its own, or a part of one text. */
function joinedLines(lines: readonly (readonly [text: string, part: string, separator: string])[]): string {
  const value = openValue();
  for (const [place, [text, part, separator]] of lines.entries()) {
    const start = text.indexOf(part);
    if (place === 0) value.begin(text, start, start + part.length);
    else value.goOn(text, start, start + part.length, separator);
  }
  return value.whole();
}

it('joins the lines of one text', () => {
  const text = 'AB  - one\r\n      two\r\n      three\r\n';
  expect(
    joinedLines([
      [text, 'one', ''],
      [text, 'two', ' '],
      [text, 'three', ' '],
    ]),
  ).toBe('one two three');
});

it('joins lines with other indents and other separators', () => {
  const text = 'AB  - one\n   two\n\tthree\n\n   four\n   five';
  expect(
    joinedLines([
      [text, 'one', ''],
      [text, 'two', ' '],
      [text, 'three', ' '],
      [text, 'four', '\n\n'],
      [text, 'five', '\n'],
    ]),
  ).toBe('one two three\n\nfour\nfive');
});

it('joins lines of several pieces, also of equal ones', () => {
  expect(
    joinedLines([
      [' a\n', 'a', ''],
      [' a\n', 'a', ' '],
      ['   b\n', 'b', ' '],
    ]),
  ).toBe('a a b');
});

it('starts with the first line that says something', () => {
  const text = 'AB  -\n      one\n      two';
  expect(
    joinedLines([
      [text, '', ''],
      [text, 'one', ' '],
      [text, 'two', ' '],
    ]),
  ).toBe('one two');
});

it('joins lines with a gap of any length', () => {
  const text = `one\n${' '.repeat(1000)}two`;
  expect(
    joinedLines([
      [text, 'one', ''],
      [text, 'two', ' '],
    ]),
  ).toBe('one two');
});

it('gives the same lines the same value, and others another', () => {
  const value = openValue();
  const text = 'one\n  two|one\n  two|one\n  six';
  const wholes = [0, 10, 20].map((start) => {
    value.begin(text, start, start + 3);
    value.goOn(text, start + 6, start + 9, ' ');
    return value.whole();
  });
  value.begin(text, 0, 3);
  value.goOn(text, 6, 9, '\n');
  expect([...wholes, value.whole()]).toEqual(['one two', 'one two', 'one six', 'one\ntwo']);
});

it('leaves out what stands between two lines, whatever it is', () => {
  for (const between of ['(', '|', '[a', '\\'])
    expect(
      joinedLines([
        [`TI  - one\n\n${between}\n two`, 'one', ''],
        [`TI  - one\n\n${between}\n two`, 'two', ' '],
      ]),
    ).toBe('one two');
});
