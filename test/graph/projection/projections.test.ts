import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptProjection } from '../../../src/graph/projection/concept-projection.ts';
import { configurationFlow } from '../../../src/graph/projection/configuration-flow.ts';
import { documentConceptGraph } from '../../../src/graph/projection/document-concept-graph.ts';
import { assertedTriples, joinedTriples } from '../../../src/graph/projection/triples.ts';
import { derivableRipples } from '../../../src/graph/ripples.ts';
import type { TheoryData } from '../../../src/theory/theory-data.ts';
import { alliancingTheory } from '../../theory/alliancing-theory.ts';
import { anyTheory } from '../../theory/any-theory.ts';
import { frozen } from '../../theory/frozen.ts';
import { cites, configuration, theory, turned } from '../small-theory.ts';

const distinct = (values: readonly string[]) => [...new Set(values)].sort();

/** Every context–mechanism–outcome triple that some standing configuration holds whole, from its slots. */
function inSlots({ configurations }: Pick<TheoryData, 'configurations'>): string[] {
  const standing = configurations.filter(({ status }) => status !== 'merged' && status !== 'withdrawn');
  return distinct(
    standing.flatMap(({ slots }) => {
      const ids = (...roles: string[]) =>
        slots.filter(({ role }) => roles.includes(role)).map(({ conceptId }) => conceptId);
      return ids('context').flatMap((c) =>
        ids('resource', 'reasoning').flatMap((m) => ids('outcome').map((o) => JSON.stringify([c, m, o]))),
      );
    }),
  );
}

/** The triples that two edges of a projection make where both name one configuration. */
function throughEdges(data: TheoryData): string[] {
  const graph = conceptProjection(data);
  const edges = graph.mapEdges((_, attributes, source, target) => ({ ...attributes, source, target }));
  return distinct(
    edges.flatMap((first) =>
      edges
        .filter((second) => first.kind === 'context-mechanism' && second.kind === 'mechanism-outcome')
        .filter(({ source, fromPolarity }) => source === first.target && fromPolarity === first.toPolarity)
        .filter(({ configurationIds }) => configurationIds.some((id) => first.configurationIds.includes(id)))
        .map((second) => JSON.stringify([first.source, first.target, second.target])),
    ),
  );
}

describe('assertedTriples and joinedTriples', () => {
  it('find the 33 that the published example asserts, and the 52 that pairs would add', () => {
    expect(assertedTriples(alliancingTheory)).toHaveLength(33);
    const joined = joinedTriples(alliancingTheory);
    expect(joined).toHaveLength(85);
    expect(joined.filter(({ configurationIds }) => configurationIds.length === 0)).toHaveLength(52);
  });

  it('name who asserts', () => {
    const configurations = [configuration('B', 'C+a M+m O+o'), configuration('A', 'C+a R+m O-o')];
    expect(assertedTriples({ configurations })).toEqual([
      { contextId: 'a', mechanismId: 'm', outcomeId: 'o', configurationIds: ['A', 'B'] },
    ]);
  });

  it('agree with the slots of any theory', () => {
    fc.assert(
      fc.property(anyTheory, (any) => {
        const keys = (triples: ReturnType<typeof assertedTriples>) =>
          distinct(
            triples.map(({ contextId, mechanismId, outcomeId }) => JSON.stringify([contextId, mechanismId, outcomeId])),
          );
        expect(keys(assertedTriples(frozen(any)))).toEqual(inSlots(any));
        const joined = joinedTriples(any);
        expect(keys(joined.filter(({ configurationIds }) => configurationIds.length > 0))).toEqual(inSlots(any));
        expect(joinedTriples(turned(any))).toEqual(joined);
      }),
    );
  });
});

