import { describe, expect, it } from 'vitest';
import { checksOf, readVectors, vectorsFile } from './vectors.ts';

const file = vectorsFile();

it('notices a value that is not met, one that nothing computes, and one that should not exist', () => {
  const input = {
    table: [
      [20, 5],
      [10, 15],
    ],
  };
  const expected = { cohenKappa: 0.4, scottPi: 0.5, unheard: 1, bennettS: null, cohenCI95: [0.1] };
  const checks = checksOf({ id: 'planted', kind: 'twoRaterTable', input, expected, tolerance: 1e-8 });
  const held = checks.map(({ name, holds }) => [name, holds]);
  expect(held).toEqual([
    ['cohenKappa', true],
    ['scottPi', false],
    ['unheard', false],
    ['bennettS', false],
    ['cohenCI95', false],
  ]);
});

describe.skipIf(file === null)('values of other programs (skipped where they do not lie beside the project)', () => {
  const { vectors } = file === null ? { vectors: [] } : readVectors(file);

  it.each(vectors.map((vector) => [vector.id, vector] as const))('meets %s', (_, vector) => {
    const checks = checksOf(vector);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  });
});
