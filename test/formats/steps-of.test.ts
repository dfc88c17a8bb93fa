import './blocks-run.ts';
import { expect, it } from 'vitest';
import { addOnce } from '../../src/formats/fields/add-once.ts';
import { plainText } from '../../src/formats/fields/plain-text.ts';
import { growthOf, stepsOf } from './steps-of.ts';

const many = (text: string) => text.split(' ');

it('counts what grows with a text', () => {
  const growth = growthOf(
    (repeat) => repeat('<i>a</i>', 40_000),
    (text) => plainText(text),
  );
  expect(growth).toBeGreaterThan(1.9);
  expect(growth).toBeLessThan(2.1);
});

it('counts what grows with the square of a text, in loops of our own and in searches', () => {
  const inLoops = growthOf(
    (repeat) => repeat('a ', 20_000),
    (text) => {
      for (const word of many(text)) for (const _ of many(text)) addOnce([], word);
    },
  );
  const inSearches = growthOf(
    (repeat) => repeat('a ', 20_000),
    (text) => {
      for (let at = 0; at < text.length; at += 1) text.indexOf('b', at);
    },
  );
  for (const growth of [inLoops, inSearches]) {
    expect(growth).toBeGreaterThan(3.8);
    expect(growth).toBeLessThan(4.2);
  }
});

it('counts the same each time, and leaves the searches of strings as they were', () => {
  const search = String.prototype.indexOf;
  const steps = () => stepsOf(() => plainText('Trust &amp; <i>doubt</i>'));
  steps();
  expect(steps()).toBe(steps());
  expect(String.prototype.indexOf).toBe(search);
});
