import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterPairs } from '../../src/dedupe/cluster-pairs.ts';

const pair = (first: number, second: number) => Object.freeze({ first, second });
const never = () => false;

describe('clusterPairs', () => {
  it('joins chains, and leaves out what stands alone', () => {
    const { clusters, links, clusterOf } = clusterPairs(6, [pair(4, 2), pair(2, 1), pair(1, 4), pair(5, 3)], never);
    expect(clusters).toEqual([
      [1, 2, 4],
      [3, 5],
    ]);
    expect(links).toEqual([pair(4, 2), pair(2, 1), pair(5, 3)]);
    expect([0, 1, 2, 3, 4, 5].map(clusterOf)).toEqual([0, 1, 1, 3, 1, 3]);
  });

  it('lets the later pair give way, and says which two rows are in conflict', () => {
    const apart = (a: number, b: number) => Math.abs(a - b) === 2;
    const { clusters, refused } = clusterPairs(3, [pair(1, 2), pair(0, 1)], apart);
    expect(clusters).toEqual([[1, 2]]);
    expect(refused).toEqual([{ pair: pair(0, 1), between: [0, 2] }]);
  });

  it('asks no veto where a person decided', () => {
    const { clusters } = clusterPairs(2, [{ first: 0, second: 1, isDecided: true }], () => true);
    expect(clusters).toEqual([[0, 1]]);
  });

  it('builds no cluster of more than 64 rows', () => {
    const pairs = Array.from({ length: 199 }, (_, n) => pair(n, n + 1));
    const { clusters } = clusterPairs(200, pairs, never);
    expect(clusters.map(({ length }) => length)).toEqual([64, 64, 64, 8]);
  });

  it('brings no two conflicting rows together, and turns down no pair without a conflict', () => {
    fc.assert(
      fc.property(numberPairs, numberPairs, (pairs, conflicts) => {
        const keys = new Set(conflicts.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
        const apart = (a: number, b: number) => keys.has(`${a} ${b}`);
        const { clusters, links, refused, clusterOf } = clusterPairs(
          10,
          pairs.map(([a, b]) => pair(a, b)),
          apart,
        );
        const together = clusters.flatMap((cluster) => cluster.flatMap((a) => cluster.map((b) => [a, b] as const)));
        expect(together.filter(([a, b]) => a < b && apart(a, b))).toEqual([]);
        expect(refused.filter(({ between: [a, b] }) => !apart(a, b))).toEqual([]);
        expect(links.filter(({ first, second }) => clusterOf(first) !== clusterOf(second))).toEqual([]);
        expect(links).toHaveLength(clusters.reduce((sum, { length }) => sum + length - 1, 0));
      }),
    );
  });
});

const numberPairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 });
