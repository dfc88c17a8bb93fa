import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCrossings, type LayerEdge, neighbours, orderLayers } from '../../../src/report/figures/order-layers.ts';

const layered = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 }).chain((sizes) => {
  const layers = sizes.map((size, column) => Array.from({ length: size }, (_, row) => `${column}.${row}`));
  const pairs = layers
    .slice(0, -1)
    .flatMap((layer, column) => layer.flatMap((from) => (layers[column + 1] ?? []).map((to): LayerEdge => [from, to])));
  return fc.record({ layers: fc.constant(layers), edges: fc.subarray(pairs) });
});

describe('countCrossings', () => {
  it('counts the pairs of lines that cross', () => {
    const edges: LayerEdge[] = [
      ['a', 'y'],
      ['b', 'x'],
      ['c', 'x'],
    ];
    expect(
      countCrossings(
        [
          ['a', 'b', 'c'],
          ['x', 'y'],
        ],
        neighbours(edges),
      ),
    ).toBe(2);
  });
});

describe('orderLayers', () => {
  it('undoes a crossing', () => {
    const edges: LayerEdge[] = [
      ['a', 'y'],
      ['b', 'x'],
      ['x', 'q'],
      ['y', 'p'],
    ];
    const ordered = orderLayers(
      [
        ['a', 'b'],
        ['x', 'y'],
        ['p', 'q'],
      ],
      edges,
    );
    expect(countCrossings(ordered, neighbours(edges))).toBe(0);
  });

  it('leaves an order without crossings as it is', () => {
    const layers = [
      ['a', 'b'],
      ['x', 'y', 'z'],
    ];
    expect(
      orderLayers(layers, [
        ['a', 'x'],
        ['b', 'z'],
      ]),
    ).toEqual(layers);
  });

  it('keeps every node in its column and never makes more crossings', () => {
    fc.assert(
      fc.property(layered, ({ layers, edges }) => {
        const ordered = orderLayers(layers, edges);
        expect(ordered.map((layer) => layer.toSorted())).toEqual(layers.map((layer) => layer.toSorted()));
        const after = neighbours(edges);
        expect(countCrossings(ordered, after)).toBeLessThanOrEqual(countCrossings(layers, after));
      }),
    );
  });
});
