import { describe, expect, it } from 'vitest';
import { cmoMap } from '../../../src/report/figures/cmo-map.ts';
import type { CmoMap } from '../../../src/report/figures/cmo-model.ts';
import { configuration, ripple, support, theoryOf } from '../example-theory.ts';

const boxes = (map: CmoMap, lane = 0) =>
  (map.lanes[lane]?.boxes ?? []).map(({ code, conceptId }) => `${code} ${conceptId}`);
const lines = (map: CmoMap, lane = 0) => {
  const codes = new Map((map.lanes[lane]?.boxes ?? []).map(({ key, code }) => [key, code]));
  return (map.lanes[lane]?.lines ?? []).map(({ from, to }) => `${codes.get(from)}→${codes.get(to)}`);
};

describe('cmoMap', () => {
  it('draws one box for a concept in a role, however many configurations hold it', () => {
    const map = cmoMap(
      theoryOf([
        configuration('A', ['context:split', 'resource:forum', 'outcome:trust']),
        configuration('B', ['context:split', 'resource:budget', 'outcome:trust']),
        configuration('C', ['context:trust', 'outcome:change']),
      ]),
    );
    expect(boxes(map)).toEqual(['C1 split', 'C2 trust', 'R1 forum', 'R2 budget', 'O1 trust', 'O2 change']);
    expect(map.lanes[0]?.boxes[0]?.configurationIds).toEqual(['A', 'B']);
  });

  it('joins the parts of consecutive filled columns, each with each, and jumps over an empty column', () => {
    const map = cmoMap(
      theoryOf([configuration('A', ['context:a', 'context:b', 'resource:c', 'outcome:d', 'outcome:e'])]),
    );
    expect(lines(map)).toEqual(['C1→R1', 'C2→R1', 'R1→O1', 'R1→O2']);
  });

  it('gathers the documents of all configurations on a line, and only those that support', () => {
    const configurations = ['A', 'B'].map((id) => configuration(id, ['context:a', 'outcome:b']));
    const evidence = [
      ...support('A', ['d2', 'd1']),
      ...support('B', ['d2', 'd3']),
      { id: 'ev', configurationId: 'B', documentId: 'd4', bearing: 'refutes' } as const,
    ];
    const [line] = cmoMap(theoryOf(configurations, { evidence })).lanes[0]?.lines ?? [];
    expect(line).toMatchObject({ configurationIds: ['A', 'B'], documentIds: ['d1', 'd2', 'd3'] });
  });

  it('calls a box or line inferred only where no configuration states it', () => {
    const once = configuration('A', ['context:a', 'outcome:b?']);
    const stated = configuration('B', ['context:a', 'outcome:b']);
    expect(cmoMap(theoryOf([once])).lanes[0]?.lines[0]?.basis).toBe('inferred');
    const both = cmoMap(theoryOf([once, stated])).lanes[0];
    expect(both?.lines[0]?.basis).toBe('stated');
    expect(both?.boxes.map(({ basis }) => basis)).toEqual(['stated', 'stated']);
  });

  it('keeps presence and absence of one concept apart', () => {
    const map = cmoMap(theoryOf([configuration('A', ['context:trust', 'context:-trust', 'outcome:b'])]));
    expect(map.lanes[0]?.boxes.map(({ polarity }) => polarity)).toEqual(['+', '-', '+']);
  });

  it('tells whether an outcome is wanted by its configurations', () => {
    const valences = (...given: ('desired' | 'undesired' | 'mixed')[]) =>
      cmoMap(
        theoryOf(given.map((valence, n) => configuration(`K${n}`, ['context:a', 'outcome:b'], { valence }))),
      ).lanes[0]?.boxes.map(({ valence }) => valence);
    expect(valences('undesired')).toEqual([null, 'undesired']);
    expect(valences('desired', 'undesired')).toEqual([null, 'mixed']);
  });

  it('gives each theme a lane, those without a theme the last one, and a configuration of two themes both', () => {
    const map = cmoMap(
      theoryOf(
        [
          configuration('A', ['outcome:a'], { themeIds: ['t2', 't1'] }),
          configuration('B', ['outcome:b']),
          configuration('C', ['outcome:c'], { themeIds: ['unknown'] }),
        ],
        {
          themes: [
            { id: 't1', label: 'One', aliases: [] },
            { id: 't2', label: 'Two', aliases: [], parentId: 't1' },
            { id: 't3', label: 'Three', aliases: [] },
          ],
        },
      ),
    );
    expect(map.lanes.map(({ label, configurations }) => [label, configurations.map(({ id }) => id)])).toEqual([
      ['One', ['A']],
      ['One: Two', ['A']],
      ['Three', []],
      ['Without a theme', ['B', 'C']],
    ]);
  });

  it('gives a concept in a role the same code in every lane', () => {
    const map = cmoMap(
      theoryOf([
        configuration('A', ['outcome:a', 'outcome:b'], { themeIds: ['t1'] }),
        configuration('B', ['outcome:b', 'outcome:c'], { themeIds: ['t2'] }),
      ]),
    );
    expect([boxes(map, 0), boxes(map, 1)]).toEqual([
      ['O1 a', 'O2 b'],
      ['O2 b', 'O3 c'],
    ]);
  });

  it('adds columns for interventions and actors where they are used', () => {
    const map = cmoMap(theoryOf([configuration('A', ['actor:staff', 'outcome:a'])]));
    expect(map.columns).toEqual(['context', 'actor', 'resource', 'reasoning', 'outcome']);
  });

  it('names what it leaves out', () => {
    const gone = configuration('B', ['outcome:b'], { status: 'merged', mergedInto: 'A' });
    const refuted = configuration('C', ['context:a', 'outcome:c'], { status: 'refuted' });
    const map = cmoMap(theoryOf([configuration('A', ['outcome:a']), gone, refuted]));
    expect(map.notDrawn).toEqual(['B']);
    expect(map.lanes[0]?.lines[0]?.refuted).toBe(true);
  });

  it('takes the caveats that are about what it draws', () => {
    const caveats = [
      { id: 'c1', about: ['configurations'], text: 'Reconstructed.' },
      { id: 'c2', about: ['screening'], text: 'Illustrative.' },
    ];
    expect(cmoMap(theoryOf([], { caveats })).caveats).toEqual(['Reconstructed.']);
  });
});

