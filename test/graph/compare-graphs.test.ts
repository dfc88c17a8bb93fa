import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmoGraph } from '../../src/graph/cmo-graph.ts';
import { compareGraphs } from '../../src/graph/compare-graphs.ts';
import { conceptSchema } from '../../src/theory/concept.ts';
import { alliancingTheory } from '../theory/alliancing-theory.ts';
import { anyTheory } from '../theory/any-theory.ts';
import { cites, configuration, theory } from './small-theory.ts';

const concept = (id: string, label: string) => conceptSchema.parse({ id, label });

describe('compareGraphs', () => {
  const before = theory({
    concepts: [concept('trust', 'Trust'), concept('fear', 'Fear')],
    configurations: [configuration('A', 'M+trust'), configuration('B', 'M+fear')],
    documents: alliancingTheory.documents.slice(0, 1),
  });

  it('tells what was added, what was taken away and what changed', () => {
    const [document] = before.documents;
    const after = theory({
      ...before,
      concepts: [concept('trust', 'Mutual trust'), concept('time', 'Time')],
      configurations: [configuration('A', 'M+trust', { status: 'refuted' }), configuration('D', '')],
      evidence: cites('A', document?.id ?? '', 'refutes'),
    });
    const { nodes, edges } = compareGraphs(cmoGraph(before), cmoGraph(after));
    expect(nodes.onlyInA).toEqual(['concept:fear', 'configuration:B']);
    expect(nodes.onlyInB).toEqual(['concept:time', 'configuration:D', `document:${document?.id}`]);
    expect(nodes.inBoth).toEqual([
      { keyInA: 'concept:trust', keyInB: 'concept:trust', changed: ['label'] },
      { keyInA: 'configuration:A', keyInB: 'configuration:A', changed: ['refutes', 'status'] },
    ]);
    expect(nodes.similarity).toBe(2 / 7);
    expect(edges.onlyInA).toHaveLength(1);
    expect(edges.inBoth.map(({ changed }) => changed)).toEqual([['refutes']]);
  });

  it('knows by their meaning what two reviewers named differently', () => {
    const other = theory({
      concepts: [concept('c1', 'TRUST'), concept('c2', 'Féar')],
      configurations: [configuration('X', 'M+c1'), configuration('Y', 'M-c2')],
    });
    const { nodes, edges } = compareGraphs(cmoGraph(before), cmoGraph(other), { by: 'meaning' });
    expect(nodes.inBoth.map(({ keyInA, keyInB }) => [keyInA, keyInB])).toEqual([
      ['concept:fear', 'concept:c2'],
      ['concept:trust', 'concept:c1'],
      ['configuration:A', 'configuration:X'],
    ]);
    expect([nodes.onlyInA, nodes.onlyInB]).toEqual([['configuration:B'], ['configuration:Y']]);
    expect(edges.inBoth).toHaveLength(1);
  });

  it('pairs what means the same twice as often as both have it', () => {
    const of = (...names: string[]) =>
      cmoGraph(theory({ configurations: names.map((id) => configuration(id, 'M+trust')), concepts: before.concepts }));
    const { nodes } = compareGraphs(of('A', 'B', 'D'), of('E', 'F'), { by: 'meaning' });
    expect(nodes.inBoth.map(({ keyInB }) => keyInB).filter((key) => key.startsWith('configuration'))).toEqual([
      'configuration:E',
      'configuration:F',
    ]);
    expect(nodes.onlyInA).toEqual(['configuration:D']);
  });

  it('finds a graph equal to itself, and the same difference from either side', () => {
    expect(compareGraphs(cmoGraph(theory({})), cmoGraph(theory({}))).nodes.similarity).toBeNull();
    fc.assert(
      fc.property(anyTheory, anyTheory, fc.constantFrom('key', 'meaning'), (a, b, by) => {
        const [first, second] = [cmoGraph(a), cmoGraph(b)];
        const self = compareGraphs(first, first, { by });
        for (const part of [self.nodes, self.edges]) {
          expect([part.onlyInA, part.onlyInB]).toEqual([[], []]);
          expect(part.inBoth.filter(({ changed }) => by === 'key' && changed.length > 0)).toEqual([]);
        }
        const there = compareGraphs(first, second, { by });
        const back = compareGraphs(second, first, { by });
        expect([there.nodes.onlyInA.length, there.nodes.similarity]).toEqual([
          back.nodes.onlyInB.length,
          back.nodes.similarity,
        ]);
      }),
    );
  });
});
