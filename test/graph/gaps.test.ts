import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapKind } from '../../src/graph/gap.ts';
import { findGaps } from '../../src/graph/gaps.ts';
import { conceptSchema } from '../../src/theory/concept.ts';
import { configurationSchema } from '../../src/theory/configuration.ts';
import { configurationLinkSchema } from '../../src/theory/configuration-link.ts';
import { evidenceLinkSchema } from '../../src/theory/evidence-link.ts';
import { evidenceOperationSchema } from '../../src/theory/evidence-operation.ts';
import { heuristicSchema } from '../../src/theory/heuristic.ts';
import { programmeTheorySchema } from '../../src/theory/programme-theory.ts';
import { themeSchema } from '../../src/theory/theme.ts';
import type { TheoryData } from '../../src/theory/theory-data.ts';
import { alliancingTheory } from '../theory/alliancing-theory.ts';
import { anyTheory } from '../theory/any-theory.ts';
import { frozen } from '../theory/frozen.ts';
import { configuration as inShort } from './small-theory.ts';

const configuration = (id: string, roles: string[], more: object = {}) =>
  configurationSchema.parse({
    id,
    modality: 'claimed',
    status: 'supported',
    slots: roles.map((role) => ({ role, conceptId: `${role}-of-${id}` })),
    ...more,
  });
const whole = ['context', 'resource', 'reasoning', 'outcome'];
const cites = (configurationId: string, documentId: string, bearing = 'supports') =>
  evidenceLinkSchema.parse({ id: `${configurationId} ${documentId} ${bearing}`, configurationId, documentId, bearing });
const link = (id: string, kind: string, fromId: string, toId: string) =>
  configurationLinkSchema.parse({ id, kind, fromId, toId, basis: 'inferred', rationale: 'r' });
const theme = (id: string, parentId?: string) =>
  themeSchema.parse({ id, label: id, ...(parentId ? { parentId } : {}) });
const theory = (change: Partial<TheoryData>): TheoryData =>
  frozen({
    concepts: [],
    configurations: [],
    evidence: [],
    links: [],
    themes: [],
    theories: [],
    theoryVersions: [],
    documents: [],
    extracts: [],
    ...change,
  });
const gapsOf = (kind: GapKind, ...[data, options]: Parameters<typeof findGaps>) =>
  findGaps(data, options)
    .filter((gap) => gap.kind === kind)
    .map(({ ids }) => ids);

