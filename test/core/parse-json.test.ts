import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/core/parse-json.ts';

describe('parseJson', () => {
  it.each([
    ['', 1, 1, 'the end of the text where a value'],
    ['{"a": 1,}', 1, 9, 'a key in double quotes'],
    ['[1 2]', 1, 4, 'a comma or a closing bracket'],
    ['{\n  "a": 01\n}', 2, 9, 'a comma or a closing bracket'],
    ["{'a': 1}", 1, 2, 'a key in double quotes or }'],
    ['{"a" 1}', 1, 6, 'a colon'],
    ['[1]]', 1, 4, 'nothing more'],
    ['["a\nb"]', 1, 2, 'a value or ]'],
    ['[1}', 1, 3, 'a comma or a closing bracket'],
    ['[NaN]', 1, 2, 'a value'],
  ])('finds the fault of %j', (text, line, column, needed) => {
    const parsed = parseJson(text);
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'not-json', line, column } });
    expect(parsed.ok ? '' : parsed.problem.message).toContain(needed);
  });

  it('reads what JSON.parse reads, and finds a place for what it refuses', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string(), (text, at, dirt) => {
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
        const place = at % (text.length + 1);
        const mutated = text.slice(0, place) + dirt + text.slice(place);
        const parsed = parseJson(mutated);
        if (!parsed.ok) expect(parsed.problem.column).toBeGreaterThan(0);
      }),
    );
  });

  it('is not brought down by deep nesting', () => {
    const deep = parseJson('['.repeat(200_000));
    expect(deep).toMatchObject({ ok: false, problem: { code: 'not-json', column: 200_001 } });
  });
});
