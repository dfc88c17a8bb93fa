import { describe, expect, it } from 'vitest';
import { readVectors, reportOf, vectorsFile } from './vectors.ts';

const file = vectorsFile();

it('notices a value that is not met, one of another length, and one that nothing computes', () => {
  const expected = { S_obs: 2, U: 4, novel_per_doc: [1, 1, 0], unheard: 1, next_doc: { expected_new_codes: null } };
  const { checks, notOffered } = reportOf({ sets: { planted: { docs_codes0: [[0], [0, 1]], expected } } });
  expect(checks.map(({ name, holds }) => [name, holds])).toEqual([
    ['S_obs', true],
    ['U', false],
    ['novel_per_doc[0]', false],
    ['novel_per_doc[1]', false],
    ['novel_per_doc[2]', false],
    ['next_doc.expected_new_codes', false],
  ]);
  expect([...notOffered]).toEqual([['unheard', 1]]);
});

describe.skipIf(file === null)('values of other programs (skipped where they do not lie beside the project)', () => {
  const { checks } = file === null ? { checks: [] } : readVectors(file);
  const ids = [...new Set(checks.map(({ id }) => id))];

  it('reads the file', () => expect(ids.length).toBeGreaterThan(0));

  it.each(ids)('meets %s', (id) => {
    expect(checks.filter((check) => check.id === id && !check.holds)).toEqual([]);
  });
});
