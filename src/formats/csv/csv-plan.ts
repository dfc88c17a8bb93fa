import { RealistError } from '../../core/realist-error.ts';
import type { ColumnMap } from './column-map.ts';
import { type ColumnRule, columnRules, databaseOfColumn, ownGuardedColumn, webOfScienceTags } from './csv-columns.ts';
import { columnName, spacedName } from './csv-name.ts';

/** How the rows of a table become documents. */
export interface CsvPlan {
  /** The names of the columns as they are printed; a column without one is called after its number. */
  readonly tags: readonly string[];
  /** The number of columns up to the last one with a name. */
  readonly named: number;
  /** Which rule takes which column, in the order in which they are asked. */
  readonly steps: readonly { readonly take: ColumnRule['take']; readonly column: number }[];
  /** The database that the columns give away. */
  readonly database: string | undefined;
  readonly isGuarded: boolean;
  /** Whether the rows are decisions on documents, as in Rayyan's log, and not documents. */
  readonly isLog: boolean;
  /** Columns that the caller names and the table has not. */
  readonly missing: readonly string[];
}

/** What a column says, and how well its name says it: of two columns the lower rank is asked first. */
interface Meaning {
  readonly rule: ColumnRule;
  readonly rank: number;
}

const meaningByName = new Map<string, Meaning>(
  columnRules.flatMap((rule) => rule.names.map((name, rank) => [name, { rule, rank }] as const)),
);
/** The rules that put something into a field. */
const asked = columnRules.filter(({ field }) => field !== 'raw');

const ruleByField = new Map(columnRules.map((rule) => [rule.field, rule]));

/**
 * Refuses a map of columns that names a field which is none.
 *
 * @throws RealistError `unknown-field`.
 */
export function requireColumnMap(columns: ColumnMap): void {
  for (const [column, field] of Object.entries(columns)) {
    if (field !== undefined && ruleByField.has(field)) continue;
    const known = [...ruleByField.keys()].filter((name) => name !== undefined).sort();
    const message = `columns.${column} is '${field}'; it must be one of ${known.join(', ')}`;
    throw new RealistError('unknown-field', ['columns', column], message);
  }
}

/**
 * How many cells of a row are names of columns; those that the caller asks for count double. By this a header is told
 * from other rows.
 */
export function headerScore(cells: readonly string[], columns: ColumnMap): number {
  const asked = new Set(
    Object.keys(columns)
      .filter((key) => !/^\d+$/.test(key))
      .map(nameOf),
  );
  return cells.reduce((score, cell) => score + (isKnownName(cell) ? 1 : 0) + (asked.has(nameOf(cell)) ? 2 : 0), 0);
}

/** Whether a cell is a name that columns are known to have. */
export function isKnownName(cell: string): boolean {
  return cell.length < longestName && meaningByName.has(nameOf(cell));
}

/** Longer text is a value. */
const longestName = 60;

function nameOf(printed: string): string {
  if (printed.length >= longestName) return printed;
  const name = columnName(printed);
  const spaced = meaningByName.has(name) ? name : spacedName(printed);
  return meaningByName.has(spaced) ? spaced : name;
}

/**
 * Reads a header: which column says what.
 *
 * @param header - The names of the columns; empty where the table has none.
 * @param width - The number of columns.
 */
export function csvPlan(header: readonly string[], columns: ColumnMap, width: number): CsvPlan {
  const names = header.map(nameOf);
  const hasAll = (...some: readonly string[]) => some.every((name) => names.includes(name));
  const isLog = hasAll('article id', 'key', 'value');
  const isWebOfScience = hasAll('pt', 'so', 'ut');
  const { chosen, missing } = chosenColumns(names, columns, width);
  const meanings = Array.from({ length: width }, (_, column): Meaning | undefined => {
    const rule = chosen.get(column);
    const name = names[column] ?? '';
    if (rule) return { rule, rank: -1 };
    if (isLog && name === 'key') return undefined;
    return meaningByName.get(isWebOfScience ? (webOfScienceTags.get(name) ?? name) : name);
  });
  const database = names.map((name) => databaseOfColumn.get(name)).find((known) => known !== undefined);
  const takeOf = ({ take }: ColumnRule) => (database === 'Google Scholar' ? unlessZero(take) : take);
  return {
    tags: meanings.map((_, column) => header[column] || `column ${column + 1}`),
    named: header.findLastIndex((name) => name !== '') + 1,
    steps: asked.flatMap((rule) => columnsOf(rule, meanings).map((column) => ({ take: takeOf(rule), column }))),
    database,
    isGuarded: hasAll(columnName(ownGuardedColumn)),
    isLog,
    missing,
  };
}

/** Publish or Perish writes 0 for a volume, an issue or a page that Google Scholar does not give. */
function unlessZero(take: ColumnRule['take']): ColumnRule['take'] {
  return (draft, field) => field.value !== '0' && take(draft, field);
}

function columnsOf(rule: ColumnRule, meanings: readonly (Meaning | undefined)[]): number[] {
  const found = meanings.flatMap((meaning, column) => (meaning?.rule === rule ? [{ column, rank: meaning.rank }] : []));
  return found.sort((a, b) => a.rank - b.rank || a.column - b.column).map(({ column }) => column);
}

/** The columns that the caller's map speaks of. */
function chosenColumns(names: readonly string[], columns: ColumnMap, width: number) {
  const chosen = new Map<number, ColumnRule>();
  const missing: string[] = [];
  for (const [key, field] of Object.entries(columns)) {
    const rule = ruleByField.get(field);
    const places = placesOf(key, names, width);
    if (places.length === 0) missing.push(key);
    if (rule) for (const place of places) chosen.set(place, rule);
  }
  return { chosen, missing };
}

function placesOf(key: string, names: readonly string[], width: number): number[] {
  const name = nameOf(key);
  const named = names.flatMap((known, column) => (known === name && name !== '' ? [column] : []));
  if (named.length > 0 || !/^\d{1,6}$/.test(key)) return named;
  return Number(key) < width ? [Number(key)] : [];
}
