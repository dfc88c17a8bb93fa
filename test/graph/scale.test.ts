import { describe, expect, it } from 'vitest';
import { syntheticTheory } from '../../bench/synthetic-theory.ts';
import { cmoGraph } from '../../src/graph/cmo-graph.ts';
import { findContradictions } from '../../src/graph/contradictions.ts';
import { findDemiRegularities } from '../../src/graph/demi-regularities.ts';
import { findLoops } from '../../src/graph/flow/loops.ts';
import { findGaps } from '../../src/graph/gaps.ts';
import { derivableRipples } from '../../src/graph/ripples.ts';
import { findRivals } from '../../src/graph/rivals.ts';
import { configuration } from './small-theory.ts';

describe('a theory of 5,000 configurations, 20,000 slots and 50,000 pieces of evidence', () => {
  const size = { configurations: 5000, slots: 20_000, evidence: 50_000, concepts: 2000, documents: 3000 };
  const theory = syntheticTheory(size, 7);

  it('has a node for each thing and an edge for each slot and each piece of evidence', () => {
    const graph = cmoGraph(theory);
    const count = (isWanted: (edge: object) => boolean) => graph.filterEdges((_, edge) => isWanted(edge)).length;
    expect(graph.order).toBe(2000 + 5000 + 3000 + 20);
    expect(count((edge) => 'evidenceId' in edge)).toBe(50_000);
    expect(count((edge) => 'polarity' in edge)).toBe(20_000);
  });

  it('is answered in counts that do not change', () => {
    expect([
      derivableRipples(theory).length,
      findContradictions(theory).length,
      findRivals(theory).length,
      findDemiRegularities(theory).length,
      findGaps(theory).length,
      findLoops(theory).loops.length,
    ]).toEqual([820_204, 583, 267, 26_894, 225, 1000]);
  });
});

describe('configurations that all meet at one mechanism and one outcome', () => {
  /** Half rise, half fall; each in a context of its own and in one that many share. */
  const meeting = (size: number) =>
    Array.from({ length: size }, (_, n) =>
      configuration(`A${n}`, `C+own${n} C+shared${n % 7} M+trust O${n % 2 === 0 ? '+' : '-'}sharing`),
    );
  const told = (size: number) =>
    findContradictions({ configurations: meeting(size) }).flatMap((one) =>
      one.kind === 'rival-mechanism' ? [] : [...one.risingIds, ...one.fallingIds],
    ).length;

  it('are told in groups: twice as many give twice as much to read, where pairs would give four times', () => {
    // each in the group of its shared context, and in the group of those whose contexts differ
    expect([told(700), told(1400), told(2800)]).toEqual([1400, 2800, 5600]);
  });
});
