import { textLine } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Labels over the columns of a grid. */
export interface Heads {
  readonly height: number;
  /** For each column what draws its label, from its left edge and its foot. */
  readonly draw: readonly ((left: number, foot: number) => string)[];
}

const type = { size: 8, bold: true };
const leading = 9.4;
const tallest = 130;

/** Sets labels level where every word fits its column, else turned, read from below. */
export function setHeads(labels: readonly string[], cellWidth: number): Heads {
  const words = labels.flatMap((label) => label.split(/\s+/));
  const areLevel = words.every((word) => textWidth(word, type) <= cellWidth - 6);
  return areLevel ? levelHeads(labels, cellWidth) : turnedHeads(labels, cellWidth);
}

function levelHeads(labels: readonly string[], cellWidth: number): Heads {
  const set = labels.map((label) => wrapText(label, { ...type, width: cellWidth - 6, lines: 5 }));
  return {
    height: Math.max(0, ...set.map((lines) => lines.length)) * leading,
    draw: set.map(
      (lines) => (left, foot) =>
        lines
          .map((line, row) =>
            textLine(left + cellWidth / 2, foot - (lines.length - 1 - row) * leading - 2, line, type, {
              'text-anchor': 'middle',
            }),
          )
          .join(''),
    ),
  };
}

function turnedHeads(labels: readonly string[], cellWidth: number): Heads {
  const lines = Math.max(1, Math.min(3, Math.floor((cellWidth - 2) / leading)));
  const set = labels.map((label) => fewLines(label, lines));
  const longest = Math.max(0, ...set.flat().map((line) => textWidth(line, type)));
  return {
    height: longest + 2,
    draw: set.map(
      (own) => (left, foot) =>
        own
          .map((line, row) => {
            const middle = left + cellWidth / 2 + (row - (own.length - 1) / 2) * leading;
            return textLine(-foot, middle + 2.8, line, type, { transform: 'rotate(-90)' });
          })
          .join(''),
    ),
  };
}

// as short as the number of lines allows, words whole where they fit at all
function fewLines(label: string, lines: number): string[] {
  const longest = Math.max(...label.split(/\s+/).map((word) => textWidth(word, type)));
  const even = textWidth(label, type) / lines;
  const widths = [even + 6, even + 24, tallest].map((width) => Math.min(tallest, Math.max(width, longest + 0.5)));
  const fitting = widths.map((width) => wrapText(label, { ...type, width })).find((set) => set.length <= lines);
  return fitting ?? wrapText(label, { ...type, width: tallest, lines });
}
