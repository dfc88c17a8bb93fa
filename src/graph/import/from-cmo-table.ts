import type { Problem } from '../../core/problem.ts';
import type { Configuration, Slot } from '../../theory/configuration.ts';
import type { EvidenceLink } from '../../theory/evidence-link.ts';
import type { SlotRole } from '../../theory/heuristic.ts';
import { type CmoColumns, cmoColumns } from './cmo-columns.ts';
import type { CmoTable, CmoTableOptions } from './cmo-table.ts';
import { documentFinder } from './document-finder.ts';
import { freeId, type KnownThings, knownThings } from './known-things.ts';
import { readPhrase } from './polarity-words.ts';
import { readTable, type TableLine } from './read-table.ts';

/**
 * Reads a flat table of configurations as reviewers keep them in a spreadsheet: a row each, with columns for context,
 * mechanism and outcome. Cells are parted by comma, semicolon or tab; a cell may name several concepts.
 *
 * Names that differ only in capitals, accents or punctuation are one concept, the first spelling its label and others its
 * aliases. A phrase is parted into concept and polarity only by the words that the caller gives. Nothing is invented: a row
 * is a candidate configuration with the slots that its cells name, and evidence supports it where its documents are known.
 *
 * Nothing is thrown. Problems name each row that gave no configuration, each cell that could not be read, documents that are
 * unknown, and columns that the table does not have; a column `mechanism` gives a note, for somebody must part it.
 *
 * @example
 * const { configurations, concepts } = fromCmoTable('context,reasoning,outcome\nScarce time,Reduced trust,less sharing; conflict\n', { polarityWords: englishPolarityWords });
 * configurations[0]?.slots.map(({ role, conceptId, polarity }) => `${role} ${polarity}${conceptId}`); // ['context +scarce-time', 'reasoning -trust', 'outcome -sharing', 'outcome +conflict']
 * concepts.length; // 4
 */
export function fromCmoTable(text: string, options: CmoTableOptions = {}): CmoTable {
  const table = readTable(text);
  const problems: Problem[] = [...table.problems];
  const columns = cmoColumns(table, options.mapping ?? {}, problems);
  const mechanismAs = options.mechanismAs ?? 'reasoning';
  if (columns.mechanism.length > 0) problems.push(undivided(mechanismAs));
  const lines = table.lines.filter(({ isBlank }) => !isBlank);
  const ids = rowIds(lines, columns, options, problems);
  const named = new Set(ids.values());
  const reading: Reading = {
    columns,
    mechanismAs,
    options,
    concepts: knownThings(named),
    themes: knownThings(named),
    documents: documentFinder(options.documents),
    ids,
    problems,
  };
  const rows = lines.flatMap((line) => readRow(line, reading));
  return {
    concepts: reading.concepts.all().map((concept) => ({ ...concept, broaderIds: [] })),
    configurations: rows.map(({ configuration }) => configuration),
    evidence: rows.flatMap(({ evidence }) => evidence),
    themes: reading.themes.all(),
    problems,
  };
}

interface Reading {
  readonly columns: CmoColumns;
  readonly mechanismAs: 'resource' | 'reasoning';
  readonly options: CmoTableOptions;
  readonly concepts: KnownThings;
  readonly themes: KnownThings;
  readonly documents: (cell: string) => string | undefined;
  readonly ids: ReadonlyMap<number, string>;
  readonly problems: Problem[];
}

interface Row {
  readonly configuration: Configuration;
  readonly evidence: readonly EvidenceLink[];
}

function readRow(line: TableLine, reading: Reading): Row[] {
  const { columns, options } = reading;
  const slots = slotsIn(line, reading);
  if (slots.length === 0) {
    tell(
      reading.problems,
      'row-without-slot',
      'names no context, mechanism or outcome and gave no configuration',
      line,
    );
    return [];
  }
  const id = reading.ids.get(line.line) ?? '';
  const [statement] = cellsIn(line, columns.statement, undefined);
  const [note] = cellsIn(line, columns.note, undefined);
  const configuration: Configuration = {
    id,
    slots,
    ...(statement === undefined ? {} : { statement }),
    ...(note === undefined ? {} : { note }),
    modality: options.modality ?? 'claimed',
    status: 'candidate',
    supersedes: [],
    themeIds: distinct(partsIn(line, columns.theme, reading).flatMap((theme) => reading.themes.idOf(theme) ?? [])),
  };
  return [{ configuration, evidence: evidenceIn(line, id, reading) }];
}

