import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digraph } from '../../../src/graph/flow/digraph.ts';
import { betweenness } from '../../../src/graph/structure/betweenness.ts';
import { centrality } from '../../../src/graph/structure/centrality.ts';
import { communities } from '../../../src/graph/structure/communities.ts';
import { louvain, modularityOf } from '../../../src/graph/structure/louvain.ts';
import { alliancingTheory } from '../../theory/alliancing-theory.ts';
import { anyTheory } from '../../theory/any-theory.ts';
import { frozen } from '../../theory/frozen.ts';
import { configuration, turned } from '../small-theory.ts';

/** Zachary's karate club: for each member, the members of a greater number whom they met outside. */
const club = [
  '2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32',
  '3 4 8 14 18 20 22 31',
  '4 8 9 10 14 28 29 33',
  '8 13 14',
  '7 11',
  '7 11 17',
  '17',
  '',
  '31 33 34',
  '34',
  '',
  '',
  '',
  '34',
  '33 34',
  '33 34',
  '',
  '',
  '33 34',
  '34',
  '33 34',
  '',
  '33 34',
  '26 28 30 33 34',
  '26 28 32',
  '32',
  '30 34',
  '34',
  '32 34',
  '33 34',
  '33 34',
  '33 34',
  '34',
  '',
];
const friendships = club.flatMap((row, a) =>
  row
    .split(' ')
    .filter((n) => n !== '')
    .map((n) => ({ a, b: Number(n) - 1, weight: 1 })),
);

describe('betweenness', () => {
  it('gives the published values of the karate club', () => {
    expect(friendships).toHaveLength(78);
    const both = friendships.flatMap(({ a, b }) => [
      { source: a, target: b },
      { source: b, target: a },
    ]);
    // normalised by the number of pairs, as networkx prints it
    const values = [...betweenness(digraph(34, both))].map((value) => (value / (33 * 32)).toFixed(4));
    expect([values[0], values[33], values[32], values[2], values[31]]).toEqual([
      '0.4376',
      '0.3041',
      '0.1452',
      '0.1437',
      '0.1383',
    ]);
  });

  it('is, in any graph, the sum of the shares of shortest paths that pass', () => {
    const node = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ source: node, target: node }), { selector: (e) => `${e.source} ${e.target}` }),
        (edges) => {
          const loopless = edges.filter(({ source, target }) => source !== target);
          const found = [...betweenness(digraph(7, loopless))];
          const expected = counted(7, loopless);
          for (const [place, value] of found.entries()) expect(value).toBeCloseTo(expected[place] ?? Number.NaN, 10);
        },
      ),
    );
  });
});

describe('centrality', () => {
  it('leads on only where polarity agrees', () => {
    const flow = (polarity: string) =>
      centrality({
        configurations: [configuration('A', 'C+time O+trust'), configuration('B', `C${polarity}trust O+sharing`)],
      });
    const trust = { kind: 'concept', id: 'trust', inDegree: 1, outDegree: 1 };
    expect(flow('+')[0]).toEqual({ ...trust, betweenness: 4 });
    expect(flow('-').find(({ id }) => id === 'trust')).toEqual({ ...trust, betweenness: 0 });
  });

  it('counts a configuration once, in whichever roles it holds a concept', () => {
    const all = centrality({ configurations: [configuration('A', 'C+a M+a M-a I+z O+b O-b O+c')] });
    expect(
      all.map(({ kind, id, inDegree, outDegree, betweenness: ways }) => [kind, id, inDegree, outDegree, ways]),
    ).toEqual([
      // two signs of a, three signs of the outcomes
      ['configuration', 'A', 1, 2, 6],
      ['concept', 'a', 0, 1, 0],
      ['concept', 'b', 1, 0, 0],
      ['concept', 'c', 1, 0, 0],
    ]);
  });

  it('says the same in whatever order a theory comes', () => {
    fc.assert(
      fc.property(anyTheory, (any) => {
        expect(centrality(turned(any))).toEqual(centrality(frozen(any)));
      }),
    );
  });
});

