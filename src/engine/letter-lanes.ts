import { packedField as f } from '../dedupe/packed-field.ts';
import type { PackedRows } from '../dedupe/packed-rows.ts';
import { fieldOf } from '../dedupe/unpack-row.ts';
import type { RowBatch } from './row-batch.ts';
import type { SqlConstructs } from './sql-dialect.ts';

/** Kinds of letters in a number; eight bits a kind, so that a double holds the number exactly. */
const kindsInLane = 6;
const lanes = ['lane0', 'lane1', 'lane2', 'lane3', 'lane4', 'lane5'] as const;
const kinds = 32;
/** The top bit, and the lowest, of each eight bits. */
const topBits = 0x80_80_80_80_80_80;
const lowBits = 0x01_01_01_01_01_01;

/** Spreads the counts of letters of the one packed row over the lanes. */
export function putLanes({ bigints, integers }: RowBatch, at: number, rows: PackedRows): void {
  let sum = 0;
  lanes.forEach((lane, number) => {
    let packed = 0;
    for (let place = 0; place < kindsInLane; place++) {
      const kind = number * kindsInLane + place;
      const count = kind < kinds ? (fieldOf(rows, 0, f.letters + (kind >> 3)) >>> (4 * (kind & 7))) & 15 : 0;
      packed += count * 256 ** place;
      sum += count;
    }
    bigints[lane][at] = packed;
  });
  integers.letter_sum[at] = sum;
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
