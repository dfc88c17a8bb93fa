import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CmoGraph, cmoGraph } from '../../src/graph/cmo-graph.ts';
import { nodeKey } from '../../src/graph/cmo-node.ts';
import type { Configuration } from '../../src/theory/configuration.ts';
import { configurationSchema } from '../../src/theory/configuration.ts';
import type { TheoryData } from '../../src/theory/theory-data.ts';
import { alliancingTheory } from '../theory/alliancing-theory.ts';
import { anyTheory } from '../theory/any-theory.ts';
import { frozen } from '../theory/frozen.ts';

const distinct = <T>(values: readonly T[]) => [...new Set(values)];
const isMechanism = (kind: string) => kind === 'resource-of' || kind === 'reasoning-of';
const combine = (a: readonly string[], b: readonly string[], c: readonly string[]) =>
  a.flatMap((x) => b.flatMap((y) => c.map((z) => JSON.stringify([x, y, z]))));

/** The context–mechanism–outcome triples of nodes that meet in one configuration node. */
function triplesThrough(graph: CmoGraph, configuration: string): string[] {
  const sources = (isRole: (kind: string) => boolean) =>
    graph.filterInEdges(configuration, (_, { kind }) => isRole(kind)).map((edge) => graph.source(edge));
  const outcomes = graph
    .filterOutEdges(configuration, (_, { kind }) => kind === 'produces')
    .map((edge) => graph.target(edge));
  return combine(
    sources((kind) => kind === 'context-of'),
    sources(isMechanism),
    outcomes,
  );
}

/** The triples that one configuration asserts, from its slots. */
function assertedBy({ slots }: Configuration): string[] {
  const concepts = (...roles: string[]) =>
    slots.filter(({ role }) => roles.includes(role)).map(({ conceptId }) => nodeKey('concept', conceptId));
  return combine(concepts('context'), concepts('resource', 'reasoning'), concepts('outcome'));
}

/** What joining context→mechanism pairs and mechanism→outcome pairs would claim. */
function joinedPairwise({ configurations }: TheoryData): string[] {
  const pairs = configurations.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'resource' || role === 'reasoning')
      .map(({ conceptId }) => ({
        mechanism: conceptId,
        contexts: slots.filter(({ role }) => role === 'context').map((slot) => slot.conceptId),
        outcomes: slots.filter(({ role }) => role === 'outcome').map((slot) => slot.conceptId),
      })),
  );
  return distinct(
    pairs.flatMap(({ mechanism }) => {
      const own = pairs.filter((pair) => pair.mechanism === mechanism);
      return combine(
        own.flatMap(({ contexts }) => contexts),
        [mechanism],
        own.flatMap(({ outcomes }) => outcomes),
      );
    }),
  );
}

const configurationsOf = (graph: CmoGraph) => graph.filterNodes((_, { kind }) => kind === 'configuration');

describe('cmoGraph of the published example', () => {
  const graph = cmoGraph(alliancingTheory);

  it('holds exactly the 33 triples that were asserted, where pairs would make 85', () => {
    const triples = distinct(configurationsOf(graph).flatMap((key) => triplesThrough(graph, key)));
    expect(triples).toHaveLength(33);
    expect(triples.sort()).toEqual(distinct(alliancingTheory.configurations.flatMap(assertedBy)).sort());
    expect(joinedPairwise(alliancingTheory)).toHaveLength(85);
  });

  it('makes a node of each entity and an edge of each slot, citation, link and belonging', () => {
    const kinds = (kind: string) => graph.filterNodes((_, node) => node.kind === kind).length;
    expect([kinds('concept'), kinds('configuration'), kinds('theme'), kinds('theory')]).toEqual([95, 56, 3, 1]);
    const edges = (kind: string) => graph.filterEdges((_, edge) => edge.kind === kind).length;
    expect([edges('supports'), edges('ripple'), edges('in-theme'), edges('rival')]).toEqual([69, 11, 50, 3]);
    const slots = ['context-of', 'resource-of', 'reasoning-of', 'produces'].map(edges);
    expect(slots.reduce((sum, n) => sum + n, 0)).toBe(166);
  });
});

