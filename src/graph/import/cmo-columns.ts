import type { Problem } from '../../core/problem.ts';
import type { CmoColumn, CmoTableMapping } from './cmo-table.ts';
import type { ReadTable } from './read-table.ts';

/** Where each thing stands in a table: the places of its columns, in their order. */
export type CmoColumns = Readonly<Record<CmoColumn, readonly number[]>>;

const usualNames: Readonly<Record<CmoColumn, readonly string[]>> = {
  id: ['id', 'cmo id', 'cmoc id', 'cmo', 'cmoc', 'configuration', 'row', 'number', 'no'],
  context: ['context', 'contexts', 'c'],
  intervention: ['intervention', 'interventions', 'strategy', 'i'],
  actor: ['actor', 'actors', 'a'],
  mechanism: ['mechanism', 'mechanisms', 'm'],
  resource: ['resource', 'resources', 'mechanism resource', 'mechanism (resource)'],
  reasoning: ['reasoning', 'response', 'mechanism reasoning', 'mechanism response', 'mechanism (reasoning)'],
  outcome: ['outcome', 'outcomes', 'o'],
  theme: ['theme', 'themes', 'subtheme'],
  document: ['document', 'documents', 'source', 'sources', 'reference', 'references', 'study', 'citation'],
  statement: ['statement', 'if then', 'if then because'],
  note: ['note', 'notes', 'comment', 'comments'],
};

/** Finds the columns of a table; a name of the mapping that the table does not have is a problem. */
export function cmoColumns(table: ReadTable, mapping: CmoTableMapping, problems: Problem[]): CmoColumns {
  const at = (column: CmoColumn): number[] => {
    const wanted = mapping[column];
    if (wanted === undefined) return [table.columnOf(usualNames[column])].filter((place) => place >= 0);
    const names = typeof wanted === 'string' ? [wanted] : wanted;
    return names.flatMap((name) => {
      const place = table.columnOf([name]);
      if (place < 0) problems.push(unknownColumn(name, column, table));
      return place < 0 ? [] : [place];
    });
  };
  return {
    id: at('id'),
    context: at('context'),
    intervention: at('intervention'),
    actor: at('actor'),
    mechanism: at('mechanism'),
    resource: at('resource'),
    reasoning: at('reasoning'),
    outcome: at('outcome'),
    theme: at('theme'),
    document: at('document'),
    statement: at('statement'),
    note: at('note'),
  };
}

function unknownColumn(name: string, column: CmoColumn, { header }: ReadTable): Problem {
  const message = `The mapping reads ${column} from column "${name}", which the table does not have; it has "${header.join('", "')}"`;
  return { code: 'unknown-column', severity: 'error', message };
}
