import { type GraphValue, listGraph, type ReadableGraph } from '../readable-graph.ts';
import { typedAttributes, valueText } from './typed-attributes.ts';

/** How edges are written as a table. */
export interface CsvEdgesOptions {
  /**
   * Whether an apostrophe stands before what a spreadsheet would run as a formula, which {@link fromCsvEdges} does not take
   * away again. Default `false`.
   */
  readonly guarded?: boolean;
}

/**
 * The edges of a graph as a CSV table (RFC 4180): `key`, `source`, `target`, then an attribute a column, sorted by key. A value
 * that is `null` is an empty cell, a list of texts is JSON. Nodes without an edge are not in it.
 *
 * @example
 * const configuration = (id: string, role: SlotRole) => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'trust', role }] });
 * const graph = configurationFlow({ configurations: [configuration('A', 'outcome'), configuration('B', 'context')], links: [] });
 * toCsvEdges(graph).split('\r\n')[0]; // 'key,source,target,kind,polarity,roles,viaConceptId'
 */
export function toCsvEdges(graph: ReadableGraph, { guarded = false }: CsvEdgesOptions = {}): string {
  const { edges } = listGraph(graph);
  const ends = ['key', 'source', 'target'];
  const names = typedAttributes(edges).map(({ name }) => name);
  const rows = edges.map(({ key, source, target, attributes }) => [
    key,
    source,
    target,
    ...names.map((name) => cellText(attributes[name] ?? null)),
  ]);
  const print = (cell: string) => printCell(guarded ? guard(cell) : cell);
  const header = [...ends, ...names.map((name) => (ends.includes(name) ? `own-${name}` : name))];
  return [header, ...rows].map((row) => `${row.map(print).join(',')}\r\n`).join('');
}

function cellText(value: GraphValue): string {
  return value === null ? '' : valueText(value);
}

function guard(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function printCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