const slotRoles: readonly SlotRole[] = ['context', 'intervention', 'actor', 'resource', 'reasoning', 'outcome'];

function slotsIn(line: TableLine, reading: Reading): Slot[] {
  const { columns, mechanismAs, options } = reading;
  const slots = slotRoles.flatMap((role) => {
    const places = role === mechanismAs ? [...columns.mechanism, ...columns[role]] : columns[role];
    return partsIn(line, places, reading).flatMap((phrase): Slot[] => {
      const { label, polarity } = readPhrase(phrase, options.polarityWords ?? { '+': [], '-': [] });
      const conceptId = reading.concepts.idOf(label);
      if (conceptId !== undefined) return [{ conceptId, role, polarity, basis: 'stated', extractIds: [] }];
      tell(reading.problems, 'unreadable-cell', `has "${phrase}" for ${role}, of which no concept can be made`, line);
      return [];
    });
  });
  return [...new Map(slots.map((slot) => [JSON.stringify(slot), slot])).values()];
}

function evidenceIn(line: TableLine, configurationId: string, reading: Reading): EvidenceLink[] {
  const found = partsIn(line, reading.columns.document, reading).flatMap((cell) => {
    const documentId = reading.documents(plainId(cell)) || undefined;
    if (documentId === undefined)
      tell(reading.problems, 'unknown-document', `cites "${cell}", which is no known document`, line);
    return documentId ?? [];
  });
  return distinct(found).map((documentId, place) => {
    return { id: `${configurationId}-ev-${place + 1}`, configurationId, documentId, bearing: 'supports' };
  });
}

/** Cells that name several things, parted. */
function partsIn(line: TableLine, places: readonly number[], { options }: Reading): string[] {
  return cellsIn(line, places, options.separator ?? ';');
}

function cellsIn(line: TableLine, places: readonly number[], separator: string | undefined): string[] {
  const cells = places.map((place) => line.cell(place));
  const parts =
    separator === undefined
      ? cells
      : cells.flatMap((cell) => cell.split('\n')).flatMap((cell) => split(cell, separator));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function split(cell: string, separator: string): string[] {
  return separator === '' ? [cell] : cell.split(separator);
}

/** The id of each row, by its line: an id names one thing in the whole review, and the rows come first. */
function rowIds(lines: readonly TableLine[], columns: CmoColumns, options: CmoTableOptions, problems: Problem[]) {
  const taken = new Set<string>();
  return new Map(
    lines.map((line): [number, string] => {
      const wanted = wantedId(line, columns, options);
      const id = freeId(wanted, taken);
      if (id !== wanted) tell(problems, 'duplicate-id', `has the id "${wanted}" again; it became "${id}"`, line);
      taken.add(id);
      return [line.line, id];
    }),
  );
}

function wantedId(line: TableLine, { id }: CmoColumns, { idPrefix = 'row-' }: CmoTableOptions): string {
  const [given = ''] = cellsIn(line, id, undefined);
  return plainId(given) || `${idPrefix}${line.line}`;
}

/** An id has no control character and no outer space. */
function plainId(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function tell(problems: Problem[], code: string, what: string, { line }: TableLine): void {
  const isLost = code === 'row-without-slot' || code === 'unreadable-cell';
  problems.push({ code, severity: isLost ? 'error' : 'warning', message: `Line ${line} ${what}`, line });
}

function undivided(half: 'resource' | 'reasoning'): Problem {
  const message = `The table does not part mechanisms into resource and reasoning; all were read as ${half}`;
  return { code: 'mechanism-undivided', severity: 'note', message };
}
