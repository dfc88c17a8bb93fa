import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContradictions } from '../../src/graph/contradictions.ts';
import { findRivals } from '../../src/graph/rivals.ts';
import type { Configuration } from '../../src/theory/configuration.ts';
import { configurationLinkSchema } from '../../src/theory/configuration-link.ts';
import { evidenceOperationSchema } from '../../src/theory/evidence-operation.ts';
import { alliancingTheory } from '../theory/alliancing-theory.ts';
import { anyTheory } from '../theory/any-theory.ts';
import { frozen } from '../theory/frozen.ts';
import { configuration, turned } from './small-theory.ts';

const found = (...configurations: Configuration[]) => findContradictions(frozen({ configurations }));
const kinds = (...configurations: Configuration[]) => found(...configurations).map(({ kind }) => kind);

/** In the shape of a published table on partnerships: what rises and what falls, each with its mechanism. */
const partnership = [
  ...['conflict-inside', 'modest-aims', 'missing-partners', 'staff-turnover'].map((c, n) =>
    configuration(`P${n}`, `C+${c} M-seen-progress O-faith`),
  ),
  ...['flexibility', 'evaluation', 'clear-roles'].map((c, n) =>
    configuration(`Q${n}`, `C+${c} M+seen-progress O+faith`),
  ),
  ...['accountability', 'like-cultures', 'shared-vision'].map((c, n) =>
    configuration(`R${n}`, `C+${c} M-conflict O+trust`),
  ),
  ...['slow-pace', 'rash-ending', 'task-failure'].map((c, n) => configuration(`S${n}`, `C+${c} M+conflict O-trust`)),
  configuration('T1', 'C+harmful-strategy M-trust O-partner-faith O-seen-progress'),
  configuration('T2', 'C+helpful-strategy M+trust O+partner-faith O+seen-progress'),
];

describe('findContradictions', () => {
  it('finds one mechanism that moves one outcome both ways in one context', () => {
    expect(
      found(
        configuration('B', 'C+time R+trust O-sharing'),
        configuration('A', 'C+time C+space M+trust O+sharing'),
        configuration('D', 'C+time M+trust O+sharing'),
      ),
    ).toEqual([
      {
        kind: 'contradiction',
        context: { conceptId: 'time', polarity: '+' },
        mechanism: { conceptId: 'trust', polarity: '+' },
        outcomeId: 'sharing',
        risingIds: ['A', 'D'],
        fallingIds: ['B'],
        settledByIds: [],
      },
    ]);
  });

  it.each<[string, string, string, string[]]>([
    ['other contexts', 'C+time M+trust O+sharing', 'C+space M+trust O-sharing', ['context-dependent']],
    [
      'presence and absence of a context',
      'C+time M+trust O+sharing',
      'C-time M+trust O-sharing',
      ['context-dependent'],
    ],
    ['a context stated on one side only', 'C+time M+trust O+sharing', 'M+trust O-sharing', ['context-dependent']],
    ['no context on either side', 'M+trust O+sharing', 'M+trust O-sharing', ['contradiction']],
    ['opposite mechanisms', 'C+time M+trust O+sharing', 'C+time M-trust O-sharing', []],
    ['agreement', 'C+time M+trust O+sharing', 'C+time M+trust O+sharing', []],
    ['other outcomes', 'C+time M+trust O+sharing', 'C+time M+trust O-learning', []],
    ['another mechanism', 'C+time M+trust O+sharing', 'C+time M+fear O+sharing', ['rival-mechanism']],
    ['a mechanism and its absence', 'C+time M+trust O+sharing', 'C+time M-trust O+sharing', ['rival-mechanism']],
    ['a shared mechanism', 'C+time M+trust R+money O+sharing', 'C+time M+fear R+money O+sharing', []],
    ['no mechanism', 'C+time M+trust O+sharing', 'C+time O+sharing', []],
    ['no common context', 'M+trust O+sharing', 'M+fear O+sharing', []],
  ])('judges %s', (_, a, b, expected) => {
    expect(kinds(configuration('A', a), configuration('B', b))).toEqual(expected);
  });

  it('tells both kinds where some contexts are shared and some are not', () => {
    const all = found(
      configuration('A', 'C+time M+trust O+sharing'),
      configuration('B', 'C+space M+trust O+sharing'),
      configuration('D', 'C+time M+trust O-sharing'),
    );
    expect(all).toMatchObject([
      { kind: 'contradiction', risingIds: ['A'], fallingIds: ['D'] },
      { kind: 'context-dependent', risingIds: ['B'], fallingIds: ['D'] },
    ]);
  });

  it('does not set a configuration against itself, nor ask what was given up', () => {
    expect(found(configuration('A', 'C+time M+trust O+sharing O-sharing'))).toEqual([]);
    expect(
      found(
        configuration('A', 'C+time M+trust O+sharing'),
        configuration('B', 'C+time M+trust O-sharing', { status: 'withdrawn' }),
      ),
    ).toEqual([]);
  });

  it('joins explanations through a configuration that holds both', () => {
    const [a, b] = [configuration('A', 'C+time M+trust O+sharing'), configuration('B', 'C+time M+fear O+sharing')];
    expect(found(a, b)).toMatchObject([
      { kind: 'rival-mechanism', explanations: [{ configurationIds: ['A'] }, { configurationIds: ['B'] }] },
    ]);
    expect(found(a, b, configuration('D', 'C+time M+trust M+fear O+sharing'))).toEqual([]);
  });

  it('names the operations that decided', () => {
    const configurations = [
      configuration('A', 'C+time M+trust O+sharing'),
      configuration('B', 'C+time M+trust O-sharing'),
    ];
    const operations = [
      ['op2', 'reconcile', 'A', 'B', 'x'],
      ['op1', 'adjudicate', 'B', 'A'],
      ['op3', 'juxtapose', 'A', 'B'],
      ['op4', 'adjudicate', 'A', 'D'],
    ].map(([id, kind, ...inputIds]) => evidenceOperationSchema.parse({ id, kind, inputIds, reasoning: 'r' }));
    expect(findContradictions({ configurations, operations })).toMatchObject([{ settledByIds: ['op1', 'op2'] }]);
  });

  it('finds none among rows that a blind eye to signs would set against each other four times', () => {
    expect(found(...partnership)).toEqual([]);
    const blind = partnership.map((one) => ({
      ...one,
      slots: one.slots.map((slot) => (slot.role === 'outcome' ? slot : { ...slot, polarity: '+' as const })),
    }));
    expect(kinds(...blind)).toEqual(Array(4).fill('context-dependent'));
  });

  it('finds that the published example never sets one outcome against itself', () => {
    const all = findContradictions(alliancingTheory);
    expect(all.filter(({ kind }) => kind !== 'rival-mechanism')).toEqual([]);
  });

  it('finds in any theory what comparing all pairs finds, in whatever order it comes', () => {
    fc.assert(
      fc.property(anyTheory, (theory) => {
        const all = findContradictions(frozen(theory));
        const pairs = all.flatMap((one) =>
          one.kind === 'rival-mechanism'
            ? []
            : one.risingIds.flatMap((a) =>
                one.fallingIds.map((b) => ({ kind: one.kind, outcome: one.outcomeId, a, b })),
              ),
        );
        const contradictions = pairs.filter(({ kind, a, b }) => kind === 'contradiction' && a !== b);
        expect(distinct(contradictions.map(({ outcome, a, b }) => `${outcome} ${a} ${b}`))).toEqual(
          distinct(comparedInPairs(theory.configurations)),
        );
        expect(findContradictions(turned(theory))).toEqual(all);
      }),
    );
  });
});

