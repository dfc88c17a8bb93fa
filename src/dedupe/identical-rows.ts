import type { CompiledRules } from './compiled-rules.ts';
import { newEvidenceRange } from './evidence-range.ts';
import { judgeRange } from './judge-range.ts';
import { numberAt } from './number-list.ts';
import { besideField, packedField as f } from './packed-field.ts';
import { radixSort } from './radix-sort.ts';
import { type Comparing, compareRows } from './row-evidence.ts';
import { fieldOf, isSameRow } from './unpack-row.ts';

/**
 * Finds rows that agree with an earlier one in every field and that the rules would merge with it, so that a thousand
 * copies cost no more than one. A row that a person decided about, or that an earlier search knew, is nobody's copy.
 *
 * @returns For each row, the first that it is a copy of; itself where it is none.
 */
export function firstsOfCopies(comparing: Comparing, rules: CompiledRules, decided: ReadonlySet<number>): Int32Array {
  const { rows } = comparing;
  const firsts = new Int32Array(rows.ids.length);
  const hashes = new Int32Array(rows.ids.length);
  for (let row = 0; row < firsts.length; row++) {
    firsts[row] = row;
    hashes[row] = numberAt(rows.beside.items, row * besideField.stride + besideField.rowHash);
  }
  const { keys, values } = radixSort(hashes, firsts.slice());
  const mayCopy = (row: number) => fieldOf(rows, row, f.known) === 0 && !decided.has(row);
  for (let start = 0; start < keys.length; ) {
    let end = start + 1;
    while (end < keys.length && keys[end] === keys[start]) end += 1;
    if (end - start > 1) {
      const alike = [...values.subarray(start, end)].filter(mayCopy);
      noteCopies(comparing, rules, alike, firsts);
    }
    start = end;
  }
  return firsts;
}

/** So many contents that share a hash by chance are told apart; a million rows have a pair of them now and then. */
const mostContents = 8;

function noteCopies(comparing: Comparing, rules: CompiledRules, alike: readonly number[], firsts: Int32Array): void {
  const range = newEvidenceRange();
  let left = alike;
  for (let content = 0; content < mostContents && left.length > 1; content++) {
    const [first = -1, ...others] = left;
    const [copies, unlike] = copiesOf(comparing, first, others);
    left = unlike;
    if (copies.length === 0) continue;
    compareRows(comparing, first, first, range);
    if (judgeRange(rules, range).outcome === 'merge') for (const row of copies) firsts[row] = first;
  }
}

/** The rows that agree with a row in every field, and the others. */
function copiesOf({ rows }: Comparing, first: number, others: readonly number[]): [number[], number[]] {
  const copies: number[] = [];
  const unlike: number[] = [];
  for (const row of others) (isSameRow(rows, first, row) ? copies : unlike).push(row);
  return [copies, unlike];
}
