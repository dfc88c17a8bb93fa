import type { SearchContribution } from '../../search/search-contribution.ts';
import { type Block, paragraph } from '../drawing/block.ts';
import { counted } from '../drawing/counted.ts';
import type { Figure } from '../figure.ts';
import { composeFigure, type FigureOptions, nothingYet } from './compose-figure.ts';
import { overlapGrid, overlapPlot } from './overlap-plot.ts';

/**
 * Draws which sources found the same documents, as an UpSet picture: a row for each source, a column for each combination
 * of sources that found a document together and without the others, the greatest first, its number of documents above it.
 * The dark part of a bar, and the number under it, are the included documents. A single dot is what a source alone brought.
 *
 * Combinations for which there is no room are counted in a line under the picture.
 *
 * @throws RealistError `out-of-range` for a width outside 240 to 1500.
 * @example
 * const searches = ['Scopus', 'Embase'].map((source, n) => searchSchema.parse({ id: `S${n}`, source, round: 1, kind: 'database', purpose: 'main', hits: null }));
 * const documents = [{ id: 'a', origins: [0, 1].map((n) => ({ searchId: `S${n}`, format: 'ris', index: 0 })) }];
 * overlapFigure(searchContribution(searches, documents)).alt; // 'Documents by the sources that found them. Scopus: 1 document, 0 found by it alone. Embase: 1 document, 0 found by it alone. Scopus and Embase: 1.'
 * @see Lex A, Gehlenborg N, Strobelt H, et al. UpSet: visualization of intersecting sets. IEEE Trans Vis Comput Graph
 *   2014;20:1983–1992. https://doi.org/10.1109/TVCG.2014.2346248
 */
export function overlapFigure(
  contribution: SearchContribution,
  options: FigureOptions = {},
): Figure<SearchContribution> {
  const isEmpty = contribution.intersections.length === 0;
  const blocks = (width: number): Block[] => {
    if (isEmpty) return [nothingYet('No document is booked under a source yet.', width)];
    const grid = overlapGrid(contribution, width);
    return [
      overlapPlot(contribution, grid),
      ...notesOf(contribution, grid.columns).map((note) => paragraph(note, width)),
    ];
  };
  const alt = isEmpty ? 'Overlap of sources: no document is booked under a source yet.' : describe(contribution);
  return composeFigure({ name: 'overlap', title: 'Overlap of sources', alt, data: contribution, blocks }, options);
}

function notesOf({ rows, intersections }: SearchContribution, shown: number): string[] {
  const rest = intersections.slice(shown);
  const hidden = rest.reduce((sum, { documents }) => sum + documents, 0);
  const silent = rows.filter(({ documents }) => documents === 0).map(({ name }) => name);
  const hasIncluded = intersections.some(({ included }) => included > 0);
  return [
    'Each column holds the documents that exactly the marked sources found.',
    ...(hasIncluded ? ['Dark part of a bar and lower number: included documents.'] : []),
    ...(rest.length > 0
      ? [`Not drawn: ${counted(rest.length, 'smaller combination')} with ${counted(hidden, 'document')}.`]
      : []),
    ...(silent.length > 0 ? [`No document recorded: ${silent.join(', ')}.`] : []),
  ];
}

function describe({ rows, intersections }: SearchContribution): string {
  const sources = rows.map(
    ({ name, documents, unique }) => `${name}: ${counted(documents, 'document')}, ${unique} found by it alone`,
  );
  const shared = intersections
    .filter(({ names }) => names.length > 1)
    .map(({ names, documents }) => `${names.join(' and ')}: ${documents}`);
  const together = shared.length === 0 ? 'No document was found by two' : shared.join('; ');
  return `Documents by the sources that found them. ${sources.join('. ')}. ${together}.`;
}
