import { compareText } from '../core/compare-text.ts';
import { blockingKeys } from './blocking-keys.ts';
import type { DocumentRow } from './document-row.ts';

interface PlaceInBlock {
  readonly block: readonly number[];
  readonly at: number;
}

/** The blocks of rows that share a key, and what was done to keep them small. */
export interface CandidateBlocks {
  /** For each row, the blocks that hold it and its place in each. */
  readonly blocksOfRow: readonly (readonly PlaceInBlock[])[];
  /** Rows of the largest block. */
  readonly largest: number;
  /** Blocks too large for all their pairs, in which each row met only its neighbours. */
  readonly windowed: number;
}

/** A block larger than this is not compared as a whole. */
const greatestBlock = 40;
/** In a larger block each row meets so many rows after it, in the order of year, title and place. */
const windowWidth = 8;

/** Gathers rows by their keys; a key that only one row has is dropped. */
export function candidateBlocks(rows: readonly DocumentRow[]): CandidateBlocks {
  const blocks = [...rowsByKey(rows).values()].filter((block) => block.length > 1);
  const blocksOfRow: PlaceInBlock[][] = rows.map(() => []);
  for (const block of blocks) {
    if (block.length > greatestBlock) block.sort((a, b) => compareNeighbours(rows[a], rows[b]) || a - b);
    for (const [at, row] of block.entries()) blocksOfRow[row]?.push({ block, at });
  }
  return {
    blocksOfRow,
    largest: blocks.reduce((most, block) => Math.max(most, block.length), 0),
    windowed: blocks.filter((block) => block.length > greatestBlock).length,
  };
}

function rowsByKey(rows: readonly DocumentRow[]): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    for (const key of blockingKeys(row)) {
      const block = byKey.get(key);
      if (block) block.push(index);
      else byKey.set(key, [index]);
    }
  }
  return byKey;
}

function compareNeighbours(a: DocumentRow | undefined, b: DocumentRow | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return (
    a.year - b.year ||
    compareText(a.title.letters, b.title.letters) ||
    compareText(a.volume, b.volume) ||
    compareText(a.pages.first, b.pages.first) ||
    compareText(a.authors[0]?.family ?? '', b.authors[0]?.family ?? '')
  );
}

/** Every pair of rows that share a block, each once, without holding them all. */
export function* candidatePairs({ blocksOfRow }: CandidateBlocks): Generator<readonly [number, number]> {
  const metBy = new Int32Array(blocksOfRow.length).fill(-1);
  for (const [row, places] of blocksOfRow.entries()) {
    for (const other of places.flatMap(neighboursInBlock)) {
      if (other <= row || metBy[other] === row) continue;
      metBy[other] = row;
      yield [row, other];
    }
  }
}

/** All of a block that is small enough, else the rows around one place of it. */
function neighboursInBlock({ block, at }: PlaceInBlock): readonly number[] {
  return block.length <= greatestBlock ? block : block.slice(Math.max(0, at - windowWidth), at + windowWidth + 1);
}
