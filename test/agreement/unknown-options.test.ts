import { expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

/** What a caller without types may give. */
function untyped<Value>(value: string): Value {
  return JSON.parse(JSON.stringify(value));
}

const rows = [
  ['1', '2'],
  ['2', '2'],
];
const categories = ['1', '2'];

it.each([
  ['weights', () => agreement.fleissKappa(rows, { categories, weights: untyped('cubic') }), 'unknown-weights'],
  ['weights', () => agreement.scoreWeights(untyped('toString'), [1, 2]), 'unknown-weights'],
  ['metric', () => agreement.krippendorffAlpha(rows, { metric: untyped('circular') }), 'unknown-metric'],
  ['scale', () => agreement.interpretKappa(0.5, untyped('mine')), 'unknown-scale'],
])('refuses %s that nobody knows', (path, run, code) => {
  expect(run).toThrow(expect.objectContaining({ code, path: [path] }));
});