describe('cmoGraph', () => {
  const one = (slots: object[], more: object = {}) =>
    configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots, ...more });
  const empty: TheoryData = {
    concepts: [],
    configurations: [],
    evidence: [],
    links: [],
    themes: [],
    theories: [],
    theoryVersions: [],
    documents: [],
    extracts: [],
  };
  const trust = { id: 'trust', label: 'Trust', aliases: [], broaderIds: [] };

  it('is empty for an empty theory', () => {
    expect(cmoGraph(empty).order).toBe(0);
  });

  it('makes one edge of a slot that was recorded twice, and keeps both polarities apart', () => {
    const slot = { conceptId: 'trust', role: 'context' };
    const slots = [
      { ...slot, basis: 'inferred', extractIds: ['x2'] },
      { ...slot, basis: 'stated', extractIds: ['x1', 'x2'] },
      { ...slot, polarity: '-' },
    ];
    const graph = cmoGraph(frozen({ ...empty, concepts: [trust], configurations: [one(slots)] }));
    const counts = { supports: 0, refutes: 0, refines: 0, weight: 0 };
    expect(graph.mapEdges((_, attributes) => attributes)).toEqual([
      { kind: 'context-of', polarity: '+', basis: 'stated', extractIds: ['x1', 'x2'], ...counts },
      { kind: 'context-of', polarity: '-', basis: 'stated', extractIds: [], ...counts },
    ]);
  });

  it('counts distinct documents on configurations, slots and links, and weighs those that support', () => {
    const link = { configurationId: 'A', bearing: 'supports' } as const;
    const theory = frozen({
      ...empty,
      concepts: [trust],
      configurations: [one([{ conceptId: 'trust', role: 'outcome' }]), one([], { id: 'B', status: 'withdrawn' })],
      documents: alliancingTheory.documents,
      extracts: [{ id: 'x1', documentId: 'ref-17', quote: 'no trust', reviewerId: 'ann' }],
      evidence: [
        { ...link, id: 'e1', documentId: 'ref-16' },
        { ...link, id: 'e2', documentId: 'ref-16' },
        { ...link, id: 'e3', documentId: 'ref-17', extractId: 'x1' },
        { ...link, id: 'e4', documentId: 'ref-18', bearing: 'refines' as const },
      ],
      links: [
        {
          id: 'L1',
          kind: 'precedes',
          fromId: 'A',
          toId: 'B',
          basis: 'stated',
          rationale: 'r',
          extractIds: ['x1', 'x1', 'lost'],
        },
      ] as const,
    });
    const counts = { supports: 2, refutes: 0, refines: 1, weight: 2 };
    const graph = cmoGraph(theory);
    expect(graph.getNodeAttributes('configuration:A')).toMatchObject(counts);
    expect(graph.getEdgeAttributes('produces:+:["A","trust"]')).toMatchObject(counts);
    expect(graph.getEdgeAttributes('precedes:L1')).toMatchObject({ documents: 1 });

    const weightOf = (id: string) => (id === 'ref-16' ? 0.5 : 2);
    const bare = cmoGraph(theory, { extracts: false, standingOnly: true, weightOf });
    expect(bare.getNodeAttributes('configuration:A')).toMatchObject({ ...counts, weight: 2.5 });
    expect(bare.nodes()).toEqual(
      ['concept:trust', 'configuration:A', ...['16', '17', '18'].map((n) => `document:ref-${n}`)].sort(),
    );
    expect(bare.source('supports:e3')).toBe('document:ref-17');
  });

  it('leads evidence from its extract where it is recorded, else from its document', () => {
    const link = { configurationId: 'A', documentId: 'ref-16', bearing: 'refutes' } as const;
    const graph = cmoGraph(
      frozen({
        ...empty,
        configurations: [one([])],
        documents: alliancingTheory.documents,
        extracts: [{ id: 'x1', documentId: 'ref-16', quote: 'no trust', reviewerId: 'ann' }],
        evidence: [
          { ...link, id: 'e1', extractId: 'x1' },
          { ...link, id: 'e2', extractId: 'lost' },
        ],
      }),
    );
    expect(graph.source('refutes:e1')).toBe('extract:x1');
    expect(graph.source('refutes:e2')).toBe('document:ref-16');
    expect(graph.getNodeAttributes('configuration:A')).toMatchObject({ supports: 0, refutes: 1 });
    // of 23 documents only the one that speaks here
    expect(graph.filterNodes((_, { kind }) => kind === 'document')).toEqual(['document:ref-16']);
    expect(graph.outNeighbors('extract:x1').sort()).toEqual(['configuration:A', 'document:ref-16']);
  });

  it('takes the configurations of a theory from its latest version', () => {
    const statement = { if: 'this', then: 'that', because: 'so' };
    const version = { theoryId: 'p', stage: 'initial', statement, configurationIds: ['A'], causes: [] } as const;
    const theories = [{ id: 'p', label: 'P', level: 'programme', abstractsIds: [], substantiveTheoryIds: [] }] as const;
    const later = { ...version, version: 2, stage: 'refined', configurationIds: [] } as const;
    const configurations = [one([])];
    const first = { ...version, version: 1 };
    const graph = cmoGraph(frozen({ ...empty, configurations, theories, theoryVersions: [later, first] }));
    expect(graph.size).toBe(0);
    expect(graph.getNodeAttributes('theory:p')).toMatchObject({ version: 2, stage: 'refined' });
    expect(
      cmoGraph({ ...empty, configurations, theories, theoryVersions: [first] }).outNeighbors('configuration:A'),
    ).toEqual(['theory:p']);
  });

  it('says what belongs where', () => {
    const theory = frozen({
      ...empty,
      concepts: [trust, { ...trust, id: 'swift-trust', broaderIds: ['trust'] }],
      configurations: [
        one([], { themeIds: ['culture'], status: 'merged', mergedInto: 'B' }),
        one([], { id: 'B', supersedes: ['A'] }),
      ],
      themes: [
        { id: 'culture', label: 'Culture', aliases: [], parentId: 'all' },
        { id: 'all', label: 'All', aliases: [] },
      ],
      theories: [
        { id: 'm', label: 'M', level: 'middle-range', abstractsIds: ['B'], substantiveTheoryIds: [] },
      ] as const,
    });
    const edges = cmoGraph(theory).mapEdges((_, { kind }, source, target) => `${source} ${kind} ${target}`);
    expect(edges).toEqual([
      'theory:m abstracts configuration:B',
      'concept:swift-trust broader concept:trust',
      'configuration:A in-theme theme:culture',
      'configuration:A merged-into configuration:B',
      'theme:culture part-of theme:all',
      'configuration:B supersedes configuration:A',
    ]);
  });
});

