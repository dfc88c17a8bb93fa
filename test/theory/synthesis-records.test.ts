import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationSchema } from '../../src/theory/configuration.ts';
import { configurationLinkSchema } from '../../src/theory/configuration-link.ts';
import { evidenceOperationSchema } from '../../src/theory/evidence-operation.ts';
import { memoSchema } from '../../src/theory/memo.ts';
import { memoTrail } from '../../src/theory/memo-trail.ts';
import { checkOperation } from '../../src/theory/operation-rules.ts';
import { programmeTheorySchema } from '../../src/theory/programme-theory.ts';
import { rivalries, unadjudicatedRivals } from '../../src/theory/rivalries.ts';
import { themeSchema } from '../../src/theory/theme.ts';
import { checkThemes, configurationsOfTheme } from '../../src/theory/themes.ts';
import { alliancingTheory } from './alliancing-theory.ts';
import { anyWholeTheory } from './any-whole-theory.ts';
import { frozen } from './frozen.ts';

const operation = (id: string, kind: string, inputIds: string[], resultIds: string[] = []) =>
  evidenceOperationSchema.parse({ id, kind, inputIds, reasoning: 'r', resultIds });
const rival = (id: string, fromId: string, toId: string, kind = 'rival') =>
  configurationLinkSchema.parse({ id, kind, fromId, toId, basis: 'inferred', rationale: 'r' });
const configuration = (id: string, status = 'candidate', themeIds: string[] = []) =>
  configurationSchema.parse({ id, modality: 'claimed', status, themeIds });

describe('checkOperation', () => {
  it.each([
    ['juxtapose', ['a', 'b'], [], []],
    ['juxtapose', ['a', 'a'], [], ['operation-lacks-inputs']],
    ['reconcile', ['a', 'b'], ['a', 'b'], []],
    ['reconcile', ['a', 'b'], [], ['operation-lacks-results']],
    ['adjudicate', ['a', 'b'], ['b'], []],
    ['adjudicate', ['a', 'b'], ['c'], []],
    ['adjudicate', ['a', 'b'], ['b', 'a', 'c'], ['operation-decides-nothing']],
    ['adjudicate', ['a', 'b'], [], ['operation-lacks-results']],
    ['consolidate', ['a', 'b'], ['c'], []],
    ['consolidate', ['a', 'b'], ['c', 'b'], ['operation-makes-nothing-new']],
    ['situate', ['a'], ['a'], []],
    ['situate', [], [], ['operation-lacks-inputs', 'operation-lacks-results']],
  ])('of %s from %j to %j finds %j', (kind, inputs, results, codes) => {
    expect(checkOperation(operation('o', kind, inputs, results)).map(({ code }) => code)).toEqual(codes);
  });
});

