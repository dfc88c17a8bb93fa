import { describe, expect, it } from 'vitest';
import { dateSchema, idSchema, instantSchema, listOf, textSchema } from '../../src/core/schema.ts';

describe('idSchema', () => {
  it.each(['a', 'doc-0012', 'SL1', 'a b', 'ä', '10.1/x'])('takes %j', (id) => expect(idSchema.parse(id)).toBe(id));

  it.each(['', ' ', ' a', 'a ', 'a\nb', 'a\u0000', '\ta'])('refuses %j', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });
});

describe('dateSchema', () => {
  it.each(['2020', '2020-05', '2020-05-31', '0001'])('takes %s', (date) => expect(dateSchema.parse(date)).toBe(date));

  it.each(['20', '2020-13', '2020-00', '2020-05-32', '2020-5', '2020-05-04T09:30', 'May 2020', ''])(
    'refuses %j',
    (date) => {
      expect(dateSchema.safeParse(date).success).toBe(false);
    },
  );
});

describe('instantSchema', () => {
  it.each(['2020-05-04T09:30Z', '2020-05-04T09:30:00.123+02:00'])('takes %s', (instant) => {
    expect(instantSchema.parse(instant)).toBe(instant);
  });

  it('refuses an instant without a zone, for nobody knows when it was', () => {
    expect(instantSchema.safeParse('2020-05-04T09:30:00').success).toBe(false);
  });
});

describe('textSchema', () => {
  it('takes text that says something, as it stands', () => expect(textSchema.parse(' a ')).toBe(' a '));

  it.each(['', ' ', '\n\u00a0'])('refuses %j', (text) => expect(textSchema.safeParse(text).success).toBe(false));
});

describe('listOf', () => {
  it('is empty where a file leaves the list out', () => expect(listOf(idSchema).parse(undefined)).toEqual([]));

  it('refuses null, and an item that is wrong', () => {
    expect(listOf(idSchema).safeParse(null).success).toBe(false);
    expect(listOf(idSchema).safeParse(['a', '']).success).toBe(false);
  });
});
