import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedFields } from '../../../src/formats/fields/shared-fields.ts';

const anyField = fc.record({
  tag: fc.constantFrom('AD', 'NR', 'TC', 'DA', '@article', ''),
  value: fc.oneof(fc.string({ unit: fc.constantFrom('1', '2', 'ł'), maxLength: 20 }), fc.string({ maxLength: 30 })),
});

it('gives what each field says, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(anyField, { maxLength: 200 }), (fields) => {
      expect(fields.map(sharedFields())).toEqual(fields);
    }),
  );
});

it('gives one frozen field for fields that say the same, short or long', () => {
  for (const value of ['12', 'Department of Trust, University of Kingston']) {
    const shared = sharedFields();
    const first = shared({ tag: 'AD', value });
    expect(shared({ tag: 'AD', value })).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
    expect(shared({ tag: 'AB', value })).toEqual({ tag: 'AB', value });
  }
});

it('leaves a field of its own as it is', () => {
  const field = { tag: 'NR', value: '12' };
  expect(sharedFields()(field)).toBe(field);
  expect(Object.isFrozen(field)).toBe(false);
});
