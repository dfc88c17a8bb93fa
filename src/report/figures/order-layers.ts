/** Nodes in columns, from left to right; each column from top to bottom. */
export type Layers = readonly (readonly string[])[];

/** A line from a node to one in the next column. */
export type LayerEdge = readonly [from: string, to: string];

/**
 * Orders the nodes of each column so that few lines cross: barycentres, then swaps of neighbours, to and fro.
 *
 * The first order breaks ties, so the result is the same everywhere.
 *
 * @see Sugiyama K, Tagawa S, Toda M. Methods for visual understanding of hierarchical system structures. IEEE Trans
 *   Syst Man Cybern 1981;11:109–25. https://doi.org/10.1109/TSMC.1981.4308636
 */
export function orderLayers(layers: Layers, edges: readonly LayerEdge[], rounds = 12): string[][] {
  const before = neighbours(edges.map(([from, to]) => [to, from]));
  const after = neighbours(edges);
  let current = layers.map((layer) => [...layer]);
  let best = current;
  let least = countCrossings(best, after);
  for (let round = 0; round < rounds && least > 0; round += 1) {
    current = sweep(current, round % 2 === 0 ? before : after, round % 2 === 0);
    current = swapNeighbours(current, before, after);
    const crossings = countCrossings(current, after);
    if (crossings < least) [best, least] = [current, crossings];
  }
  return best;
}

/** How many pairs of lines cross between the columns. */
export function countCrossings(layers: Layers, after: Neighbours): number {
  let crossings = 0;
  layers.slice(0, -1).forEach((layer, column) => {
    const places = placesOf(layers[column + 1] ?? []);
    layer.forEach((upper, row) => {
      for (const lower of layer.slice(row + 1)) crossings += crossingsOf(upper, lower, after, places);
    });
  });
  return crossings;
}

/** The nodes that lines join to each node. */
export type Neighbours = ReadonlyMap<string, readonly string[]>;

/** Groups lines by the node where they start. */
export function neighbours(edges: readonly LayerEdge[]): Neighbours {
  const found = new Map<string, string[]>();
  for (const [from, to] of edges) {
    const list = found.get(from);
    if (list) list.push(to);
    else found.set(from, [to]);
  }
  return found;
}

function sweep(layers: Layers, fixed: Neighbours, rightwards: boolean): string[][] {
  const result = layers.map((layer) => [...layer]);
  const columns = result.map((_, column) => column);
  for (const column of rightwards ? columns : columns.reverse()) {
    const places = placesOf(result[rightwards ? column - 1 : column + 1] ?? []);
    result[column] = byBarycentre(result[column] ?? [], fixed, places);
  }
  return result;
}

// nodes without a neighbour stay where they are; the others take the remaining places in the order of their barycentres
function byBarycentre(layer: readonly string[], fixed: Neighbours, places: ReadonlyMap<string, number>): string[] {
  const weighed = layer.map((node) => ({ node, centre: barycentre(node, fixed, places) }));
  const joined = weighed.filter(({ centre }) => centre !== null);
  const sorted = joined.toSorted((a, b) => (a.centre ?? 0) - (b.centre ?? 0));
  return weighed.map(({ node, centre }) => (centre === null ? node : (sorted.shift()?.node ?? node)));
}

function barycentre(node: string, fixed: Neighbours, places: ReadonlyMap<string, number>): number | null {
  const found = (fixed.get(node) ?? []).flatMap((other) => places.get(other) ?? []);
  return found.length === 0 ? null : found.reduce((sum, place) => sum + place, 0) / found.length;
}

function swapNeighbours(layers: Layers, before: Neighbours, after: Neighbours): string[][] {
  const result = layers.map((layer) => [...layer]);
  let improved = true;
  for (let pass = 0; improved && pass < 20; pass += 1) {
    improved = false;
    result.forEach((layer, column) => {
      const left = placesOf(result[column - 1] ?? []);
      const right = placesOf(result[column + 1] ?? []);
      const cost = (a: string, b: string) => crossingsOf(a, b, before, left) + crossingsOf(a, b, after, right);
      if (swapWhereBetter(layer, cost)) improved = true;
    });
  }
  return result;
}

function swapWhereBetter(layer: string[], cost: (upper: string, lower: string) => number): boolean {
  let swapped = false;
  for (let row = 0; row + 1 < layer.length; row += 1) {
    const [upper, lower] = [layer[row] ?? '', layer[row + 1] ?? ''];
    if (cost(lower, upper) >= cost(upper, lower)) continue;
    layer.splice(row, 2, lower, upper);
    swapped = true;
  }
  return swapped;
}

function crossingsOf(upper: string, lower: string, sides: Neighbours, places: ReadonlyMap<string, number>): number {
  let crossings = 0;
  for (const a of sides.get(upper) ?? []) {
    for (const b of sides.get(lower) ?? []) if ((places.get(a) ?? 0) > (places.get(b) ?? 0)) crossings += 1;
  }
  return crossings;
}

function placesOf(layer: readonly string[]): Map<string, number> {
  return new Map(layer.map((node, place) => [node, place]));
}
