import { noteType } from '../drawing/block.ts';
import type { PlotArea } from '../drawing/chart.ts';
import { element, path, textLine } from '../drawing/svg.ts';
import { textWidth } from '../drawing/text-width.ts';
import { wrapText } from '../drawing/wrap-text.ts';
import { drawCircle } from './cmo-drawing.ts';
import { type RuleStop, waveName } from './saturation-words.ts';

/** Documents of one search wave that were read after each other. */
export interface WaveRun {
  readonly wave: string | null;
  /** Its first document, from 1. */
  readonly from: number;
  readonly to: number;
}

/** The waves in the order of reading; none where only one is known. */
export function wavesOf(waves: readonly (string | null)[]): WaveRun[] {
  if (new Set(waves).size < 2) return [];
  const runs: WaveRun[] = [];
  waves.forEach((wave, place) => {
    const last = runs.at(-1);
    if (last?.wave === wave) runs.splice(-1, 1, { ...last, to: place + 1 });
    else runs.push({ wave, from: place + 1, to: place + 1 });
  });
  return runs;
}

const waveHeight = 13;
const waveRoom = waveHeight + 3;
const stopStep = 13;

/** Room above the plot for waves and for the circles of rules. */
export function headRoom(waves: readonly WaveRun[], rows: readonly (readonly RuleStop[])[]): number {
  return (waves.length > 0 ? waveRoom : 0) + rows.length * stopStep;
}

/** The strip of waves above the circles of so many rows. */
export function drawWaves(waves: readonly WaveRun[], { x, top }: PlotArea, rows: number): string[] {
  const names = [...new Set(waves.map(({ wave }) => wave))];
  const y = top - waveRoom - rows * stopStep;
  return waves.map(({ wave, from, to }) => {
    const left = x.place(from - 1);
    const width = x.place(to) - left;
    const fill = names.indexOf(wave) % 2 === 0 ? '#eef1f4' : '#d5dde4';
    const frame = { x: left, y, width, height: waveHeight, fill, stroke: '#51606e', 'stroke-width': 0.5 };
    const words = waveInShort(wave, width - 4);
    return element('rect', frame) + textLine(left + width / 2, y + 9.2, words, noteType, { 'text-anchor': 'middle' });
  });
}

function waveInShort(wave: string | null, room: number): string {
  const whole = waveName(wave);
  const number = whole.replace(/^Round /, '');
  const fitting = [whole, number].find((one) => textWidth(one, noteType) <= room);
  if (fitting !== undefined) return fitting;
  return room < 14 ? '' : (wrapText(whole, { ...noteType, width: room, lines: 1 })[0] ?? '');
}

/** Where rules would have stopped: a line down the plot, its number in a circle above. */
export function drawStops(rows: readonly (readonly RuleStop[])[], area: PlotArea): string[] {
  const { x, top, bottom } = area;
  const lowest = top - stopStep / 2 - 0.5;
  const placed = rows.flatMap((row, place) => row.map((stop) => ({ stop, y: lowest - place * stopStep })));
  const lines = placed.map(({ stop, y }) => {
    const d = path('M', x.place(stop.documents), y, 'V', bottom);
    return element('path', { d, stroke: '#333333', 'stroke-width': 0.75, 'stroke-dasharray': '2 2', fill: 'none' });
  });
  return [...lines, ...placed.map(({ stop, y }) => drawCircle({ x: x.place(stop.documents), y }, stop.number, false))];
}

/** Circles that would touch stand in rows above each other. The plot is at least 0.7 of the width. */
export function stopRows(stops: readonly RuleStop[], last: number, width: number): RuleStop[][] {
  const place = ({ documents }: RuleStop) => (documents / last) * width * 0.7;
  const rows: RuleStop[][] = [];
  for (const stop of stops) {
    const free = rows.find((row) => row.every((one) => Math.abs(place(one) - place(stop)) >= stopStep));
    if (free) free.push(stop);
    else rows.push([stop]);
  }
  return rows;
}