describe('findRivals', () => {
  const link = (id: string, kind: string, fromId: string, toId: string) =>
    configurationLinkSchema.parse({ id, kind, fromId, toId, basis: 'inferred', rationale: 'r' });
  const [a, b] = [configuration('A', 'C+time M+trust O+sharing'), configuration('B', 'C+time M+fear O+sharing')];

  it('suggests what nobody linked and leaves out what depends on context', () => {
    const other = configuration('D', 'C+space M+trust O-sharing');
    expect(findRivals({ configurations: [a, b, other], links: [] })).toEqual([
      { basis: 'suggested', because: 'rival-mechanism', sides: [['A'], ['B']], linkIds: [], settledByIds: [] },
    ]);
  });

  it('knows what was recorded, in either direction and twice', () => {
    const links = [link('L2', 'rival', 'B', 'A'), link('L1', 'rival', 'A', 'B'), link('L3', 'precedes', 'A', 'B')];
    const operations = [
      evidenceOperationSchema.parse({ id: 'op', kind: 'adjudicate', inputIds: ['A', 'B'], reasoning: 'r' }),
    ];
    expect(findRivals({ configurations: [a, b], links, operations })).toEqual([
      { basis: 'recorded', because: 'link', sides: [['A'], ['B']], linkIds: ['L1', 'L2'], settledByIds: ['op'] },
    ]);
    expect(findRivals({ configurations: [a, { ...b, status: 'withdrawn' }], links })).toEqual([]);
  });

  it('finds the three that the published example records, none of them settled', () => {
    const recorded = findRivals(alliancingTheory).filter(({ basis }) => basis === 'recorded');
    expect(recorded.map(({ settledByIds }) => settledByIds)).toEqual([[], [], []]);
  });
});

const distinct = (values: readonly string[]) => [...new Set(values)].sort();

function comparedInPairs(configurations: readonly Configuration[]): string[] {
  const standing = configurations.filter(({ status }) => status !== 'merged' && status !== 'withdrawn');
  const keys = ({ slots }: Configuration, ...roles: string[]) =>
    slots.filter(({ role }) => roles.includes(role)).map(({ conceptId, polarity }) => `${polarity}${conceptId}`);
  const share = (a: readonly string[], b: readonly string[]) =>
    (a.length === 0 && b.length === 0) || a.some((one) => b.includes(one));
  return standing.flatMap((a) =>
    standing.flatMap((b) => {
      const mechanisms = keys(a, 'resource', 'reasoning').filter((m) => keys(b, 'resource', 'reasoning').includes(m));
      if (a === b || mechanisms.length === 0 || !share(keys(a, 'context'), keys(b, 'context'))) return [];
      return keys(a, 'outcome')
        .filter((outcome) => outcome.startsWith('+') && keys(b, 'outcome').includes(`-${outcome.slice(1)}`))
        .map((outcome) => `${outcome.slice(1)} ${a.id} ${b.id}`);
    }),
  );
}
