import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ScreeningVector, screeningValues } from '../../bench/screening-values.ts';

/** Values that other programs gave, where they lie beside the project. */
const file = join(import.meta.dirname, '../../../shared/data/agreement/vectors.json');

describe.skipIf(!existsSync(file))(`values of other programs (not compared where ${file} is not there)`, () => {
  const all: readonly ScreeningVector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).vectors : [];
  const vectors = all.filter((vector) => screeningValues(vector) !== null);

  it('are there', () => expect(vectors.length).toBeGreaterThan(0));

  it.each(vectors)('$id', (vector) => {
    expect(screeningValues(vector)).toEqual(expect.objectContaining(near(vector.expected, vector.tolerance)));
  });
});

/** The same, with every number allowed its tolerance. */
function near(value: Readonly<Record<string, unknown>>, tolerance: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, nearOne(one, tolerance)]));
}

function nearOne(value: unknown, tolerance: number): unknown {
  if (typeof value === 'number') return expect.closeTo(value, -Math.log10(2 * tolerance));
  if (Array.isArray(value)) return value.map((one) => nearOne(one, tolerance));
  return value !== null && typeof value === 'object' ? near({ ...value }, tolerance) : value;
}
