import { expect, it } from 'vitest';
import { remembering } from '../../../src/formats/fields/remembering.ts';

it('reads a short text once, a long one each time, and gives what nobody can change', () => {
  const read: string[] = [];
  const year = remembering((text) => {
    read.push(text);
    return text === '' ? null : { year: Number(text.slice(0, 4)) };
  });
  for (const text of ['2019', '2019', '', '', '2019 November-December', '2019 November-December']) year(text);
  expect(read).toEqual(['2019', '', '2019 November-December', '2019 November-December']);
  expect(Object.isFrozen(year('2019'))).toBe(true);
  expect(year('')).toBeNull();
});

it('forgets what it remembers before it grows without end', () => {
  let count = 0;
  const length = remembering((text) => {
    count += 1;
    return { length: text.length };
  });
  for (let number = 0; number < 5000; number += 1) length(String(number));
  length('4999');
  length('0');
  expect(count).toBe(5001);
});
