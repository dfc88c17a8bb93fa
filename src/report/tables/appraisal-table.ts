import type { AppraisalCell } from '../../appraisal/appraisal-cell.ts';
import type { AppraisalMatrix } from '../../appraisal/appraisal-matrix.ts';
import type { Caveat } from '../../review/caveat.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { displayable } from '../displayable.ts';
import type { Table } from '../table.ts';
import { textColumn } from './column.ts';

/** What the table of appraisals takes from elsewhere. */
export interface AppraisalTableOptions {
  /** What a reader sees for the id of a document. Default: the id. */
  readonly labels?: ReadonlyMap<string, string>;
  /** The caveats of the review: those about documents and appraisals become notes. Default: none. */
  readonly caveats?: readonly Caveat[];
}

/**
 * Documents, and under each its judged extracts, by dimensions of appraisal: the rating on which all agree, or who said what.
 *
 * @example
 * const rigour = { dimension: 'rigour', ratings: ['low', 'high'] };
 * const appraisals = [{ id: 'a1', target: { documentId: 'd1' }, dimension: 'rigour', rating: 'high', rationale: 'As told', reviewerId: 'ann' }];
 * appraisalTable(appraisalMatrix(appraisals, ['d1', 'd2'], [rigour])).rows.map((row) => row['rating rigour']); // ['high (ann)', null]
 */
export function appraisalTable(
  { rows, scales }: AppraisalMatrix,
  { labels, caveats = [] }: AppraisalTableOptions = {},
): Table {
  const cellsOf = (cells: readonly AppraisalCell[]) =>
    Object.fromEntries(cells.map((cell) => [`rating ${cell.dimension}`, cellInWords(cell)]));
  return displayable({
    caption: 'Appraisal of documents and extracts',
    columns: [
      textColumn('document', 'Document'),
      textColumn('extract', 'Extract'),
      ...scales.map(({ dimension }) => textColumn(`rating ${dimension}`, dimension)),
    ],
    rows: rows.flatMap(({ documentId, cells, extracts }) => [
      { ...cellsOf(cells), document: labels?.get(documentId) ?? documentId, extract: null },
      ...extracts
        .filter((extract) => extract.cells.some(({ status }) => status !== 'unrated'))
        .map((extract) => ({
          ...cellsOf(extract.cells),
          document: labels?.get(documentId) ?? documentId,
          extract: extract.extractId,
        })),
    ]),
    notes: [
      ...scales.map(({ dimension, ratings, meaning }) => {
        const means = meaning === undefined ? '' : ` (${meaning})`;
        return `${dimension}${means}: ${ratings.join(', ')}, from the lowest.`;
      }),
      ...caveatsAbout(caveats, ['documents', 'appraisals', 'extracts']),
    ],
  });
}

function cellInWords({ status, rating, ratings, consensus }: AppraisalCell): string | null {
  if (status === 'unrated') return null;
  const said = ratings.map(({ reviewerId, rating: given, forTheoryId }) => {
    const forWhat = forTheoryId === undefined ? '' : ` for ${forTheoryId}`;
    return rating === given ? `${reviewerId}${forWhat}` : `${reviewerId}${forWhat}: ${given}`;
  });
  if (rating !== undefined) return `${rating} (${consensus.length > 0 ? 'consensus; ' : ''}${said.join(', ')})`;
  return `${status === 'differing' ? 'differing' : 'by theory'} (${said.join(', ')})`;
}
