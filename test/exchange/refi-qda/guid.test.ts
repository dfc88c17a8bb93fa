import { createHash } from 'node:crypto';
import { crc32 as sumOf } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guidOf, isGuid } from '../../../src/exchange/refi-qda/model/guid.ts';
import { sha1 } from '../../../src/exchange/refi-qda/model/sha1.ts';
import { crc32 } from '../../../src/exchange/refi-qda/zip/crc32.ts';

it('hashes and sums as the standards have it, at every length around a block', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(Buffer.from(sha1([...bytes])).toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'));
      expect(crc32(bytes)).toBe(sumOf(bytes));
    }),
  );
});

it('makes GUIDs of version 5 that names alone decide', () => {
  expect(guidOf('concept:trust')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(['a', 'b', 'é', 'e\u0301', '\ud83d\ude00', '\ud83d', '\ude00', ''].map(guidOf)).size).toBe(8);
  expect([guidOf('a'), '{a}', `{${guidOf('a')}}`].map(isGuid)).toEqual([true, false, false]);
});
