import { type GraphAttributes, listGraph, type ReadableGraph } from '../readable-graph.ts';
import { type AttributeType, type TypedAttribute, typedAttributes, valueText } from './typed-attributes.ts';
import { xmlText } from './xml-text.ts';

/**
 * A graph as GEXF 1.3, for Gephi. The label of a node and the weight of an edge stand where Gephi looks for them, other
 * attributes beside. Everything stands sorted by key, so equal graphs give equal bytes. A value that is `null` is left
 * out, a list of texts is JSON, and what XML cannot hold becomes U+FFFD.
 *
 * @example
 * const graph = configurationFlow({ configurations: [configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate' })], links: [] });
 * toGexf(graph).includes('<node id="A" label="A">'); // true
 * @see https://gexf.net/
 */
export function toGexf(graph: ReadableGraph): string {
  const { nodes, edges } = listGraph(graph);
  const nodeFields = typedAttributes(nodes).filter(({ name }) => name !== 'label');
  const edgeFields = typedAttributes(edges).filter(({ name, type }) => name !== 'weight' || !isNumber(type));
  const hasWeight = edgeFields.every(({ name }) => name !== 'weight');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '  <graph mode="static" defaultedgetype="directed">',
    ...declarations('node', nodeFields),
    ...declarations('edge', edgeFields),
    '    <nodes>',
    ...nodes.map(({ key, attributes }) => {
      const { label = null } = attributes;
      const name = label === null ? key : valueText(label);
      return element('node', `id="${xmlText(key)}" label="${xmlText(name)}"`, values(nodeFields, attributes));
    }),
    '    </nodes>',
    '    <edges>',
    ...edges.map(({ key, source, target, attributes }) => {
      const ends = `id="${xmlText(key)}" source="${xmlText(source)}" target="${xmlText(target)}"`;
      const { weight = null } = attributes;
      const heavy = hasWeight && weight !== null ? ` weight="${valueText(weight)}"` : '';
      return element('edge', `${ends}${heavy}`, values(edgeFields, attributes));
    }),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

const gexfTypes = {
  boolean: 'boolean',
  int: 'integer',
  double: 'double',
  string: 'string',
  list: 'string',
} as const satisfies Record<AttributeType, string>;

function isNumber(type: AttributeType): boolean {
  return type === 'int' || type === 'double';
}

function declarations(holder: 'node' | 'edge', fields: readonly TypedAttribute[]): string[] {
  if (fields.length === 0) return [];
  const lines = fields.map(
    ({ name, type }, place) => `      <attribute id="${place}" title="${xmlText(name)}" type="${gexfTypes[type]}"/>`,
  );
  return [`    <attributes class="${holder}">`, ...lines, '    </attributes>'];
}

function values(fields: readonly TypedAttribute[], attributes: GraphAttributes): string[] {
  return fields.flatMap(({ name }, place) => {
    const value = attributes[name] ?? null;
    return value === null ? [] : [`<attvalue for="${place}" value="${xmlText(valueText(value))}"/>`];
  });
}

function element(name: string, head: string, content: readonly string[]): string {
  if (content.length === 0) return `      <${name} ${head}/>`;
  return `      <${name} ${head}><attvalues>${content.join('')}</attvalues></${name}>`;
}
