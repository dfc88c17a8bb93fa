/**
 * Checks the room of screening against vectors: `npm run eval:screening -- FILE...`. Each file holds `vectors` with id, kind
 * (`stoppingHypergeometric`, `screeningMetrics`, `ranking`), input, expected values and an absolute tolerance. It ends with 1
 * where a value differs.
 */
import { readFileSync } from 'node:fs';
import { type ScreeningVector, screeningValues } from './screening-values.ts';

const files = process.argv.slice(2);
if (files.length === 0) console.log('usage: npm run eval:screening -- FILE...');

let compared = 0;
let wrong = 0;
row('vector', 'value', 'expected', 'computed', '');
for (const file of files) {
  const vectors: readonly ScreeningVector[] = JSON.parse(readFileSync(file, 'utf8')).vectors;
  for (const vector of vectors) {
    const values = screeningValues(vector);
    if (values === null) continue;
    for (const [name, wanted] of Object.entries(vector.expected)) {
      const found = values[name];
      const isRight = found !== undefined && agrees(found, wanted, vector.tolerance);
      compared += 1;
      if (!isRight) wrong += 1;
      row(vector.id, name, short(wanted), found === undefined ? 'not computed' : short(found), isRight ? '' : 'WRONG');
    }
  }
}
console.log(`${compared} values compared, ${wrong} wrong`);
process.exitCode = wrong === 0 && compared > 0 ? 0 : 1;

function agrees(found: unknown, wanted: unknown, tolerance: number): boolean {
  if (typeof wanted === 'number') return typeof found === 'number' && Math.abs(found - wanted) <= tolerance;
  if (typeof wanted !== 'object' || wanted === null) return found === wanted;
  if (typeof found !== 'object' || found === null) return false;
  const [mine, theirs] = [new Map(Object.entries(found)), Object.entries(wanted)];
  return mine.size === theirs.length && theirs.every(([key, value]) => agrees(mine.get(key), value, tolerance));
}

function short(value: unknown): string {
  const text = typeof value === 'number' ? String(Number(value.toPrecision(10))) : JSON.stringify(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

function row(...cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, k) => cell.padEnd([22, 22, 26, 26, 0][k] ?? 0))
      .join(' ')
      .trimEnd(),
  );
}
