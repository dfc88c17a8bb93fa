import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentIds } from '../../src/formats/document-ids.ts';

it('makes ids that follow from the number of the record', () => {
  const ids = documentIds('wos');
  expect([ids.make(0), ids.make(1), ids.make(99_999)]).toEqual(['wos-0001', 'wos-0002', 'wos-100000']);
});

it('lets a record keep the id that it brings, unless one before it has it', () => {
  const ids = documentIds('wos');
  expect([ids.make(0), ids.bring('wos-0001', 1), ids.bring('a', 1), ids.bring('a', 2)]).toEqual([
    'wos-0001',
    false,
    true,
    false,
  ]);
});

it('gives back no id that was brought before', () => {
  const ids = documentIds('wos');
  expect([ids.bring('wos-0002', 0), ids.bring('wos-0002-2', 0), ids.make(1)]).toEqual([true, true, 'wos-0002-3']);
  expect(ids.bring('wos-0002-3', 2)).toBe(false);
});

it('leaves free what a record without document, or with its own id, would have been called', () => {
  const ids = documentIds('wos');
  ids.lose(0);
  expect([ids.bring('b', 1), ids.bring('wos-0001', 2), ids.bring('wos-0002', 3)]).toEqual([true, true, true]);
});

it('never gives one id twice', () => {
  const brought = fc.constantFrom(
    'f-0001',
    'f-0002',
    'f-0003',
    'f-0002-2',
    'f-0003-2',
    'f-0003-2-2',
    'f-1',
    'f-01.5',
    'x',
  );
  fc.assert(
    fc.property(fc.array(fc.option(brought), { maxLength: 8 }), (records) => {
      const ids = documentIds('f');
      const given = records.map((own, index) => {
        const made = ids.make(index);
        return own !== null && ids.bring(own, index) ? own : made;
      });
      expect(new Set(given).size).toBe(given.length);
    }),
    { numRuns: 1000 },
  );
});
