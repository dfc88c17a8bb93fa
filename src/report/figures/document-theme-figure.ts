import { type Block, paragraph } from '../drawing/block.ts';
import { hatch } from '../drawing/grid-cell.ts';
import { type KeyItem, keyOf } from '../drawing/key.ts';
import { labelGrid } from '../drawing/label-grid.ts';
import { element, ink } from '../drawing/svg.ts';
import { tintOf } from '../drawing/tints.ts';
import type { Figure } from '../figure.ts';
import { composeFigure, type FigureOptions, nothingYet } from './compose-figure.ts';
import type { DocumentThemes } from './document-themes.ts';

/** How the heat map is drawn. */
export interface DocumentThemeFigureOptions extends FigureOptions {
  /** Makes cells links inside the page that holds the picture; `undefined` leaves a cell as it is. */
  readonly linkTo?: (documentId: string, themeId: string) => string | undefined;
}

/**
 * Draws which document speaks to which theme: a row for each document, a column for each theme, in each cell the number of
 * configurations for which the document is evidence. The number is printed, the darker ground repeats it; a document of
 * which nothing is coded yet is hatched, which is not 0. Columns for which there is no room stand under the others.
 *
 * @throws RealistError `out-of-range` for a width outside 240 to 1500.
 * @example
 * const themes = { documents: [{ id: 'd1', label: 'Hey 2019' }], themes: [{ id: 't1', label: 'Trust' }], counts: [[3]] };
 * documentThemeFigure(themes).alt; // 'Configurations of each theme for which each document is evidence. Hey 2019: Trust 3.'
 */
export function documentThemeFigure(
  themes: DocumentThemes,
  options: DocumentThemeFigureOptions = {},
): Figure<DocumentThemes> {
  const isEmpty = themes.documents.length === 0 || themes.themes.length === 0;
  const blocks = (width: number): Block[] =>
    isEmpty
      ? [nothingYet('No document is coded to a theme yet.', width)]
      : [heatGrid(themes, options, width), ...notesFor(themes, width)];
  const composition = { name: 'document-themes', title: 'Documents by theme', alt: describe(themes) };
  return composeFigure(
    { ...composition, data: themes, blocks, interactive: options.linkTo !== undefined && !isEmpty },
    options,
  );
}

function heatGrid(
  { documents, themes, counts }: DocumentThemes,
  { linkTo }: DocumentThemeFigureOptions,
  width: number,
): Block {
  const most = Math.max(1, ...counts.flat().map((count) => count ?? 0));
  const grid = {
    rows: documents.map(({ label }) => label),
    columns: themes.map(({ label }) => label),
    rowTitle: 'Document',
    cellWidth: 92,
    cell: (row: number, column: number) => {
      const count = counts[row]?.[column] ?? null;
      if (count === null) return { words: '', tint: { fill: '#ffffff', ink }, style: 'hatched' as const };
      const tint = count === 0 ? { fill: '#fbfbfb', ink: '#595959' } : tintOf(0.15 + (0.85 * count) / most);
      const href = linkTo?.(documents[row]?.id ?? '', themes[column]?.id ?? '');
      return { words: String(count), tint, ...(href !== undefined && { href }) };
    },
  };
  return labelGrid(grid, width);
}

function notesFor({ counts }: DocumentThemes, width: number): Block[] {
  const uncoded: KeyItem = {
    sampleWidth: 18,
    words: 'nothing of the document is coded yet',
    sample: ({ x, y }) => {
      const frame = { x, y: y - 4.5, width: 18, height: 9 };
      return element('rect', { ...frame, fill: '#ffffff', stroke: '#8c8c8c', 'stroke-width': 0.5 }) + hatch(frame);
    },
  };
  return [
    paragraph('Numbers: configurations of the theme for which the document is evidence; darker is more.', width),
    keyOf(counts.flat().includes(null) ? [uncoded] : [], width),
  ];
}

function describe({ documents, themes, counts }: DocumentThemes): string {
  if (documents.length === 0 || themes.length === 0) return 'Documents by theme: no document is coded to a theme yet.';
  const rows = documents.map(({ label }, row) => {
    const own = counts[row] ?? [];
    if (own.every((count) => count === null)) return `${label}: nothing coded yet`;
    return `${label}: ${themes.map((theme, column) => `${theme.label} ${own[column] ?? 'not coded'}`).join(', ')}`;
  });
  return `Configurations of each theme for which each document is evidence. ${rows.join('; ')}.`;
}
