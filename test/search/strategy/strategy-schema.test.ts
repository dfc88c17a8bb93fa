import { describe, expect, it } from 'vitest';
import { strategySchema } from '../../../src/search/strategy/strategy-schema.ts';
import { strategies } from '../strategies.ts';

describe('strategySchema', () => {
  it.each(strategies)('takes $id, $title, as it is', ({ strategy }) => {
    expect(strategySchema.parse(strategy)).toEqual(strategy);
  });

  it.each([
    ['no query', {}],
    ['an unknown operator', { q: { op: 'xor', of: [{ term: 'a' }, { term: 'b' }] } }],
    ['an unknown field', { q: { op: 'field', in: ['title'], of: { term: 'a' } } }],
    ['a nearness of one', { q: { op: 'near', gap: 1, of: [{ term: 'a' }] } }],
    ['half a word between', { q: { op: 'near', gap: 0.5, of: [{ term: 'a' }, { term: 'b' }] } }],
    ['an empty word', { q: { term: ' ' } }],
    ['a node that is two', { q: { term: 'a', ref: '1' } }],
  ])('refuses %s', (_, given) => expect(strategySchema.safeParse(given).success).toBe(false));

  it('refuses what is nested without end, and looks at each level once', () => {
    const nested = (depth: number) => {
      let q: object = { term: 'a' };
      for (let at = 0; at < depth; at++) q = { op: 'not', keep: q, drop: { term: 'b' } };
      return { q };
    };
    expect(strategySchema.safeParse(nested(150)).success).toBe(true);
    expect(strategySchema.safeParse(nested(100_000)).success).toBe(false);
  });
});
