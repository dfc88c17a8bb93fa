import type { GraphAttributes } from '../readable-graph.ts';

/** The words of a node: its label, else its key. */
export function labelOf(key: string, { label }: GraphAttributes): string {
  return typeof label === 'string' && label !== '' ? label : key;
}

/** The words of an edge: its kind, and the polarity where it is a fall or an absence. */
export function edgeLabel({ kind, polarity }: GraphAttributes): string {
  const name = typeof kind === 'string' ? kind : '';
  return polarity === '-' ? `${name} −` : name;
}

/** Whether reviewers concluded an edge and no document says it. */
export function isInferred({ basis }: GraphAttributes): boolean {
  return basis === 'inferred';
}

/** The number of documents behind an edge. */
export function documentsBehind({ documents, supports }: GraphAttributes): number {
  if (typeof documents === 'number') return documents;
  return typeof supports === 'number' ? supports : 0;
}