describe('ripples of cmoMap', () => {
  const from = configuration('A', ['outcome:trust', 'outcome:-waste']);
  const into = configuration('B', ['context:trust', 'reasoning:waste', 'outcome:change']);

  it('numbers a ripple and writes the number at both ends', () => {
    const map = cmoMap(theoryOf([from, into], { links: [ripple('L1', 'A', 'B', 'trust')] }));
    expect(map.ripples).toMatchObject([
      { number: 1, fromCode: 'O1', toCode: 'C1', pairs: [{ linkId: 'L1', fromId: 'A', toId: 'B' }] },
    ]);
    expect(map.lanes[0]?.boxes.filter(({ ripples }) => ripples.length > 0).map(({ code }) => code)).toEqual([
      'C1',
      'O1',
    ]);
  });

  it('gives ripples between the same two concepts one number, and only the boxes of their configurations bear it', () => {
    const other = configuration('D', ['outcome:trust'], { themeIds: ['t'] });
    const bystander = configuration('E', ['outcome:trust'], { themeIds: ['u'] });
    const map = cmoMap(
      theoryOf([from, into, other, bystander], { links: [ripple('L1', 'A', 'B', 'trust'), ripple('L2', 'D', 'B')] }),
    );
    expect(map.ripples.map(({ pairs }) => pairs.map(({ linkId }) => linkId))).toEqual([['L1', 'L2']]);
    expect(map.lanes.map(({ label, boxes: own }) => [label, own.flatMap(({ ripples }) => ripples)])).toEqual([
      ['Theme t', [1]],
      ['Theme u', []],
      ['Without a theme', [1, 1]],
    ]);
  });

  it('names a recorded ripple that no shared concept of equal polarity shows', () => {
    const map = cmoMap(theoryOf([from, into], { links: [ripple('L1', 'A', 'B', 'waste'), ripple('L2', 'B', 'A')] }));
    expect(map.unplacedRipples).toEqual(['L1', 'L2']);
  });

  it('draws only what is recorded', () => {
    expect(cmoMap(theoryOf([from, into])).ripples).toEqual([]);
  });
});
