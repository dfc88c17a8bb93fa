/** The least number of letters put in, taken out, changed or swapped with their neighbour between two words. */
export function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, last, before);
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function nextRow(a: string, b: string, i: number, last: readonly number[], before: readonly number[]): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : changed;
    row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
  }
  return row;
}
