import { type Block, stackBlocks } from './block.ts';
import { cleanLine } from './clean-text.ts';
import { drawCell, type GridCell } from './grid-cell.ts';
import { type Heads, setHeads } from './grid-heads.ts';
import { textLine } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A grid of cells with labels at its left and above it. */
export interface LabelGrid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Says what the rows are; stands over their labels. */
  readonly rowTitle?: string;
  /** The greatest width of a cell; what is left stays free. */
  readonly cellWidth: number;
  readonly cell: (row: number, column: number) => GridCell;
}

/** The letters of a grid. */
const type = { size: 8 };
const leading = 9.4;
const least = 22;

/** Draws a grid; columns for which there is no room stand in further grids under the first. */
export function labelGrid(grid: LabelGrid, width: number): Block {
  const labelWidth = Math.min(
    width * 0.42,
    12 + Math.max(textWidth(grid.rowTitle ?? '', bold), ...grid.rows.map((label) => textWidth(shown(label), type))),
  );
  const perPanel = Math.max(1, Math.floor((width - labelWidth) / least));
  const panels = Math.max(1, Math.ceil(grid.columns.length / perPanel));
  const size = Math.ceil(grid.columns.length / panels);
  return stackBlocks(
    Array.from({ length: panels }, (_, panel) => {
      const columns = grid.columns.map((_label, column) => column).slice(panel * size, (panel + 1) * size);
      return gridPanel(grid, columns, labelWidth, width);
    }),
  );
}

const bold = { size: 8, bold: true };

function gridPanel(grid: LabelGrid, columns: readonly number[], labelWidth: number, width: number): Block {
  const cellWidth = Math.min(grid.cellWidth, (width - labelWidth) / Math.max(1, columns.length));
  const heads = setHeads(
    columns.map((column) => shown(grid.columns[column] ?? '')),
    cellWidth,
  );
  const rows = grid.rows.map((label, row) => gridRow(grid, label, row, columns, labelWidth, cellWidth));
  const title = wrapText(grid.rowTitle ?? '', { ...bold, width: labelWidth - 8, lines: 3 });
  const top = Math.max(heads.height, title.length * leading) + 4;
  const body = stackBlocks(rows);
  return {
    height: top + body.height + 8,
    draw: ({ x, y }) =>
      title.map((line, row) => textLine(x, y + top - 6 - (title.length - 1 - row) * leading, line, bold)).join('') +
      drawHeads(heads, x + labelWidth, y + top - 4, cellWidth) +
      body.draw({ x, y: y + top }),
  };
}

function drawHeads(heads: Heads, left: number, foot: number, cellWidth: number): string {
  return heads.draw.map((draw, place) => draw(left + place * cellWidth, foot)).join('');
}

function gridRow(
  grid: LabelGrid,
  label: string,
  row: number,
  columns: readonly number[],
  labelWidth: number,
  cellWidth: number,
): Block {
  const lines = wrapText(shown(label), { ...type, width: labelWidth - 8, lines: 4 });
  const cells = columns.map((column) => drawCell(grid.cell(row, column), cellWidth));
  const height = Math.max(lines.length * leading, ...cells.map((cell) => cell.height)) + 5;
  const first = (height - lines.length * leading) / 2 + 7.2;
  return {
    height,
    draw: ({ x, y }) =>
      lines
        .map((line, place) =>
          textLine(x + labelWidth - 5, y + first + place * leading, line, type, { 'text-anchor': 'end' }),
        )
        .join('') + cells.map((cell, place) => cell.draw(x + labelWidth + place * cellWidth, y, height)).join(''),
  };
}

/** A label that has no sign to be seen is shown as such. */
function shown(label: string): string {
  return cleanLine(label) || '(no label)';
}
