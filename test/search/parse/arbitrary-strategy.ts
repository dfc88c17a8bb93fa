import fc from 'fast-check';
import type { PlatformProfile, SearchPlatform } from '../../../src/search/platforms/platform-profile.ts';
import { platformProfiles } from '../../../src/search/platforms/platform-profiles.ts';
import type {
  SearchField,
  SearchLimit,
  SearchStrategy,
  StrategyNode,
} from '../../../src/search/strategy/strategy-node.ts';

const stems = [
  'alliance',
  'partnership',
  'commission',
  'integrat',
  'organi',
  'behavio',
  'trust',
  'multi-agency',
  'Ärzte',
];
const words = fc.constantFrom(...stems, 'health', 'and', 'or', 'near', 'exp', 'of');
const wildcards = fc.constantFrom('*', '{1}', '{0,1}', '{0,3}', '{1}{1}');

const pattern = fc.oneof(
  { weight: 4, arbitrary: words },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...stems), wildcards, fc.constantFrom('', 'ation', 'ral'))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...stems).map((stem) => `*${stem}`) },
);
const term: fc.Arbitrary<StrategyNode> = fc.oneof(
  { weight: 5, arbitrary: pattern.map((word) => ({ term: word })) },
  { weight: 1, arbitrary: fc.constantFrom(...stems).map((word) => ({ term: word, match: 'exact' as const })) },
);
const phrase: fc.Arbitrary<StrategyNode> = fc
  .array(pattern, { minLength: 2, maxLength: 4 })
  .map((list) => ({ phrase: list }));
const word = fc.oneof(term, phrase);
const unit: fc.Arbitrary<StrategyNode> = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 1, arbitrary: fc.array(word, { minLength: 2, maxLength: 3 }).map((of) => ({ op: 'or' as const, of })) },
);
const near: fc.Arbitrary<StrategyNode> = fc
  .tuple(fc.nat({ max: 6 }), fc.boolean(), fc.array(unit, { minLength: 2, maxLength: 3 }))
  .map(([gap, ordered, of]) => ({ op: 'near', gap, ...(ordered && { ordered }), of }));

/** Random strategies of one or more lines, with fields, headings and limits that the platform knows. */
export function arbitraryStrategy(platform: SearchPlatform): fc.Arbitrary<SearchStrategy> {
  const profile = platformProfiles[platform];
  const query = arbitraryNode(profile);
  const limits = arbitraryLimits(profile);
  const single = fc
    .tuple(query, limits)
    .map(([q, list]): SearchStrategy => ({ q, ...(list.length > 0 && { limits: list }) }));
  return profile.lineMark === null ? single : fc.oneof(single, arbitraryLines(query, limits));
}

function arbitraryLines(
  query: fc.Arbitrary<StrategyNode>,
  limits: fc.Arbitrary<SearchLimit[]>,
): fc.Arbitrary<SearchStrategy> {
  return fc
    .tuple(fc.array(query, { minLength: 1, maxLength: 4 }), fc.constantFrom('and', 'or'), limits)
    .map(([list, op, found]) => {
      const lines = list.map((q, at) => ({ id: `${at + 1}`, q }));
      const of = lines.map(({ id }): StrategyNode => ({ ref: id }));
      const last: StrategyNode = { op: op === 'and' ? 'and' : 'or', of: [...of, ...of.slice(0, 1)] };
      return { lines: [...lines, { id: `${lines.length + 1}`, q: last }], ...(found.length > 0 && { limits: found }) };
    });
}

function arbitraryNode(profile: PlatformProfile): fc.Arbitrary<StrategyNode> {
  const sets = profile.fields
    .filter(({ readOnly, code }) => !readOnly && code !== '')
    .flatMap(({ covers }) => (covers ? [covers] : []));
  const fields = fc.oneof(
    fc.constantFrom(...sets),
    fc.constant<readonly SearchField[]>(['ab', 'ti']),
    fc.subarray<SearchField>(['ti', 'ab', 'ak', 'so'], { minLength: 1 }),
  );
  const { node } = fc.letrec<{ node: StrategyNode }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      fc.oneof(word, near, arbitraryHeading(profile)),
      fc
        .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('node'), { minLength: 1, maxLength: 4 }))
        .map(([op, of]): StrategyNode => ({ op, of })),
      fc.tuple(tie('node'), tie('node')).map(([keep, drop]): StrategyNode => ({ op: 'not', keep, drop })),
      fc.tuple(fields, tie('node')).map(([list, of]): StrategyNode => ({ op: 'field', in: list, of })),
    ),
  }));
  return fc.tuple(fields, node).map(([list, of]) => ({ op: 'field', in: list, of }));
}

function arbitraryHeading({ headings }: PlatformProfile): fc.Arbitrary<StrategyNode> {
  if (headings === null) return word;
  return fc
    .record({
      name: fc.constantFrom(
        'Contract Services',
        'Delivery of Health Care, Integrated',
        'Needs and Demand',
        'Aged, 80 over',
      ),
      plain: fc.boolean(),
      focus: fc.boolean(),
      sub: fc.boolean(),
    })
    .map(({ name, plain, focus, sub }) => ({
      subject: { [headings.vocabulary]: name },
      ...(plain && { explode: false }),
      ...(focus && { focus }),
      ...(sub && headings.subheading !== null && { sub: ['economics', 'ec'] as const }),
    }));
}

function arbitraryLimits({ limits }: PlatformProfile): fc.Arbitrary<SearchLimit[]> {
  const year = fc.integer({ min: 1990, max: 2024 });
  const types = Object.keys(limits.pubtypes);
  const kinds: fc.Arbitrary<SearchLimit>[] = [
    year.map((from) => ({ limit: 'year', from })),
    year.map((to) => ({ limit: 'year', to })),
    fc.tuple(year, fc.nat({ max: 9 })).map(([from, more]) => ({ limit: 'year', from, to: from + more })),
    fc.constantFrom('English', 'german').map((value) => ({ limit: 'language', value })),
    ...(types.length > 0 ? [fc.constantFrom(...types).map((value): SearchLimit => ({ limit: 'pubtype', value }))] : []),
  ];
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<SearchLimit[]>([]) },
    fc.oneof(...kinds).map((limit): SearchLimit[] => [limit]),
  );
}
