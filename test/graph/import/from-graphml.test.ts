import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmoGraph } from '../../../src/graph/cmo-graph.ts';
import { toCsvEdges } from '../../../src/graph/export/to-csv-edges.ts';
import { toGraphml } from '../../../src/graph/export/to-graphml.ts';
import { fromCsvEdges } from '../../../src/graph/import/from-csv-edges.ts';
import { fromGraphml } from '../../../src/graph/import/from-graphml.ts';
import type { ReadableGraph } from '../../../src/graph/readable-graph.ts';
import { alliancingTheory } from '../../theory/alliancing-theory.ts';
import { anyTheory } from '../../theory/any-theory.ts';

const codes = (text: string) => fromGraphml(text).problems.map(({ code }) => code);

/** What a graph says, without the values that are null. */
function said(graph: ReadableGraph) {
  const known = (attributes: object) =>
    Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
  const nodes: unknown[] = [];
  const edges: unknown[] = [];
  graph.forEachNode((key, attributes) => nodes.push([key, known(attributes)]));
  graph.forEachEdge((key, attributes, source, target) => edges.push([key, source, target, known(attributes)]));
  return { nodes, edges };
}

describe('fromGraphml', () => {
  it('reads back what toGraphml wrote', () => {
    const graph = cmoGraph(alliancingTheory);
    const { graph: read, problems } = fromGraphml(toGraphml(graph));
    expect(problems).toEqual([]);
    expect(said(read)).toEqual(said(graph));
  });

  it('reads back the graph of any theory', () => {
    fc.assert(
      fc.property(anyTheory, (any) => {
        const graph = cmoGraph(any);
        const { graph: read, problems } = fromGraphml(toGraphml(graph));
        expect(problems).toEqual([]);
        expect(said(read)).toEqual(said(graph));
      }),
    );
  });

  it('reads what others write: prefixes, defaults, drawn labels, graphs in nodes', () => {
    const { graph, problems } = fromGraphml(`<?xml version="1.0"?>
      <!-- yEd -->
      <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
        <g:key id="d0" for="node" attr.name="size" attr.type="double"><g:default>2</g:default></g:key>
        <g:key id="d1" for="all" attr.name="seen" attr.type="boolean"/>
        <g:key id="d6" for="node" yfiles.type="nodegraphics"/>
        <g:graph edgedefault="directed">
          <g:node id="a"><g:data key="d1">true</g:data>
            <g:data key="d6"><y:ShapeNode><y:NodeLabel> Trust &amp; time </y:NodeLabel></y:ShapeNode></g:data>
            <g:graph><g:node id="b"><g:data key="d0">0.5</g:data></g:node></g:graph>
          </g:node>
          <g:edge source="a" target="b"/>
        </g:graph>
      </g:graphml>`);
    expect(problems).toEqual([]);
    expect(said(graph)).toEqual({
      nodes: [
        ['a', { size: 2, seen: true, label: 'Trust & time' }],
        ['b', { size: 0.5 }],
      ],
      edges: [['edge-1', 'a', 'b', {}]],
    });
  });

  it.each([
    ['<!DOCTYPE graphml><graphml/>', 'refused-doctype'],
    ['\ufeff<?xml version="1.0"?>\n<!-- x --> <!doctype graphml SYSTEM "http://x"><graphml/>', 'refused-doctype'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><graphml>&b;</graphml>', 'refused-doctype'],
    ['<graphml><!DOCTYPE a [<!ENTITY b "c">]></graphml>', 'refused-definitions'],
    ['<graphml><graph><node id="a"><data key="d">&b;</data></node></graph></graphml>', 'unknown-reference'],
    ['<graphml><graph></graphml></graph>', 'malformed-xml'],
    ['<graphml><graph>', 'malformed-xml'],
    ['<graphml/><graphml/>', 'malformed-xml'],
    ['', 'malformed-xml'],
    ['plain text', 'malformed-xml'],
    ['<svg/>', 'not-graphml'],
  ])('refuses %s', (text, code) => {
    const { graph, problems } = fromGraphml(text);
    expect([graph.order, problems.map((one) => one.code)]).toEqual([0, [code]]);
  });

  it('tells what it could not take as it stands', () => {
    const graph = (content: string, attributes = '') => `<graphml><graph ${attributes}>${content}</graph></graphml>`;
    expect(codes(graph('<node id="a"/><node id="a"/>'))).toEqual(['duplicate-id']);
    expect(codes(graph('<node id="a"/><edge source="a" target="b"/>'))).toEqual(['dangling-id']);
    expect(codes(graph('<node id="a"/><edge source="a" target="a"/>', 'edgedefault="undirected"'))).toEqual([
      'unsupported-graphml',
    ]);
    expect(codes(graph('<node id="a"><port name="p"/></node><hyperedge/>'))).toEqual([
      'unsupported-graphml',
      'unsupported-graphml',
    ]);
    const keys = '<graphml><key id="n" for="node" attr.name="n" attr.type="int"/><graph>';
    expect(fromGraphml(`${keys}<node id="a"><data key="n">two</data></node></graph></graphml>`)).toMatchObject({
      problems: [{ code: 'bad-value', line: 1 }],
    });
  });

  it('throws for no text', () => {
    const pieces = fc.constantFrom(
      '<graphml>',
      '</graphml>',
      '<graph>',
      '<node id="a"',
      '/>',
      '>',
      '<data key="n">',
      '&',
      '<!',
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          const { graph, problems } = fromGraphml(text);
          expect(graph.order > 0 || problems.length > 0 || /<graphml/.test(text)).toBe(true);
        },
      ),
    );
  });
});

describe('fromCsvEdges', () => {
  it('reads back the edges of any theory', () => {
    fc.assert(
      fc.property(anyTheory, (any) => {
        const graph = cmoGraph(any);
        const { graph: read, problems } = fromCsvEdges(toCsvEdges(graph));
        expect(problems).toEqual([]);
        expect(said(read).edges).toEqual(said(graph).edges);
      }),
    );
  });

  it('knows kind and id of a node by its key', () => {
    const { graph } = fromCsvEdges('source,target\nconcept:a,other\n');
    expect(said(graph).nodes).toEqual([
      ['concept:a', { kind: 'concept', id: 'a', label: 'a' }],
      ['other', { label: 'other' }],
    ]);
  });

  it('takes columns by their names, whatever their delimiter and order', () => {
    const { graph, problems } = fromCsvEdges('Weight\tEffect\tCause\n2\tb\ta\n\t\t\n', {
      source: 'cause',
      target: 'EFFECT',
    });
    expect(problems).toEqual([]);
    expect(said(graph).edges).toEqual([['edge-1', 'a', 'b', { Weight: '2' }]]);
  });

  it('tells what is missing', () => {
    expect(fromCsvEdges('a,b\n1,2\n').problems).toMatchObject([{ code: 'unknown-column' }]);
    expect(fromCsvEdges('source,target\nx,\n').problems).toMatchObject([{ code: 'edge-without-end', line: 2 }]);
    expect(fromCsvEdges('key,source,target\nk,a,b\nk,a,c\n').problems).toMatchObject([
      { code: 'duplicate-id', ids: ['k'] },
    ]);
    expect(fromCsvEdges('source,target\na,b,c\n"a"b",c\n').problems.map(({ code }) => code)).toEqual([
      'extra-cells',
      'stray-quote',
    ]);
    expect(fromCsvEdges('').problems).toMatchObject([{ code: 'unknown-column' }]);
  });
});
