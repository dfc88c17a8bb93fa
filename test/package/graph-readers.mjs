// Programs that we did not write, each made to say what it read: nodes with their labels, edges with their ends and kind.
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { JSDOM } from 'jsdom';

/** @param {string} text GraphML, by graphology's parser. */
export function readGraphml(text) {
  return ofGraphology(graphml.parse(Graph, text, { addMissingNodes: false }));
}

/** @param {string} text GEXF, by graphology's parser. */
export function readGexf(text) {
  return ofGraphology(parseGexf(Graph, text, { addMissingNodes: false }));
}

function ofGraphology(graph) {
  return {
    nodes: graph.mapNodes((key, { label }) => ({ key, label })),
    edges: graph.mapEdges((_, { kind }, source, target) => ({ source, target, kind })),
  };
}

/** @param {object} elements Elements for Cytoscape.js, without a screen. */
export function readCytoscape(elements) {
  const graph = cytoscape({ elements: JSON.parse(JSON.stringify(elements)), headless: true });
  return {
    nodes: graph.nodes().map((node) => ({ key: node.id(), label: node.data('label') })),
    edges: graph
      .edges()
      .map((edge) => ({ source: edge.data('source'), target: edge.data('target'), kind: edge.data('kind') })),
  };
}

/** @param {string} text DOT, by Graphviz: the graph as JSON for names and edges, a drawing for the words that it shows. */
export async function readDot(text) {
  const graphviz = await Graphviz.load();
  const { objects = [], edges = [] } = JSON.parse(graphviz.layout(text, 'dot_json', 'dot'));
  const drawing = new JSDOM(graphviz.layout(text, 'svg', 'dot'), { contentType: 'image/svg+xml' }).window.document;
  const shown = [...drawing.querySelectorAll('g.node')].map((node) => {
    const lines = [...node.querySelectorAll('text')].map((line) => line.textContent);
    return [node.querySelector('title').textContent, lines.join('\n')];
  });
  const labels = new Map(shown);
  const nameOf = (name) => name.replaceAll('\\\\', '\\');
  return {
    nodes: objects.map(({ name }) => ({ key: nameOf(name), label: labels.get(name) })),
    edges: edges.map(({ tail, head, class: kind }) => ({
      source: nameOf(objects[tail].name),
      target: nameOf(objects[head].name),
      kind,
    })),
  };
}

const page = new JSDOM('');
globalThis.window = page.window;
globalThis.document = page.window.document;
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });

/** @param {string} text A flowchart, by Mermaid's parser with its limits; nodes are known by their labels alone. */
export async function readMermaid(text) {
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const vertices = db.getVertices();
  const labelOf = (id) => decoded(vertices.get(id).text);
  return {
    nodes: [...vertices.keys()].map((id) => ({ label: labelOf(id) })),
    edges: db.getEdges().map(({ start, end, text: kind }) => ({
      source: labelOf(start),
      target: labelOf(end),
      kind: decoded(kind),
    })),
  };
}

/** Mermaid keeps entities under other signs until it draws; the page then reads them as any text in HTML. */
function decoded(text) {
  const place = page.window.document.createElement('p');
  place.innerHTML = text.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
  return place.textContent;
}
