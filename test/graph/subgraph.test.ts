import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmoGraph } from '../../src/graph/cmo-graph.ts';
import { subgraph } from '../../src/graph/subgraph.ts';
import { conceptSchema } from '../../src/theory/concept.ts';
import { configurationLinkSchema } from '../../src/theory/configuration-link.ts';
import { themeSchema } from '../../src/theory/theme.ts';
import { alliancingTheory } from '../theory/alliancing-theory.ts';
import { anyTheory } from '../theory/any-theory.ts';
import { cites, configuration, theory } from './small-theory.ts';

const statement = { if: 'this', then: 'that', because: 'so' };
const data = theory({
  concepts: [{ id: 'trust', broaderIds: ['bonds'] }, { id: 'bonds' }, { id: 'fear' }].map((one) =>
    conceptSchema.parse({ label: one.id, ...one }),
  ),
  configurations: [
    configuration('A', 'M+trust O+sharing', { themeIds: ['inner'] }),
    configuration('B', 'M+fear O-sharing', { themeIds: ['outer'], status: 'refuted' }),
    configuration('D', 'M+fear', { themeIds: ['other'] }),
  ],
  evidence: [...cites('A', 'd1 d2'), ...cites('B', 'd2'), ...cites('D', 'd3')],
  links: [
    ['L1', 'A', 'B'],
    ['L2', 'B', 'D'],
  ].map(([id, fromId, toId]) =>
    configurationLinkSchema.parse({ id, kind: 'precedes', fromId, toId, basis: 'stated', rationale: 'r' }),
  ),
  themes: [{ id: 'inner', parentId: 'outer' }, { id: 'outer' }, { id: 'other' }].map((one) =>
    themeSchema.parse({ label: one.id, ...one }),
  ),
  documents: alliancingTheory.documents.slice(0, 3).map((one, n) => ({ ...one, id: `d${n + 1}` })),
  theories: [
    { id: 'p', label: 'P', level: 'programme', abstractsIds: [], substantiveTheoryIds: [] },
    { id: 'q', label: 'Q', level: 'programme', abstractsIds: [], substantiveTheoryIds: [] },
  ],
  theoryVersions: [
    { theoryId: 'p', version: 1, stage: 'initial', statement, configurationIds: ['A', 'D'], causes: [] },
    { theoryId: 'q', version: 1, stage: 'initial', statement, configurationIds: ['D'], causes: [] },
  ],
});
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe('subgraph', () => {
  it('takes the themes inside a theme, and what hangs on their configurations', () => {
    const part = subgraph(data, { themeIds: ['outer'] });
    expect(ids(part.configurations)).toEqual(['A', 'B']);
    expect(ids(part.concepts)).toEqual(['trust', 'bonds', 'fear']);
    expect(ids(part.links)).toEqual(['L1']);
    expect(ids(part.themes)).toEqual(['inner', 'outer']);
    expect(ids(part.documents)).toEqual(['d1', 'd2']);
    expect(ids(part.theories)).toEqual(['p']);
    expect(part.theoryVersions).toMatchObject([{ theoryId: 'p', configurationIds: ['A'] }]);
    expect(ids(subgraph(data, { themeIds: ['inner'] }).themes)).toEqual(['inner', 'outer']);
  });

  it.each<[object, string[]]>([
    [{}, ['A', 'B', 'D']],
    [{ polarity: '-' }, ['B']],
    [{ polarity: '+' }, ['A']],
    [{ statuses: ['supported'] }, ['A', 'D']],
    [{ documentIds: ['d2'] }, ['A', 'B']],
    [{ documentIds: ['d2'], polarity: '+' }, ['A']],
    [{ statuses: [] }, []],
  ])('by %j', (filter, expected) => {
    expect(ids(subgraph(data, filter).configurations)).toEqual(expected);
  });

  it('keeps no other evidence than that of the documents asked for', () => {
    const part = subgraph(data, { documentIds: ['d2'] });
    expect(ids(part.evidence)).toEqual(['A-supports-d2', 'B-supports-d2']);
    expect(ids(part.documents)).toEqual(['d2']);
  });

  it('refuses a theme or a document that is not recorded', () => {
    expect(() => subgraph(data, { themeIds: ['outer', 'lost'] })).toThrow(
      expect.objectContaining({ code: 'unknown-id', path: ['themeIds', 1] }),
    );
    expect(() => subgraph(data, { documentIds: ['lost'] })).toThrow(
      expect.objectContaining({ path: ['documentIds', 0] }),
    );
  });

  it('is a part of the graph of the whole, whichever theory it comes from', () => {
    fc.assert(
      fc.property(anyTheory, fc.constantFrom('+', '-'), (any, polarity) => {
        const whole = cmoGraph(any);
        const part = cmoGraph(subgraph(any, { polarity }));
        expect(part.nodes().filter((key) => !whole.hasNode(key))).toEqual([]);
        // a theory in parts may be of an earlier version where the latest has none of it
        expect(part.filterEdges((key, { kind }) => kind !== 'part-of' && !whole.hasEdge(key))).toEqual([]);
      }),
    );
  });
});