describe('rivalries', () => {
  const theory = frozen({
    configurations: ['A', 'B', 'C', 'D'].map((id) => configuration(id, id === 'D' ? 'withdrawn' : 'candidate')),
    links: [
      rival('L1', 'B', 'A'),
      rival('L2', 'A', 'B'),
      rival('L3', 'A', 'C'),
      rival('L4', 'A', 'D'),
      rival('L5', 'A', 'A'),
      rival('L6', 'B', 'C', 'precedes'),
    ],
    theories: ['p1', 'p2'].map((id) =>
      programmeTheorySchema.parse({ id, label: id, level: 'programme', rivalIds: ['p1', 'p2'] }),
    ),
    operations: [
      operation('o1', 'reconcile', ['A', 'B']),
      operation('o2', 'adjudicate', ['A', 'X', 'C'], ['C', 'X']),
      operation('o3', 'adjudicate', ['A', 'X', 'B-not'], ['A']),
      operation('o4', 'juxtapose', ['p1', 'p2']),
    ],
  });

  it('tell each pair once, with the links that say so and the operations that settled it', () => {
    expect(rivalries(theory)).toEqual([
      {
        of: 'configurations',
        ids: ['A', 'B'],
        linkIds: ['L1', 'L2'],
        settledBy: 'reconcile',
        operationIds: ['o1'],
        standingIds: [],
      },
      {
        of: 'configurations',
        ids: ['A', 'C'],
        linkIds: ['L3'],
        settledBy: 'adjudicate',
        operationIds: ['o2'],
        standingIds: ['C'],
      },
      { of: 'configurations', ids: ['A', 'D'], linkIds: ['L4'], settledBy: null, operationIds: [], standingIds: [] },
      { of: 'theories', ids: ['p1', 'p2'], linkIds: [], settledBy: null, operationIds: [], standingIds: [] },
    ]);
  });

  it('that nobody adjudicated are listed, but for configurations that no longer stand', () => {
    expect(unadjudicatedRivals(theory).map(({ ids }) => ids)).toEqual([
      ['A', 'B'],
      ['p1', 'p2'],
    ]);
  });

  it('of the published example are all unadjudicated: it records no operation', () => {
    const recorded = new Set(
      alliancingTheory.links
        .filter(({ kind }) => kind === 'rival')
        .map(({ fromId, toId }) => [fromId, toId].sort().join()),
    );
    expect(recorded.size).toBeGreaterThan(0);
    expect(unadjudicatedRivals(alliancingTheory).map(({ ids }) => ids.join())).toEqual([...recorded]);
  });

  it('are settled exactly by an operation that takes both', () => {
    fc.assert(
      fc.property(anyWholeTheory, (any) => {
        for (const { ids, settledBy } of rivalries(frozen(any))) {
          const taking = any.operations.filter(({ inputIds }) => ids.every((id) => inputIds.includes(id)));
          const kinds = new Set(taking.map(({ kind }) => kind));
          const expected = kinds.has('adjudicate') ? 'adjudicate' : kinds.has('reconcile') ? 'reconcile' : null;
          expect(settledBy).toBe(expected);
        }
      }),
    );
  });
});

describe('themes', () => {
  const themes = frozen(
    [
      { id: 'culture', label: 'Culture' },
      { id: 'trust', label: 'Trust', parentId: 'culture', aliases: ['culture!'] },
      { id: 'deep', label: 'Deep trust', parentId: 'trust' },
      { id: 'x', label: 'X', parentId: 'y' },
      { id: 'y', label: 'Y', parentId: 'x' },
      { id: 'z', label: 'Z', parentId: 'y' },
    ].map((one) => themeSchema.parse(one)),
  );
  it('hold the configurations of the themes inside them', () => {
    const configurations = [
      configuration('A', 'candidate', ['deep']),
      configuration('B'),
      configuration('C', 'candidate', ['y']),
    ];
    expect(configurationsOfTheme('culture', themes, configurations).map(({ id }) => id)).toEqual(['A']);
    expect(configurationsOfTheme('x', themes, configurations).map(({ id }) => id)).toEqual(['C']);
  });

  it('that share a name or stand inside themselves are named once', () => {
    expect(checkThemes(themes).map(({ code, ids }) => [code, ids])).toEqual([
      ['theme-name-ambiguous', ['culture', 'trust']],
      ['theme-circle', ['x', 'y']],
    ]);
    expect(checkThemes(alliancingTheory.themes)).toEqual([]);
  });

  it('of the published example hold 20, 16 and 14 configurations', () => {
    const sizes = alliancingTheory.themes.map(
      ({ id }) => configurationsOfTheme(id, alliancingTheory.themes, alliancingTheory.configurations).length,
    );
    expect(sizes).toEqual([20, 16, 14]);
  });
});

describe('memoTrail', () => {
  it('goes by instants across zones, unknown ones last', () => {
    const memos = frozen(
      [
        { id: 'm0', about: ['A'] },
        { id: 'm1', about: ['A'], at: '2020-05-04T09:00:00+02:00' },
        { id: 'm2', about: ['A', 'B'], at: '2020-05-04T07:30:00Z' },
        { id: 'm3', about: ['C'], at: '2019-01-01T00:00:00Z' },
        { id: 'm4', about: ['B'] },
      ].map((one) => memoSchema.parse({ ...one, text: 't', kind: 'decision', by: 'ann' })),
    );
    expect(memoTrail(['A', 'B'], memos).map(({ id }) => id)).toEqual(['m1', 'm2', 'm0', 'm4']);
  });
});
