/** Rows that are the same, and how many there are of them. */
export interface AlikeRows<Cell> {
  readonly row: readonly Cell[];
  readonly times: number;
}

/** Puts rows together that are the same. Units are many and judgements few, so that what follows has little to count. */
export function alikeRows<Cell extends number | string | null>(
  rows: readonly (readonly Cell[])[],
): readonly AlikeRows<Cell>[] {
  const byRow = new Map<readonly Cell[], { row: readonly Cell[]; times: number }>();
  const byText = new Map<string, { row: readonly Cell[]; times: number }>();
  for (const row of rows) {
    const known = byRow.get(row);
    if (known !== undefined) {
      known.times += 1;
      continue;
    }
    const text = JSON.stringify(row);
    const group = byText.get(text) ?? { row, times: 0 };
    group.times += 1;
    byText.set(text, group);
    byRow.set(row, group);
  }
  return [...byText.values()];
}
