import type { AppraisalCell } from '../../appraisal/appraisal-cell.ts';
import { type AppraisalCounts, appraisalCounts } from '../../appraisal/appraisal-counts.ts';
import { type AppraisalMatrix, appraisalMatrix } from '../../appraisal/appraisal-matrix.ts';
import { indexById } from '../../core/group-by.ts';
import { shortReference } from '../../document/short-reference.ts';
import { includedDocumentIds } from '../../review/included-documents.ts';
import type { Review } from '../../review/review.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { displayable } from '../displayable.ts';
import type { Table } from '../table.ts';
import { capitalised, textColumn } from './column.ts';

/** What the table of appraisals shows. */
export interface AppraisalsTableOptions {
  /** Adds a column with each rating's reason beside each dimension. Default: false. */
  readonly reasons?: boolean;
}

/**
 * How the included documents were appraised: one row each, a column for each dimension that the protocol declares. Where
 * reviewers differ, or judge otherwise for one theory than for another, the cell names each rating with its reviewer;
 * ratings are never averaged. Judged extracts stand under their document. Notes count the ratings of documents.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && appraisalsTable(review).notes; // ['The protocol declares no dimension of appraisal.']
 * @see RAMESES publication standards, item 9. https://doi.org/10.1186/1741-7015-11-21
 */
export function appraisalsTable(review: Review, { reasons = false }: AppraisalsTableOptions = {}): Table {
  const { appraisals, documents, people, protocol, caveats } = review;
  const included = includedDocumentIds(review);
  const isShown = (id: string) => included.has(id) && protocol.appraisalScales.length > 0;
  const ids = documents.filter(({ id }) => isShown(id)).map(({ id }) => id);
  const matrix = appraisalMatrix(appraisals, ids, protocol.appraisalScales, { extracts: review.extracts });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rationales = new Map(appraisals.map(({ id, rationale }) => [id, rationale]));
  const known = indexById(documents);
  const cellsOf = (cells: readonly AppraisalCell[]) =>
    Object.fromEntries(
      cells.flatMap((cell) => [
        [`rating ${cell.dimension}`, ratingInWords(cell, names)],
        ...(reasons ? [[`reason ${cell.dimension}`, reasonsInWords(cell, rationales)]] : []),
      ]),
    );
  const rows = matrix.rows.flatMap(({ documentId, cells, extracts }) => {
    const found = known.get(documentId);
    const document = found ? shortReference(found) : documentId;
    const judged = extracts.filter((extract) => extract.cells.some(({ status }) => status !== 'unrated'));
    return [
      { document, extract: null, ...cellsOf(cells) },
      ...judged.map((extract) => ({ document, extract: extract.extractId, ...cellsOf(extract.cells) })),
    ];
  });
  return displayable({
    caption: 'Appraisal of the included documents',
    columns: [
      textColumn('document', 'Document'),
      ...(rows.some(({ extract }) => extract !== null) ? [textColumn('extract', 'Extract')] : []),
      ...matrix.scales.flatMap(({ dimension }) => [
        textColumn(`rating ${dimension}`, capitalised(dimension)),
        ...(reasons ? [textColumn(`reason ${dimension}`, `${capitalised(dimension)}: reason`)] : []),
      ]),
    ],
    rows,
    notes: [...notesOf(matrix), ...caveatsAbout(caveats, ['appraisals'])],
  });
}

function ratingInWords(
  { rating, ratings, consensus }: AppraisalCell,
  names: ReadonlyMap<string, string>,
): string | null {
  if (rating !== undefined) return consensus.length === 0 ? rating : `${rating} (by consensus)`;
  const each = ratings.map((one) => {
    const forWhat = one.forTheoryId === undefined ? '' : `, for ${one.forTheoryId}`;
    return `${one.rating} (${names.get(one.reviewerId) ?? one.reviewerId}${forWhat})`;
  });
  return each.length === 0 ? null : each.join(' / ');
}

function reasonsInWords({ ratings }: AppraisalCell, rationales: ReadonlyMap<string, string>): string | null {
  const each = ratings.map(({ appraisalId }) => rationales.get(appraisalId) ?? '');
  return each.length === 0 ? null : [...new Set(each)].join('\n');
}

function notesOf(matrix: AppraisalMatrix): string[] {
  const misfits = matrix.problems.filter(({ severity }) => severity === 'error').length;
  return [
    ...(matrix.scales.length === 0 ? ['The protocol declares no dimension of appraisal.'] : []),
    ...(matrix.scales.length > 0 && matrix.rows.length === 0 ? ['No document is included yet.'] : []),
    ...(matrix.rows.length === 0 ? [] : appraisalCounts(matrix).map(countsInWords)),
    ...(misfits === 0 ? [] : [`Not shown: ${misfits} appraisals that no declared scale can take.`]),
  ];
}

function countsInWords({ dimension, rated, ...others }: AppraisalCounts): string {
  const counts = rated.map(({ rating, documentIds }) => `${rating} ${documentIds.length}`);
  const rest = [
    ['reviewers differ', others.differingIds],
    ['differs by theory', others.byTheoryIds],
    ['extracts only', others.byExtractIds],
    ['not appraised', others.unratedIds],
  ] as const;
  const told = rest.flatMap(([words, ids]) => (ids.length === 0 ? [] : `${words} ${ids.length}`));
  return `${capitalised(dimension)}: ${[...counts, ...told].join(', ')}.`;
}