describe('findGaps', () => {
  it('finds none in a theory without hole', () => {
    const configurations = [configuration('A', whole)];
    expect(findGaps(theory({ configurations, evidence: [cites('A', 'd1')] }), { includedIds: ['d1'] })).toEqual([]);
  });

  it.each<[string[], GapKind[]]>([
    [['resource', 'reasoning', 'outcome'], ['configuration-without-context']],
    [['context', 'outcome'], ['configuration-without-mechanism']],
    [['context', 'resource', 'reasoning'], ['configuration-without-outcome']],
    [['context', 'resource', 'outcome'], ['mechanism-without-reasoning']],
    [['context', 'reasoning', 'outcome'], ['mechanism-without-resource']],
    [[], ['configuration-without-context', 'configuration-without-mechanism', 'configuration-without-outcome']],
  ])('finds what a configuration of %j lacks', (roles, kinds) => {
    const found = findGaps(theory({ configurations: [configuration('A', roles)], evidence: [cites('A', 'd1')] }));
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('does not miss what the heuristic does not ask for', () => {
    const heuristic = heuristicSchema.parse({ name: 'MO', roles: ['resource', 'outcome'] });
    const data = theory({
      configurations: [configuration('A', ['resource', 'outcome'])],
      evidence: [cites('A', 'd1')],
    });
    expect(findGaps(data, { heuristic })).toEqual([]);
  });

  it('finds concepts that nothing uses, but leaves the names of families alone', () => {
    const concepts = [
      conceptSchema.parse({ id: 'family', label: 'F' }),
      conceptSchema.parse({ id: 'alone', label: 'A', broaderIds: ['family'] }),
      conceptSchema.parse({ id: 'context-of-A', label: 'C' }),
    ];
    const configurations = [configuration('A', whole)];
    expect(gapsOf('concept-unused', theory({ concepts, configurations }))).toEqual([['alone']]);
    const coded = { id: 'x', documentId: 'd', quote: 'q', reviewerId: 'ann', codings: [{ conceptId: 'alone' }] };
    const [gap] = findGaps(theory({ concepts, configurations, extracts: [coded] })).filter(
      ({ kind }) => kind === 'concept-unused',
    );
    expect(gap?.message).toContain('"alone" was coded in 1 quote and');
    const withdrawn = [configuration('A', whole, { status: 'withdrawn' })];
    expect(gapsOf('concept-unused', theory({ concepts, configurations: withdrawn }))).toEqual([
      ['alone'],
      ['context-of-A'],
    ]);
  });

  it('finds concepts that rest on one document, by evidence that does not refute or by the quotes of a slot', () => {
    const concepts = [conceptSchema.parse({ id: 'trust', label: 'Trust' })];
    const slots = [{ conceptId: 'trust', role: 'context', extractIds: ['x1', 'lost'] }];
    const extracts = [{ id: 'x1', documentId: 'd1', quote: 'trust', reviewerId: 'ann' }];
    const found = (...evidence: ReturnType<typeof cites>[]) => {
      const configurations = [configuration('A', [], { slots }), configuration('B', [], { slots })];
      return gapsOf('concept-in-one-document', theory({ concepts, configurations, extracts, evidence }));
    };
    expect(found()).toEqual([['trust', 'd1']]);
    expect(found(cites('A', 'd1'), cites('B', 'd1', 'refines'))).toEqual([['trust', 'd1']]);
    expect(found(cites('B', 'd2', 'refutes'))).toEqual([['trust', 'd1']]);
    expect(found(cites('B', 'd2'))).toEqual([]);
  });

  it('finds included documents that no standing configuration cites', () => {
    const configurations = [
      configuration('A', whole),
      configuration('B', whole, { status: 'merged', mergedInto: 'A' }),
    ];
    const data = theory({ configurations, evidence: [cites('A', 'd1'), cites('B', 'd2')] });
    expect(gapsOf('included-without-trace', data, { includedIds: ['d3', 'd2', 'd1', 'd3'] })).toEqual([['d2'], ['d3']]);
    expect(gapsOf('included-without-trace', data)).toEqual([]);
  });

  it('finds empty themes, and counts what stands in the themes inside them', () => {
    const themes = [
      theme('all'),
      theme('inner', 'all'),
      theme('empty', 'all'),
      theme('round', 'about'),
      theme('about', 'round'),
    ];
    const configurations = [
      configuration('A', whole, { themeIds: ['inner'] }),
      configuration('B', whole, { themeIds: ['about'] }),
    ];
    expect(gapsOf('theme-without-configuration', theory({ themes, configurations }))).toEqual([['empty']]);
  });

  it('finds themes from which no link leads out', () => {
    const themes = [theme('one'), theme('two'), theme('three')];
    const configurations = ['one', 'one', 'two', 'three'].map((id, n) =>
      configuration(`A${n}`, whole, { themeIds: [id] }),
    );
    const links = [
      link('L1', 'precedes', 'A0', 'A1'),
      link('L2', 'precedes', 'A1', 'A2'),
      link('L3', 'precedes', 'A3', 'lost'),
    ];
    expect(gapsOf('theme-without-cross-link', theory({ themes, configurations, links }))).toEqual([['three']]);
    expect(gapsOf('theme-without-cross-link', theory({ themes, configurations }))).toEqual([
      ['one'],
      ['three'],
      ['two'],
    ]);
  });

  it('asks no link of a theme that holds the whole theory', () => {
    const data = theory({ themes: [theme('all')], configurations: [configuration('A', whole, { themeIds: ['all'] })] });
    expect(gapsOf('theme-without-cross-link', data)).toEqual([]);
  });

  it('finds rivals between whom nobody decided', () => {
    const configurations = [configuration('A', whole), configuration('B', whole), configuration('C', whole)];
    const data = theory({ configurations, links: [link('L1', 'rival', 'A', 'B'), link('L2', 'ripple', 'A', 'C')] });
    const decided = (kind: string, ...inputIds: string[]) =>
      gapsOf('rival-unadjudicated', {
        ...data,
        operations: [evidenceOperationSchema.parse({ id: 'op', kind, inputIds, reasoning: 'r' })],
      });
    expect(gapsOf('rival-unadjudicated', data)).toEqual([['L1', 'A', 'B']]);
    expect(decided('adjudicate', 'A', 'C')).toEqual([['L1', 'A', 'B']]);
    expect(decided('juxtapose', 'A', 'B')).toEqual([['L1', 'A', 'B']]);
    expect(decided('adjudicate', 'B', 'C', 'A')).toEqual([]);
    const givenUp = [configuration('A', whole, { status: 'withdrawn' }), configuration('B', whole)];
    expect(gapsOf('rival-unadjudicated', { ...data, configurations: givenUp })).toEqual([]);
  });

  it('finds outcomes to which no intervention leads, where the heuristic asks for interventions', () => {
    const heuristic = heuristicSchema.parse({ name: 'ICO', roles: ['intervention', 'context', 'outcome'] });
    const data = theory({
      configurations: [
        inShort('A', 'I+training O+skill'),
        inShort('B', 'M+skill O+trust'),
        inShort('D', 'C-trust O+anger'),
        inShort('E', 'C+anger O+skill O+strike'),
        inShort('F', 'I+pay O+strike', { status: 'withdrawn' }),
      ],
    });
    expect(gapsOf('outcome-unreached', data, { heuristic })).toEqual([['anger'], ['strike']]);
    expect(gapsOf('outcome-unreached', data)).toEqual([]);
  });

  it('finds a theory that says nothing yet', () => {
    const theories = [programmeTheorySchema.parse({ id: 'p', label: 'P', level: 'programme' })];
    expect(gapsOf('theory-without-version', theory({ theories }))).toEqual([['p']]);
    const statement = { if: 'this', then: 'that', because: 'so' };
    const theoryVersions = [
      { theoryId: 'p', version: 1, stage: 'initial', statement, configurationIds: [], causes: [] } as const,
    ];
    expect(gapsOf('theory-without-version', theory({ theories, theoryVersions }))).toEqual([]);
  });

  it('finds the holes of the published example', () => {
    const counts = (kind: GapKind) => gapsOf(kind, alliancingTheory).length;
    expect(counts('configuration-without-context')).toBe(32);
    expect(counts('configuration-without-mechanism')).toBe(3);
    expect(counts('mechanism-without-reasoning')).toBe(41);
    expect(counts('mechanism-without-resource')).toBe(1);
    expect(gapsOf('configuration-without-evidence', alliancingTheory)).toEqual([['CS7'], ['D5'], ['LF16'], ['LF7']]);
    expect(counts('rival-unadjudicated')).toBe(3);
    expect(counts('theme-without-cross-link')).toBe(0);
  });

  it('finds that 44 of the 84 cited concepts in its themes rest on one document', () => {
    const configurations = alliancingTheory.configurations.filter(({ themeIds }) => themeIds.length > 0);
    const cited = new Set(alliancingTheory.evidence.map(({ configurationId }) => configurationId));
    const shown = configurations.filter(({ id }) => cited.has(id));
    expect(new Set(shown.flatMap(({ slots }) => slots.map(({ conceptId }) => conceptId))).size).toBe(84);
    expect(gapsOf('concept-in-one-document', { ...alliancingTheory, configurations })).toHaveLength(44);
  });

  it('never throws, and says the same in whatever order the lists come', () => {
    fc.assert(
      fc.property(anyTheory, (any) => {
        const turned = {
          ...any,
          concepts: [...any.concepts].reverse(),
          configurations: [...any.configurations].reverse(),
          evidence: [...any.evidence].reverse(),
          links: [...any.links].reverse(),
          themes: [...any.themes].reverse(),
          theories: [...any.theories].reverse(),
        };
        expect(findGaps(turned)).toEqual(findGaps(frozen(any)));
      }),
    );
  });
});
