// Whether the files of a graph say to programs that we did not write what the graph says.
import { deepStrictEqual, ok } from 'node:assert';
import { toCytoscape, toDot, toGexf, toGraphml, toMermaid } from '../../dist/graph/index.js';
import { chromium, withoutChromium } from './chromium.mjs';
import { drawMermaid } from './draw-mermaid.mjs';
import { readCytoscape, readDot, readGexf, readGraphml, readMermaid } from './graph-readers.mjs';
import { hostileGraph, largeGraph } from './hostile-theory.mjs';
import { xmlFaults } from './xml-faults.mjs';

const files = {
  'GraphML by graphology': async (graph) => deepStrictEqual(sorted(readGraphml(toGraphml(graph))), said(graph)),
  'GraphML by xmllint': async (graph) => deepStrictEqual(await xmlFaults(toGraphml(graph)), []),
  'GEXF by graphology': async (graph) => deepStrictEqual(sorted(readGexf(toGexf(graph))), said(graph)),
  'GEXF by xmllint': async (graph) => deepStrictEqual(await xmlFaults(toGexf(graph)), []),
  'elements by Cytoscape.js': async (graph) => deepStrictEqual(sorted(readCytoscape(toCytoscape(graph))), said(graph)),
  'DOT by Graphviz': async (graph) => deepStrictEqual(spaced(sorted(await readDot(toDot(graph)))), spaced(said(graph))),
};

let checked = 0;
for (const [what, check] of Object.entries(files)) {
  await check(hostileGraph);
  console.log(`ok ${what}`);
  checked += 1;
}
for (const graph of [hostileGraph, largeGraph]) await checkMermaid(graph);
console.log(`${checked + 2} files of graphs read back${drawn([hostileGraph, largeGraph])}`);

/** Mermaid draws every diagram, where there is a browser to draw in. */
function drawn(graphs) {
  const browser = chromium();
  if (browser === undefined) return `; Mermaid drew none: ${withoutChromium}`;
  const diagrams = graphs.flatMap((graph) => toMermaid(graph).diagrams.map(({ text }) => text));
  deepStrictEqual(drawMermaid(browser, diagrams), { drawn: diagrams.length, told: 'drawn' });
  return `, ${diagrams.length} diagrams drawn`;
}

/** In diagrams a node has no key but its label, and line breaks are spaces; together they show every edge and every node. */
async function checkMermaid(graph) {
  const { diagrams, problems } = toMermaid(graph);
  ok(problems.length === (graph.size > 500 ? 1 : 0), 'a graph that is too large is told, another is not');
  const read = await Promise.all(diagrams.map(({ text }) => readMermaid(text)));
  const all = { nodes: read.flatMap(({ nodes }) => nodes), edges: read.flatMap(({ edges }) => edges) };
  const whole = said(graph);
  const labels = new Map(whole.nodes.map(({ key, label }) => [key, label.replaceAll('\n', ' ')]));
  const wanted = graph.mapEdges((_, { kind, polarity }, source, target) => {
    return [labels.get(source), polarity === '-' ? `${kind} −` : kind, labels.get(target)].join('\t');
  });
  deepStrictEqual(
    all.edges.map(({ source, kind, target }) => [source, kind, target].join('\t')).sort(),
    wanted.sort(),
    'every edge once',
  );
  deepStrictEqual(
    [...new Set(all.nodes.map(({ label }) => label))].sort(),
    [...new Set(labels.values())].sort(),
    'every node',
  );
  console.log(`ok Mermaid, ${diagrams.length} diagrams of ${graph.size} edges`);
}

/** What a graph says, sorted. */
function said(graph) {
  return sorted({
    nodes: graph.mapNodes((key, { label }) => ({ key, label })),
    edges: graph.mapEdges((_, { kind }, source, target) => ({ source, target, kind })),
  });
}

function sorted({ nodes, edges }) {
  const order = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return { nodes: nodes.toSorted(order), edges: edges.toSorted(order) };
}

/** Graphviz writes spaces in a drawing so that none is lost; a reader of the drawing sees no difference. */
function spaced({ nodes, edges }) {
  return { nodes: nodes.map(({ key, label }) => ({ key, label: label.replace(/[\s\u00a0]+/g, ' ') })), edges };
}