describe('communities', () => {
  it('come as near to the best known parting of the karate club as the method is known to', () => {
    const graph = { size: 34, edges: friendships };
    const found = Array.from(
      { length: 20 },
      (_, seed) => modularityOf(graph, louvain(graph, { seed, resolution: 1 })) ?? 0,
    );
    // 0.4198 is the greatest that there is (Brandes et al. 2008)
    expect(Math.max(...found)).toBeCloseTo(0.4198, 4);
    expect(Math.min(...found)).toBeGreaterThan(0.37);
    expect(modularityOf(graph, new Int32Array(34))).toBe(0);
  });

  it('are the parts of a theory that have nothing in common', () => {
    const configurations = [
      configuration('A', 'C+a M+m O+b'),
      configuration('B', 'C+b M+m O+a'),
      configuration('D', 'C+x O+y'),
    ];
    expect(communities({ configurations }, { seed: 3 })).toEqual({
      communities: [
        { conceptIds: ['a', 'b', 'm'], configurationIds: ['A', 'B'] },
        { conceptIds: ['x', 'y'], configurationIds: ['D'] },
      ],
      modularity: 1 - (12 ** 2 + 4 ** 2) / 16 ** 2,
    });
    expect(communities({ configurations: [] }, { seed: 1 })).toEqual({ communities: [], modularity: null });
  });

  it('hold every standing configuration of a theory once, the same for the same seed and in any order', () => {
    fc.assert(
      fc.property(anyTheory, fc.nat(), (any, seed) => {
        const found = communities(frozen(any), { seed });
        const standing = any.configurations.filter(({ status }) => status !== 'merged' && status !== 'withdrawn');
        expect(found.communities.flatMap(({ configurationIds }) => configurationIds).sort()).toEqual(
          standing.map(({ id }) => id).sort(),
        );
        expect(communities(turned(any), { seed })).toEqual(found);
      }),
    );
  });

  it('are more and smaller at a higher resolution', () => {
    const count = (resolution: number) => communities(alliancingTheory, { seed: 1, resolution }).communities.length;
    expect(count(4)).toBeGreaterThan(count(1));
    expect(() => count(0)).toThrow(expect.objectContaining({ code: 'out-of-range', path: ['resolution'] }));
    expect(() => communities(alliancingTheory, { seed: -1 })).toThrow(expect.objectContaining({ path: ['seed'] }));
  });
});

/** Betweenness by its definition: distances and numbers of paths between all pairs. */
function counted(size: number, edges: readonly { source: number; target: number }[]): number[] {
  const nodes = Array.from({ length: size }, (_, node) => node);
  const reach = nodes.map((from) => reached(size, edges, from));
  const at = (from: number, to: number) => reach[from]?.distance.get(to) ?? Number.POSITIVE_INFINITY;
  const ways = (from: number, to: number) => reach[from]?.paths.get(to) ?? 0;
  return nodes.map((node) =>
    nodes
      .flatMap((from) => nodes.map((to) => ({ from, to })))
      .reduce((sum, { from, to }) => {
        const isApart = from !== to && from !== node && to !== node && ways(from, to) > 0;
        if (!isApart || at(from, node) + at(node, to) !== at(from, to)) return sum;
        return sum + (ways(from, node) * ways(node, to)) / ways(from, to);
      }, 0),
  );
}

/** How far each node is from one, and by how many shortest paths. */
function reached(size: number, edges: readonly { source: number; target: number }[], from: number) {
  const distance = new Map([[from, 0]]);
  const paths = new Map([[from, 1]]);
  for (let step = 0; step < size; step += 1) {
    const onward = edges.filter(
      ({ source, target }) => distance.get(source) === step && !((distance.get(target) ?? size) <= step),
    );
    for (const { source, target } of onward) {
      distance.set(target, step + 1);
      paths.set(target, (paths.get(target) ?? 0) + (paths.get(source) ?? 0));
    }
  }
  return { distance, paths };
}
