import { type Draft, emptyDraft } from '../fields/draft.ts';
import { isPlaceholder } from '../fields/plain-text.ts';
import { turnInvertedNames } from '../fields/take-names.ts';
import type { CsvPlan } from './csv-plan.ts';
import { extraCells, missingCells, quoteFault } from './csv-problems.ts';
import type { CsvRow } from './csv-rows.ts';

/** A table that is being read. */
export interface CsvTable {
  readonly plan: CsvPlan;
  /** The database that the caller names. */
  readonly database: string | undefined;
  /** 1 for each column whose value the draft of the present row holds: one list for all rows. */
  readonly taken: Uint8Array;
}

/** A table of which no row has been read. */
export function csvTable(plan: CsvPlan, database: string | undefined): CsvTable {
  return { plan, database, taken: new Uint8Array(plan.tags.length) };
}

/** What a row of a table says of a document. */
export function draftOfRow(row: CsvRow, table: CsvTable): Draft {
  const { plan, database } = table;
  const cells = plan.isGuarded ? row.cells.map(unguarded) : row.cells;
  const draft = emptyDraft(database);
  takeCells(draft, cells, row.line, table);
  keepOthers(draft, cells, table);
  completeDraft(draft, plan, row.line);
  noteFaults(draft, row, plan);
  return draft;
}

/** A cell without the apostrophe that our own writer put before what a spreadsheet would run as a formula. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function takeCells(draft: Draft, cells: readonly string[], line: number, { plan, taken }: CsvTable): void {
  taken.fill(0);
  // one field for all cells: the rules keep its texts and never the field
  const field = { tag: '', value: '', line };
  for (const { take, column } of plan.steps) {
    field.value = cells[column] ?? '';
    field.tag = plan.tags[column] ?? '';
    if (taken[column] === 0 && !isNothing(field.value)) taken[column] = take(draft, field) ? 1 : 0;
  }
}

/** R and pandas write a word where they have no value. */
function isNothing(value: string): boolean {
  return value === '' || (value.length < 5 && isPlaceholder(value));
}

function keepOthers(draft: Draft, cells: readonly string[], { plan, taken }: CsvTable): void {
  for (let column = 0; column < cells.length; column += 1) {
    const value = taken[column] === 1 ? '' : (cells[column] ?? '');
    if (value !== '') draft.raw.push({ tag: plan.tags[column] ?? `column ${column + 1}`, value });
  }
}

function completeDraft(draft: Draft, plan: CsvPlan, line: number): void {
  if (plan.database !== undefined) draft.database ??= plan.database;
  if (/^rayyan-/i.test(draft.accession ?? '')) turnInvertedNames(draft, line);
  if (plan.database !== 'PubMed') return;
  if (draft.pmid !== undefined) draft.accession ??= draft.pmid;
  // what PubMed holds is an article unless it says otherwise
  if (draft.type === 'document') draft.type = 'article-journal';
}

function noteFaults(draft: Draft, { cells, line, fault }: CsvRow, { named, tags }: CsvPlan): void {
  if (fault !== undefined) draft.problems.push(quoteFault(fault, line));
  if (cells.length < named) draft.problems.push(missingCells(cells.length, named, line));
  if (cells.length > tags.length && cells.slice(tags.length).some((cell) => cell !== ''))
    draft.problems.push(extraCells(cells.length, tags.length, line));
}
