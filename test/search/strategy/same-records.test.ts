import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../../../src/search/parse/parse-strategy.ts';
import { renderStrategy } from '../../../src/search/render/render-strategy.ts';
import { normaliseStrategy } from '../../../src/search/strategy/normalise-strategy.ts';
import type { SearchField, StrategyNode } from '../../../src/search/strategy/strategy-node.ts';

/** A record of two fields with few words, so that random queries find some. */
type Entry = Readonly<Record<'ti' | 'ab' | 'ak', readonly string[]>>;
const fields = ['ti', 'ab', 'ak'] as const;
const letters = fc.constantFrom('a', 'b', 'c');
const list = fc.array(letters, { maxLength: 4 });
const entry: fc.Arbitrary<Entry> = fc.record({ ti: list, ab: list, ak: list });

const leaf: fc.Arbitrary<StrategyNode> = fc.oneof(
  letters.map((term) => ({ term })),
  fc.array(letters, { minLength: 2, maxLength: 3 }).map((phrase) => ({ phrase })),
  fc
    .tuple(fc.nat({ max: 2 }), letters, letters)
    .map(([gap, x, y]) => ({ op: 'near' as const, gap, of: [{ term: x }, { term: y }] })),
);
const { node } = fc.letrec<{ node: StrategyNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('node'), { minLength: 1, maxLength: 3 }))
      .map(([op, of]): StrategyNode => ({ op, of })),
    fc.tuple(tie('node'), tie('node')).map(([keep, drop]): StrategyNode => ({ op: 'not', keep, drop })),
    fc
      .tuple(fc.subarray<SearchField>([...fields], { minLength: 1 }), tie('node'))
      .map(([scope, of]): StrategyNode => ({ op: 'field', in: scope, of })),
  ),
}));

function finds(query: StrategyNode, record: Entry, scope: readonly SearchField[]): boolean {
  if ('term' in query) return anyField(record, scope, (text) => text.includes(query.term));
  if ('phrase' in query)
    return anyField(record, scope, (text) =>
      text.some((_, at) => query.phrase.every((word, next) => text[at + next] === word)),
    );
  if (!('op' in query)) return false;
  switch (query.op) {
    case 'and':
      return query.of.every((child) => finds(child, record, scope));
    case 'or':
      return query.of.some((child) => finds(child, record, scope));
    case 'not':
      return finds(query.keep, record, scope) && !finds(query.drop, record, scope);
    case 'field':
      return finds(query.of, record, query.in);
    case 'near': {
      const [first, second] = query.of.map((unit) => ('term' in unit ? unit.term : ''));
      return anyField(record, scope, (text) =>
        text.some(
          (word, at) =>
            word === first &&
            text.some((other, place) => place !== at && other === second && Math.abs(place - at) - 1 <= query.gap),
        ),
      );
    }
  }
}

function anyField(record: Entry, scope: readonly SearchField[], test: (text: readonly string[]) => boolean): boolean {
  return fields.some((field) => scope.includes(field) && test(record[field]));
}

describe('a strategy and its normal form', () => {
  it('find the same records', () => {
    fc.assert(
      fc.property(node, fc.array(entry, { maxLength: 6 }), (query, records) => {
        const normal = normaliseStrategy({ q: { op: 'field', in: ['ti', 'ab'], of: query } });
        const q = 'q' in normal ? normal.q : { error: '' };
        for (const record of records) expect(finds(q, record, [])).toBe(finds(query, record, ['ti', 'ab']));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['ovid', 'web-of-science', 'scopus'] as const)(
    'find the same records once they went through %s',
    (platform) => {
      let said = 0;
      fc.assert(
        fc.property(node, fc.array(entry, { maxLength: 6 }), (query, records) => {
          const { text } = renderStrategy({ q: { op: 'field', in: ['ti', 'ab'], of: query } }, platform);
          if (text === null) return;
          said++;
          const { strategy } = parseStrategy(text, platform);
          const q = 'q' in strategy ? strategy.q : { error: '' };
          for (const record of records) expect(finds(q, record, [])).toBe(finds(query, record, ['ti', 'ab']));
        }),
        { numRuns: 500 },
      );
      expect(said).toBeGreaterThan(400);
    },
  );
});
