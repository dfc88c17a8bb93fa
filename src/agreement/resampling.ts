import { alikeRows } from './alike-rows.ts';
import type { RatingTable } from './rating-table.ts';
import { sum } from './sum.ts';
import type { UnitRatings } from './unit-ratings.ts';

/** Gives a place from 0 up to, and without, `below`. */
export type RandomPlace = (below: number) => number;

/** What can be drawn again from data. */
export interface Resampling<Drawn> {
  /** How many units there are, and are in each draw. */
  readonly size: number;
  /** The data, as a draw that left nothing out. */
  readonly whole: Drawn;
  readonly draw: (place: RandomPlace) => Drawn;
}

/** Draws units of a list. Rows of ratings in which the same was said are one object, which the statistics know again. */
export function listed<Unit>(units: readonly Unit[]): Resampling<Unit[]> {
  const firsts = new Map<string, Unit>();
  const known = units.map((unit) => {
    if (!isRowOfRatings(unit)) return unit;
    const text = JSON.stringify(unit);
    const first = firsts.get(text) ?? unit;
    firsts.set(text, first);
    return first;
  });
  return { size: units.length, whole: units.slice(), draw: (place) => drawn(known, place) };
}

function isRowOfRatings(unit: unknown): boolean {
  return Array.isArray(unit) && unit.every((rating) => rating === null || typeof rating === 'string');
}

/** Draws units with their counts, among the same categories. Counts that are alike are one object here too. */
export function countedUnits(units: UnitRatings): Resampling<UnitRatings> {
  const rows = alikeRows(units.counts).flatMap(({ row, times }) => {
    const unit = { row, size: sum(row) };
    return Array.from({ length: times }, () => unit);
  });
  const draw = (place: RandomPlace) => {
    const taken = drawn(rows, place);
    return {
      categories: units.categories,
      counts: taken.map(({ row }) => row),
      raters: taken.map(({ size }) => size),
    };
  };
  return { size: rows.length, whole: units, draw };
}

/** Draws pairs of a table, among the same categories. What was unpaired stays so. */
export function pairsOf(table: RatingTable): Resampling<RatingTable> {
  const { counts, pairs } = table;
  const width = counts.length;
  const cells = new Uint32Array(pairs);
  let filled = 0;
  for (const [row, line] of counts.entries())
    for (const [column, count] of line.entries()) {
      cells.fill(row * width + column, filled, filled + count);
      filled += count;
    }
  const draw = (place: RandomPlace) => {
    const tally = new Float64Array(width * width);
    for (let pair = 0; pair < pairs; pair += 1) {
      const cell = cells[place(pairs)] ?? 0;
      tally[cell] = (tally[cell] ?? 0) + 1;
    }
    return { ...table, counts: counts.map((_, row) => [...tally.subarray(row * width, (row + 1) * width)]) };
  };
  return { size: pairs, whole: table, draw };
}

function drawn<Unit>(units: readonly Unit[], place: RandomPlace): Unit[] {
  const taken = units.slice();
  for (let turn = 0; turn < taken.length; turn += 1) {
    const unit = units[place(units.length)];
    if (unit !== undefined) taken[turn] = unit;
  }
  return taken;
}

/** Places that follow from a seed: a counter, mixed. */
export function randomPlaces(seed: number): RandomPlace {
  let state = (seed ^ Math.floor(seed / 2 ** 32)) >>> 0;
  return (below) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return Math.floor((((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32) * below);
  };
}
