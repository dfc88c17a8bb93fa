import { packedField as f } from '../dedupe/packed-field.ts';
import type { PackedRows } from '../dedupe/packed-rows.ts';
import { fieldOf } from '../dedupe/unpack-row.ts';
import type { RowBatch } from './row-batch.ts';
import type { SqlConstructs } from './sql-dialect.ts';

const lanes = ['lane0', 'lane1', 'lane2', 'lane3'] as const;
/** So many counts of eight bits are in a number, so that a double holds it exactly. */
const countsInLane = 6;
/** The top bit, and the lowest, of each eight bits. */
const topBits = 0x80_80_80_80_80_80;
const lowBits = 0x01_01_01_01_01_01;

/** For each kind of letter its place: rare letters share one, and so do digits and all that is no letter of the alphabet. */
const placeOfKind = Uint8Array.from({ length: 32 }, (_, kind) => {
  if (kind > 25) return 23;
  const rare = [9, 16, 23, 25];
  return rare.includes(kind) ? 0 : 1 + kind - rare.filter((other) => other < kind).length;
});

/** Room for the lanes of one row. */
const sums = new Float64Array(lanes.length);

/** Spreads the counts of letters of the one packed row over the lanes. */
export function putLanes({ bigints }: RowBatch, at: number, rows: PackedRows): void {
  sums.fill(0);
  for (let kind = 0; kind < 32; kind++) {
    const count = (fieldOf(rows, 0, f.letters + (kind >> 3)) >>> (4 * (kind & 7))) & 15;
    const lane = laneOfKind[kind] ?? 0;
    sums[lane] = (sums[lane] ?? 0) + count * (unitOfKind[kind] ?? 0);
  }
  for (let lane = 0; lane < lanes.length; lane++) bigints[lanes[lane] ?? 'lane0'][at] = sums[lane] ?? 0;
}

const laneOfKind = placeOfKind.map((place) => Math.floor(place / countsInLane));
const unitOfKind = Float64Array.from(placeOfKind, (place) => 256 ** (place % countsInLane));

/** The sum of all counts of a row, as SQL: a number is as its digits to the base of 256, but for a multiple of 255. */
export function letterSum(row: string): string {
  return lanes.map((lane) => `${row}.${lane} % 255`).join(' + ');
}

/**
 * What the title of `a` has more of all letters than that of `b`, as SQL: an edit takes away one of them at most. What `b`
 * has more is as much, less the difference of their sums.
 */
export function lettersMore({ shiftRight }: SqlConstructs): string {
  return lanes
    .map((lane) => {
      const apart = `((a.${lane} | ${topBits}) - b.${lane})`;
      // the top bit stays where a count is not below the other; it becomes a mask over the count
      return `((${apart} & ((${shiftRight(apart, 7)} & ${lowBits}) * 127)) % 255)`;
    })
    .join(' + ');
}
