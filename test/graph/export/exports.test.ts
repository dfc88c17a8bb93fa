import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmoGraph } from '../../../src/graph/cmo-graph.ts';
import { toCsvEdges } from '../../../src/graph/export/to-csv-edges.ts';
import { toCytoscape } from '../../../src/graph/export/to-cytoscape.ts';
import { toDot } from '../../../src/graph/export/to-dot.ts';
import { toGexf } from '../../../src/graph/export/to-gexf.ts';
import { toGraphml } from '../../../src/graph/export/to-graphml.ts';
import { conceptProjection } from '../../../src/graph/projection/concept-projection.ts';
import { documentConceptGraph } from '../../../src/graph/projection/document-concept-graph.ts';
import type { ReadableGraph } from '../../../src/graph/readable-graph.ts';
import { conceptSchema } from '../../../src/theory/concept.ts';
import { alliancingTheory } from '../../theory/alliancing-theory.ts';
import { anyTheory } from '../../theory/any-theory.ts';
import { configuration, theory, turned } from '../small-theory.ts';

const named = (label: string, id = 'c') => cmoGraph(theory({ concepts: [conceptSchema.parse({ id, label })] }));
const writers: readonly [string, (graph: ReadableGraph) => string][] = [
  ['toGraphml', toGraphml],
  ['toGexf', toGexf],
  ['toDot', (graph) => toDot(graph)],
  ['toCytoscape', (graph) => JSON.stringify(toCytoscape(graph))],
  ['toCsvEdges', (graph) => toCsvEdges(graph)],
];

describe.each(writers)('%s', (_, write) => {
  it('gives equal bytes for equal theories, in whatever order they come', () => {
    fc.assert(
      fc.property(anyTheory, (any) => {
        expect(write(cmoGraph(turned(any)))).toBe(write(cmoGraph(any)));
      }),
    );
  });

  it('gives the same for a graph of which nodes and edges were added in another order', () => {
    const graph = cmoGraph(alliancingTheory);
    const { nodes, edges, ...rest } = graph.export();
    const shuffled = graph.emptyCopy();
    shuffled.clear();
    shuffled.import({ ...rest, nodes: nodes.toReversed(), edges: edges.toReversed() });
    expect(write(shuffled)).toBe(write(graph));
  });

  it('writes every graph of the room', () => {
    for (const graph of [conceptProjection(alliancingTheory), documentConceptGraph(alliancingTheory)]) {
      expect(write(graph)).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('toGraphml', () => {
  it('declares each attribute once, with its type', () => {
    const keys = toGraphml(cmoGraph(alliancingTheory)).match(/<key .*/g) ?? [];
    expect(keys.map((key) => /for="(.*?)" attr.name="(.*?)" attr.type="(.*?)"/.exec(key)?.slice(1).join(' '))).toEqual(
      [
        ...['form string', 'id string', 'kind string', 'label string', 'level string', 'mechanism string'],
        ...['modality string', 'refines int', 'refutes int', 'stage string', 'status string', 'supports int'],
        ...['valence string', 'version int', 'weight int'],
        ...['basis string', 'documentId string', 'documents int', 'evidenceId string', 'extractIds string'],
        ...['kind string', 'linkId string', 'polarity string', 'refines int', 'refutes int', 'supports int'],
        ...['viaConceptId string', 'weight int'],
      ].map((key, place) => `${place < 15 ? 'node' : 'edge'} ${key}`),
    );
  });

  it('has numbers that are not whole as double, and mixed values as text', () => {
    const graph: ReadableGraph = {
      forEachNode(callback) {
        callback('a', { n: 1, m: 1, b: true, gone: undefined, bad: Number.NaN, deep: { x: 1 } });
        callback('b', { n: 0.5, m: 'x', b: false, big: 2 ** 40 });
      },
      forEachEdge: () => undefined,
    };
    const keys = toGraphml(graph).match(/attr\.name=".*?" attr\.type=".*?"/g);
    expect(keys).toEqual(
      ['b boolean', 'big double', 'm string', 'n double'].map((key) => {
        const [name, type] = key.split(' ');
        return `attr.name="${name}" attr.type="${type}"`;
      }),
    );
  });

  it('replaces what XML cannot hold', () => {
    const [nothing, half] = [String.fromCharCode(0), String.fromCharCode(0xd800)];
    const text = toGraphml(named(`a${nothing}b${half}c\tnew\nline`));
    expect(text).toContain('>a\ufffdb\ufffdc&#9;new&#10;line<');
  });
});

describe('toDot', () => {
  it('shows what is inferred, what is absent and what many documents support', () => {
    const data = theory({
      concepts: [conceptSchema.parse({ id: 'a', label: 'A & B' })],
      configurations: [configuration('X', 'C-a')].map((one) => ({
        ...one,
        slots: one.slots.map((slot) => ({ ...slot, basis: 'inferred' as const })),
      })),
      evidence: ['d1', 'd2'].map((documentId) => ({
        id: documentId,
        configurationId: 'X',
        documentId,
        bearing: 'supports',
      })),
    });
    expect(toDot(cmoGraph(data), { name: 'G', direction: 'TB' })).toBe(
      [
        'digraph "G" {',
        '  graph [rankdir=TB];',
        '  "concept:a" [label="A &amp; B", shape=ellipse, class="concept"];',
        '  "configuration:X" [label="X", shape=box, class="configuration"];',
        '  "concept:a" -> "configuration:X" [id="context-of:-:[\\"X\\",\\"a\\"]", label="context-of −", class="context-of", style=dashed, penwidth=2];',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('lets no label out of its quotes', () => {
    expect(toDot(named('a\\'))).toContain('[label="a\\\\", shape');
    expect(toDot(named('"];x[', 'c\\'))).toContain('"concept:c\\\\" [label="\\"];x[", shape');
  });
});

describe('toCytoscape', () => {
  it('keeps its own names for ends', () => {
    const { nodes, edges } = toCytoscape(
      cmoGraph(
        theory({
          concepts: [conceptSchema.parse({ id: 'a', label: 'A' })],
          configurations: [configuration('X', 'C+a')],
        }),
      ),
    );
    expect(nodes.map(({ data }) => [data['id'], data['own-id']])).toEqual([
      ['concept:a', 'a'],
      ['configuration:X', 'X'],
    ]);
    expect(edges).toMatchObject([{ data: { source: 'concept:a', target: 'configuration:X' }, classes: 'context-of' }]);
  });
});

describe('toCsvEdges', () => {
  it('quotes cells, writes lists as JSON and guards formulas where asked', () => {
    const graph: ReadableGraph = {
      forEachNode: () => undefined,
      forEachEdge(callback) {
        callback('k"1', { kind: '=1+1', ids: ['a', 'b'], none: null, source: 'own' }, 'a,b', 'c\nd');
      },
    };
    const row = '"k""1","a,b","c\nd","[""a"",""b""]",=1+1,own\r\n';
    expect(toCsvEdges(graph)).toBe(`key,source,target,ids,kind,own-source\r\n${row}`);
    expect(toCsvEdges(graph, { guarded: true })).toContain(",'=1+1,");
  });
});
