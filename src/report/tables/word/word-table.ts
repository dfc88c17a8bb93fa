import { escapeAttribute } from '../../drawing/escape-markup.ts';
import type { Table, TableColumn } from '../../table.ts';
import { cellInWords } from '../cell-in-words.ts';
import { columnNeeds, columnWidths, needsAt } from '../column-widths.ts';
import type { PageLayout } from './page-layout.ts';
import { paragraph, textRuns } from './word-text.ts';

const twips = 20;
const gap = 8;

/** A table of Word with three rules and a heading that stands on every page. */
export function wordTable(table: Table, page: PageLayout): string {
  const { caption, columns, rows } = table;
  // Word knows no table without a column
  if (columns.length === 0) return '';
  const { size, widths } = fitted(table, (page.width - 2 * page.margin) / twips);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const cells = (style: string, texts: readonly string[]) =>
    columns.map((column, place) => cell(style, texts[place] ?? '', column, widths[place] ?? 0)).join('');
  const head = cells(
    `TableHead${size}`,
    columns.map(({ label }) => label),
  );
  const body = rows.map((row) => {
    const texts = columns.map((column) => cellInWords(row, column));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(`TableText${size}`, texts)}</w:tr>`;
  });
  return [
    `<w:tbl>${tableProperties(caption, widths)}<w:tblGrid>${grid}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>`,
    ...body,
    '</w:tbl>',
  ].join('');
}

/** Sizes of letters in points, the one to try first first. */
export const letterSizes = [9, 8, 7] as const;

// the greatest letters with which no word is cut
function fitted(table: Table, room: number): { size: number; widths: number[] } {
  const measured = columnNeeds(table);
  const needs = letterSizes.map((size) => ({ size, columns: needsAt(measured, size, gap) }));
  const fits = needs.find(({ columns }) => columns.reduce((all, { least }) => all + least, 0) <= room);
  const { size, columns } = fits ?? { size: 7, columns: needs.at(-1)?.columns ?? [] };
  return { size, widths: columnWidths(columns, room).map((width) => Math.floor(width * twips)) };
}

function tableProperties(caption: string, widths: readonly number[]): string {
  const width = widths.reduce((all, one) => all + one, 0);
  const look =
    'w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"';
  return [
    '<w:tblPr><w:tblStyle w:val="ThreeRules"/>',
    `<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook ${look}/>`,
    // what a screen reader says of the table
    caption === '' ? '' : `<w:tblCaption w:val="${escapeAttribute(caption)}"/>`,
    '</w:tblPr>',
  ].join('');
}

function cell(style: string, text: string, { type }: TableColumn, width: number): string {
  const inside = paragraph(style, textRuns(text), { like: text, ...(type === 'number' && { align: 'right' }) });
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
}