describe('cmoGraph of any theory', () => {
  it('asserts through each configuration node nothing but what its configuration asserts', () => {
    fc.assert(
      fc.property(anyTheory, (theory) => {
        const graph = cmoGraph(frozen(theory));
        for (const configuration of theory.configurations) {
          const asserted = new Set(assertedBy(configuration));
          const triples = triplesThrough(graph, nodeKey('configuration', configuration.id));
          expect(triples.filter((triple) => !asserted.has(triple))).toEqual([]);
        }
      }),
    );
  });

  it('has as many nodes and edges as the data say', () => {
    fc.assert(
      fc.property(anyTheory, (theory) => {
        const graph = cmoGraph(theory);
        const cited = new Set([...theory.evidence, ...theory.extracts].map(({ documentId }) => documentId));
        const { concepts, configurations, extracts, themes, theories } = theory;
        const documents = theory.documents.filter(({ id }) => cited.has(id));
        const entities = [concepts, configurations, extracts, themes, theories, documents];
        expect(graph.order).toBe(entities.reduce((sum, list) => sum + list.length, 0));

        const known = new Set(concepts.map(({ id }) => id));
        const slots = configurations.flatMap(({ id, slots: own }) =>
          own
            .filter(({ conceptId }) => known.has(conceptId))
            .map((slot) => JSON.stringify([id, slot.conceptId, slot.role, slot.polarity])),
        );
        expect(graph.filterEdges((_, edge) => 'polarity' in edge)).toHaveLength(distinct(slots).length);

        const recorded = new Set(configurations.map(({ id }) => id));
        const links = theory.links.filter(({ fromId, toId }) => recorded.has(fromId) && recorded.has(toId));
        expect(graph.filterEdges((_, edge) => 'linkId' in edge)).toHaveLength(links.length);

        const sources = new Set([...extracts, ...theory.documents].map(({ id }) => id));
        const evidence = theory.evidence.filter(
          ({ configurationId, documentId, extractId = '' }) =>
            recorded.has(configurationId) && (sources.has(extractId) || sources.has(documentId)),
        );
        expect(graph.filterEdges((_, edge) => 'evidenceId' in edge)).toHaveLength(evidence.length);
      }),
    );
  });

  it('is the same graph in whatever order the lists come', () => {
    const reversed = (theory: TheoryData): TheoryData => ({
      concepts: [...theory.concepts].reverse(),
      configurations: theory.configurations.map((one) => ({ ...one, slots: [...one.slots].reverse() })).reverse(),
      evidence: [...theory.evidence].reverse(),
      links: [...theory.links].reverse(),
      themes: [...theory.themes].reverse(),
      theories: [...theory.theories].reverse(),
      theoryVersions: [...theory.theoryVersions].reverse(),
      documents: [...theory.documents].reverse(),
      extracts: [...theory.extracts].reverse(),
    });
    fc.assert(
      fc.property(anyTheory, (theory) => {
        expect(cmoGraph(reversed(theory)).export()).toEqual(cmoGraph(theory).export());
      }),
    );
  });
});