describe('configurationFlow', () => {
  it('draws 12 ripples of the published example, 11 of them recorded and D6 → LF12 not', () => {
    const flow = configurationFlow(alliancingTheory);
    expect([flow.order, flow.size]).toEqual([56, 12]);
    const unrecorded = flow.filterEdges((_, { recordedLinkId }) => recordedLinkId === null);
    expect(unrecorded.map((edge) => flow.extremities(edge))).toEqual([['D6', 'LF12']]);
  });

  it('has in any theory an edge for each ripple and none besides', () => {
    fc.assert(
      fc.property(anyTheory, (any) => {
        const flow = configurationFlow(frozen(any));
        const edges = flow.mapEdges((_, { viaConceptId, polarity }, from, to) => [from, to, viaConceptId, polarity]);
        expect(edges).toEqual(
          derivableRipples(any).map(({ fromId, toId, viaConceptId, polarity }) => [
            fromId,
            toId,
            viaConceptId,
            polarity,
          ]),
        );
        expect(configurationFlow(turned(any)).export()).toEqual(flow.export());
      }),
    );
  });
});

describe('conceptProjection', () => {
  it('names on each edge who asserts it and counts their documents once', () => {
    const graph = conceptProjection(
      theory({
        concepts: [{ id: 'm', label: 'Mechanism', aliases: [], broaderIds: [] }],
        configurations: [
          configuration('A', 'C+a M+m O+o'),
          configuration('B', 'M+m O+o'),
          configuration('D', 'C-a O+o'),
        ],
        evidence: [...cites('A', 'd1 d2'), ...cites('B', 'd2'), ...cites('B', 'd3', 'refutes')],
      }),
    );
    expect(graph.mapNodes((id, { label }) => [id, label])).toEqual([
      ['a', 'a'],
      ['m', 'Mechanism'],
      ['o', 'o'],
    ]);
    expect(
      graph.mapEdges((_, { kind, fromPolarity, configurationIds, documents }) => [
        kind,
        fromPolarity,
        configurationIds,
        documents,
      ]),
    ).toEqual([
      ['context-mechanism', '+', ['A'], 2],
      ['context-outcome', '-', ['D'], 0],
      ['mechanism-outcome', '+', ['A', 'B'], 2],
    ]);
  });

  it('invents no triple in the published example and in any theory, and loses none', () => {
    expect(throughEdges(alliancingTheory)).toHaveLength(33);
    fc.assert(
      fc.property(anyTheory, (any) => {
        expect(throughEdges(frozen(any))).toEqual(inSlots(any));
        expect(conceptProjection(turned(any)).export()).toEqual(conceptProjection(any).export());
      }),
    );
  });
});

describe('documentConceptGraph', () => {
  it('counts the evidence by which a document speaks of a concept', () => {
    const graph = documentConceptGraph(
      theory({
        configurations: [
          configuration('A', 'C+a O+o'),
          configuration('B', 'C-a'),
          configuration('X', 'C+x', { status: 'merged' }),
        ],
        evidence: [
          ...cites('A', 'd1'),
          ...cites('B', 'd1', 'refutes'),
          ...cites('A', 'd2', 'refines'),
          ...cites('X', 'd3'),
        ],
      }),
    );
    expect(graph.nodes()).toEqual(['concept:a', 'concept:o', 'document:d1', 'document:d2']);
    expect(graph.getEdgeAttributes('document:d1', 'concept:a')).toEqual({
      kind: 'speaks-of',
      configurationIds: ['A', 'B'],
      supports: 1,
      refutes: 1,
      refines: 0,
    });
    expect(graph.getEdgeAttributes('document:d2', 'concept:o')).toMatchObject({ supports: 0, refines: 1 });
  });

  it('joins 23 documents of the published example', () => {
    const graph = documentConceptGraph(alliancingTheory);
    const documents = graph.filterNodes((_, { kind }) => kind === 'document');
    const cited = new Set(alliancingTheory.evidence.map(({ documentId }) => documentId));
    expect(documents).toHaveLength(cited.size);
    expect(documents.every((key) => graph.inDegree(key) === 0 && graph.outDegree(key) > 0)).toBe(true);
  });
});
