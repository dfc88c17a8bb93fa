import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonItem, jsonItems } from '../../../src/formats/csl/json-items.ts';
import { fixture } from '../fixture.ts';

const texts = [
  ...['broken-items.csl', 'dates.csl', 'odd-items.csl', 'people.csl'].map(fixture),
  '[{"a":1},{"b":[2]} , {"c":"}"}]',
  '{"a":1}\n{"b":2}',
  '  [\n  {"a": "never closed\n  },\n  {"b": 1}\n]',
  '[\n\t{ "a": [1, 2 },\n\t{ "b": 1 }\n]',
  '[{"a": "\\"}{"}, 5, "x\\\\", true, nul',
  '[1, 2\n3]',
  `[${'{"a":'.repeat(120)}1\n{"b":2}]`,
  '["a',
  '',
];

function cut(pieces: readonly string[], patience?: number): JsonItem[] {
  const items: JsonItem[] = [];
  const reader = jsonItems((item) => items.push(item), patience);
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return items;
}

it('cuts a list into its items', () => {
  expect(cut(['[{"a": 1},\n {"b": "}"}]'])).toEqual([
    { text: '{"a": 1}', line: 1, column: 2, whole: true },
    { text: '{"b": "}"}', line: 2, column: 2, whole: true },
  ]);
});

it('finds the next item behind one that does not close', () => {
  expect(cut(['[\n  {"a": [},\n  {"b": 1}\n]']).map(({ text, line, whole }) => [text, line, whole])).toEqual([
    ['{"a": [},\n  ', 2, false],
    ['{"b": 1}', 3, true],
  ]);
});

describe.each(texts)('%j', (text) => {
  it.each([1, 7, 40])('is cut the same in pieces, when %s characters are enough to look at', (patience) => {
    const whole = JSON.stringify(cut([text]));
    const different: number[] = [];
    for (let at = 0; at <= text.length; at += 1)
      if (JSON.stringify(cut([text.slice(0, at), text.slice(at)], patience)) !== whole) different.push(at);
    expect(different).toEqual([]);
    expect(JSON.stringify(cut([...text], patience))).toBe(whole);
  });
});

it('is cut the same whatever stands in it', () => {
  const part = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    ':',
    '\n',
    '\n  ',
    ' ',
    'a',
    '1',
    '\ufeff',
    '{"a":1}',
  );
  const cases = fc.tuple(fc.array(part, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(cases, ([parts, patience]) => {
      expect(JSON.stringify(cut(parts, patience))).toBe(JSON.stringify(cut([parts.join('')])));
    }),
    { numRuns: 1000 },
  );
});

it('keeps no more than an item', () => {
  let longest = 0;
  const reader = jsonItems(({ text }) => {
    longest = Math.max(longest, text.length);
  }, 50);
  reader.push('[');
  for (let count = 0; count < 1000; count += 1) reader.push('{"a":1},');
  expect(longest).toBe('{"a":1}'.length);
});
