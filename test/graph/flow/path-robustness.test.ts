import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../../src/document/document.ts';
import { pathRobustness } from '../../../src/graph/flow/path-robustness.ts';
import { findPaths } from '../../../src/graph/flow/paths.ts';
import type { TheoryData } from '../../../src/theory/theory-data.ts';
import { anyTheory } from '../../theory/any-theory.ts';
import { cites, configuration, theory } from '../small-theory.ts';

const robustness = (slots: Record<string, string>, evidence: Record<string, string>) =>
  pathRobustness(
    theory({
      configurations: Object.entries(slots).map(([id, one]) => configuration(id, one)),
      evidence: Object.entries(evidence).flatMap(([id, documents]) => cites(id, documents)),
    }),
    'a',
    'c',
  );

describe('pathRobustness', () => {
  it('counts the documents behind the only configuration', () => {
    expect(robustness({ A: 'C+a O+c' }, { A: 'd1 d2 d3' })).toEqual({
      value: 3,
      sourceIds: ['d1', 'd2', 'd3'],
      isExact: true,
      atLeast: 3,
      flow: 3,
    });
  });

  it('breaks a chain at its weakest link', () => {
    const chain = robustness({ A: 'C+a O+b', B: 'C+b O+c' }, { A: 'd1 d2 d3', B: 'd4 d5' });
    expect(chain).toMatchObject({ value: 2, sourceIds: ['d4', 'd5'], flow: 2 });
  });

  it('adds up ways that have no document in common', () => {
    const ways = { A: 'C+a O+b', B: 'C+b O+c', D: 'C+a O+c' };
    expect(robustness(ways, { A: 'd1', B: 'd2 d3', D: 'd4 d5' })).toMatchObject({ value: 3, flow: 3, isExact: true });
  });

  it('counts a document once however many configurations it carries, where a flow counts it in each', () => {
    const ways = { A: 'C+a O+c', B: 'M+a O+c', D: 'R+a O+c' };
    expect(robustness(ways, { A: 'd1', B: 'd1', D: 'd1 d2' })).toMatchObject({ value: 2, flow: 4, isExact: true });
  });

  it('finds a cut that shares documents where the least flow is cut elsewhere', () => {
    // the flow is cut at the three first configurations, of three documents; the last ones, of five pieces, rest on two
    const slots = {
      A1: 'C+a O+b1',
      A2: 'C+a O+b2',
      A3: 'C+a O+b3',
      B1: 'C+b1 O+c',
      B2: 'C+b2 O+c',
      B3: 'C+b3 O+c',
    };
    const evidence = { A1: 'd1', A2: 'd2', A3: 'd3', B1: 'd8 d9', B2: 'd8 d9', B3: 'd9' };
    expect(robustness(slots, evidence)).toMatchObject({ value: 2, sourceIds: ['d8', 'd9'], flow: 3, isExact: true });
  });

  it('is nothing where no path rests on evidence', () => {
    const nothing = { value: 0, sourceIds: [], isExact: true, atLeast: 0, flow: 0 };
    expect(robustness({ A: 'C+a O+b', B: 'C+x O+c' }, { A: 'd1', B: 'd1' })).toEqual(nothing);
    expect(robustness({ A: 'C+a O+b', B: 'C+b O+c' }, { A: 'd1' })).toEqual(nothing);
    expect(robustness({ A: 'C+a O+c', B: 'C+a O+b' }, { B: 'd1' })).toEqual(nothing);
  });

  it('counts studies where asked, and support alone', () => {
    const documents = ['d1', 'd2'].map((id) => documentSchema.parse({ id, type: 'report', title: id, studyId: 's' }));
    const evidence = [...cites('A', 'd1 d2'), ...cites('A', 'd3', 'refutes'), ...cites('A', 'd4', 'refines')];
    const data = theory({ configurations: [configuration('A', 'C+a O+c')], evidence, documents });
    expect(pathRobustness(data, 'a', 'c').sourceIds).toEqual(['d1', 'd2']);
    expect(pathRobustness(data, 'a', 'c', { unit: 'study' }).sourceIds).toEqual(['s']);
  });

  it('says where it could prove no more', () => {
    const layers = 14;
    const configurations = Array.from({ length: layers * 6 }, (_, n) => {
      const layer = Math.floor(n / 6);
      const from = layer === 0 ? 'C+a' : `C+m${layer}`;
      return configuration(`A${n}`, `${from} O+${layer === layers - 1 ? 'c' : `m${layer + 1}`}`);
    });
    const evidence = configurations.flatMap(({ id }, n) =>
      cites(id, Array.from({ length: 6 }, (_, k) => `d${(n * 7 + k * k * 5) % 41}`).join(' ')),
    );
    const distinct = [...new Map(evidence.map((one) => [one.id, one])).values()];
    const { value, atLeast, isExact, flow } = pathRobustness(theory({ configurations, evidence: distinct }), 'a', 'c');
    expect(isExact).toBe(value === atLeast);
    expect(atLeast).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(flow);
  });

  it('finds in any theory the least number by trying every set of documents', () => {
    fc.assert(
      fc.property(anyTheory, (any) => {
        const ids = [...new Set(any.configurations.flatMap(({ slots }) => slots.map(({ conceptId }) => conceptId)))];
        const [from, to] = ids;
        if (from === undefined || to === undefined) return;
        const { value, sourceIds, isExact, flow } = pathRobustness(any, from, to);
        expect(isExact).toBe(true);
        expect(value).toBe(leastByTrying(any, from, to));
        expect(leads(any, from, to, new Set(sourceIds))).toBe(false);
        expect(flow).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

/** Whether a path is left once documents have fallen, by the walk of the paths themselves. */
function leads(any: TheoryData, from: string, to: string, fallen: ReadonlySet<string>): boolean {
  const rests = any.configurations.filter(({ id }) =>
    any.evidence.some((one) => one.configurationId === id && one.bearing === 'supports' && !fallen.has(one.documentId)),
  );
  // the concepts stay known though no slot names them any more
  const concepts = [from, to].map((id) => ({ id, label: id, aliases: [], broaderIds: [] }));
  return findPaths({ concepts, configurations: rests }, from, to, { maxLength: 20, limit: 1 }).paths.length > 0;
}

function leastByTrying(any: TheoryData, from: string, to: string): number {
  const documents = [...new Set(any.evidence.map(({ documentId }) => documentId))];
  const sets = Array.from({ length: 2 ** documents.length }, (_, bits) =>
    documents.filter((_, place) => (bits >> place) % 2 === 1),
  );
  const enough = sets.filter((set) => !leads(any, from, to, new Set(set)));
  return Math.min(...enough.map(({ length }) => length));
}
