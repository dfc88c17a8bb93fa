import type { Problem } from '../../core/problem.ts';
import type { GraphAttributes, GraphValue, ListedEdge } from '../readable-graph.ts';
import { type ImportedGraph, importedGraph } from './imported-graph.ts';
import { type ReadTable, readTable, type TableLine } from './read-table.ts';
import { textList } from './text-list.ts';

/** In which columns the ends of the edges stand, by name; capitals, spaces and signs do not matter. */
export interface CsvEdgesMapping {
  /** Default `source` or `from`. */
  readonly source?: string;
  /** Default `target` or `to`. */
  readonly target?: string;
  /** Default `key`; without it edges are numbered. */
  readonly key?: string;
}

/**
 * Reads a graph from a table with an edge in each row. Cells are parted by comma, semicolon or tab. What {@link toCsvEdges}
 * wrote comes back as it was, but for nodes, which have their key alone: a key such as `concept:trust` gives kind and id.
 *
 * Other columns are attributes: text, a list where the cell is a list of texts in JSON, a number in the columns that count
 * (`supports`, `refutes`, `refines`, `weight`, `documents`). Empty cells are missing. Nothing is thrown; a row without both
 * ends gives a problem.
 *
 * @example
 * const { graph } = fromCsvEdges('from;to;kind\ntrust;sharing;raises\n');
 * graph.mapEdges((_, { kind }, source, target) => [source, kind, target]); // [['trust', 'raises', 'sharing']]
 */
export function fromCsvEdges(text: string, mapping: CsvEdgesMapping = {}): ImportedGraph {
  const table = readTable(text);
  const columns = {
    source: table.columnOf(mapping.source === undefined ? ['source', 'from'] : [mapping.source]),
    target: table.columnOf(mapping.target === undefined ? ['target', 'to'] : [mapping.target]),
    key: table.columnOf([mapping.key ?? 'key']),
  };
  const problems: Problem[] = [...table.problems];
  if (columns.source < 0 || columns.target < 0) {
    const wanted = columns.source < 0 ? (mapping.source ?? 'source') : (mapping.target ?? 'target');
    const message = `The table has no column "${wanted}"; it has "${table.header.join('", "')}"`;
    return importedGraph({ nodes: [], edges: [] }, [
      ...problems,
      { code: 'unknown-column', severity: 'error', message },
    ]);
  }
  const edges = table.lines.flatMap((line, place): ListedEdge[] => {
    if (line.isBlank) return [];
    const [source, target] = [line.cell(columns.source), line.cell(columns.target)];
    if (source === '' || target === '') {
      const message = `Line ${line.line} names no ${source === '' ? 'source' : 'target'} and was left out`;
      problems.push({ code: 'edge-without-end', severity: 'error', message, line: line.line });
      return [];
    }
    const key = columns.key < 0 ? '' : line.cell(columns.key);
    return [{ key: key || `edge-${place + 1}`, source, target, attributes: attributesOf(table, line, columns) }];
  });
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = [...ends].map((key) => ({ key, attributes: nodeOf(key) }));
  return importedGraph({ nodes, edges }, problems);
}

function attributesOf({ header }: ReadTable, { cell }: TableLine, columns: object): GraphAttributes {
  const taken = new Set<unknown>(Object.values(columns));
  return Object.fromEntries(
    header.flatMap((name, place): [string, GraphValue][] => {
      const value = cell(place);
      const own = /^own-(?:key|source|target)$/.test(name) ? name.slice(4) : name;
      return taken.has(place) || name === '' || value === '' ? [] : [[own, cellValue(own, value)]];
    }),
  );
}

const counting = new Set(['supports', 'refutes', 'refines', 'weight', 'documents']);

function cellValue(name: string, cell: string): GraphValue {
  if (counting.has(name) && Number.isFinite(Number(cell))) return Number(cell);
  return cell.startsWith('[') ? (textList(cell) ?? cell) : cell;
}

function nodeOf(key: string): GraphAttributes {
  const [, kind, id] = /^(concept|configuration|document|extract|theme|theory):(.+)$/s.exec(key) ?? [];
  return kind === undefined || id === undefined ? { label: key } : { kind, id, label: id };
}
