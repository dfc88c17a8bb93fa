import type { Caveat } from '../../review/caveat.ts';
import type { EvidenceRow } from '../../theory/evidence-rows.ts';
import type { SlotRole } from '../../theory/heuristic.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { displayable } from '../displayable.ts';
import type { Table, TableColumn } from '../table.ts';
import { textColumn } from './column.ts';
import { inferredNote, slotsInWords } from './slots-in-words.ts';

/** What the table of evidence takes from elsewhere. */
export interface EvidenceTableOptions {
  /** The caveats of the review: those about configurations and evidence become notes. Default: none. */
  readonly caveats?: readonly Caveat[];
}

/**
 * The evidence table of a review, ready for a manuscript: each configuration with each piece of its evidence, quote and
 * page, ratings of relevance and rigour, and who took the extract.
 *
 * Columns for intervention, actor and richness stand only where some row has them. An absent context or mechanism is
 * marked `(absent)`, a falling outcome `(falls)`, an inferred part `[inferred]`.
 *
 * @example
 * evidenceTable([]).columns[0]?.label; // 'Configuration'
 * @see RAMESES publication standards, items 13 and 14. https://doi.org/10.1186/1741-7015-11-21
 */
export function evidenceTable(rows: readonly EvidenceRow[], { caveats = [] }: EvidenceTableOptions = {}): Table {
  const used = (role: 'intervention' | 'actor') => rows.some((row) => row[role].length > 0);
  const columns = [
    textColumn('configuration', 'Configuration'),
    textColumn('form', 'Form'),
    textColumn('status', 'Status'),
    textColumn('themes', 'Themes'),
    textColumn('context', 'Context'),
    ...(used('intervention') ? [textColumn('intervention', 'Intervention')] : []),
    ...(used('actor') ? [textColumn('actor', 'Actor')] : []),
    textColumn('resource', 'Mechanism: resource'),
    textColumn('reasoning', 'Mechanism: reasoning'),
    textColumn('outcome', 'Outcome'),
    textColumn('document', 'Document'),
    textColumn('bearing', 'Bearing'),
    textColumn('quote', 'Quote'),
    textColumn('page', 'Page'),
    textColumn('relevance', 'Relevance'),
    textColumn('rigour', 'Rigour'),
    ...(rows.some(({ richness }) => richness !== null) ? [textColumn('richness', 'Richness')] : []),
    textColumn('extractor', 'Extracted by'),
  ];
  return displayable({
    caption: 'Evidence for each configuration',
    columns,
    rows: rows.map((row) => cellsOf(row, columns)),
    notes: [
      ...notesOf(rows),
      ...caveatsAbout(caveats, ['concepts', 'configurations', 'evidence', 'extracts', 'appraisals']),
    ],
  });
}

const roles: readonly SlotRole[] = ['context', 'intervention', 'actor', 'resource', 'reasoning', 'outcome'];

function cellsOf(row: EvidenceRow, columns: readonly TableColumn[]): Record<string, string | null> {
  const { document, bearing, quote, page, relevance, rigour, richness, extractor } = row;
  const cells: Record<string, string | null> = {
    configuration: row.configurationId,
    form: row.form === '' ? null : row.form,
    status: row.status,
    themes: row.themes.length === 0 ? null : row.themes.join('; '),
    ...Object.fromEntries(roles.map((role) => [role, slotsInWords(row[role], role)])),
    document,
    bearing,
    quote,
    page,
    relevance,
    rigour,
    richness,
    extractor,
  };
  return Object.fromEntries(columns.map(({ id }) => [id, cells[id] ?? null]));
}

function notesOf(rows: readonly EvidenceRow[]): string[] {
  const slots = rows.flatMap((row) => roles.flatMap((role) => row[role]));
  const notes: string[] = [];
  if (rows.length === 0) notes.push('No configuration is recorded yet.');
  if (slots.some(({ basis }) => basis === 'inferred')) {
    notes.push(inferredNote);
  }
  if (rows.some(({ documentId, quote }) => documentId !== null && quote === null)) {
    notes.push('Evidence without a quote is cited, not shown.');
  }
  if (rows.some(({ documentId }) => documentId === null)) {
    notes.push('A configuration without a document has no evidence.');
  }
  return notes;
}
