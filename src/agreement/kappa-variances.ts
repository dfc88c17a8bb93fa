/** A table of numbers. */
export type Matrix = readonly (readonly number[])[];

/** How often two raters used each category. */
export interface Sides {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * The large-sample variances of a kappa: of the value that was found, and of 0 if there were no agreement beyond chance.
 *
 * @param counts - Of pairs, or shares of one pair; then they are the variances that one pair gives.
 * @see Fleiss JL, Cohen J, Everitt BS. Large sample standard errors of kappa and weighted kappa. Psychol Bull
 *   1969;72:323–327. https://doi.org/10.1037/h0028106
 */
export function kappaVariances(
  counts: Matrix,
  weights: Matrix,
  { rows, columns, pairs, expected }: Sides & { readonly pairs: number; readonly expected: number },
  value: number,
): { readonly ofValue: number; readonly atZero: number } {
  // the weight that a category of one rater has on average, over the habits of the other
  const ofRow = weights.map((line) => line.reduce((sum, weight, k) => sum + (weight * (columns[k] ?? 0)) / pairs, 0));
  const ofColumn = weights.map((_, k) =>
    weights.reduce((sum, line, row) => sum + ((line[k] ?? 0) * (rows[row] ?? 0)) / pairs, 0),
  );
  let found = 0;
  let byChance = 0;
  eachCell(counts, (count, row, column) => {
    const weight = weights[row]?.[column] ?? 0;
    const usual = (ofRow[row] ?? 0) + (ofColumn[column] ?? 0);
    found += (count / pairs) * (weight - usual * (1 - value)) ** 2;
    byChance += (((rows[row] ?? 0) * (columns[column] ?? 0)) / (pairs * pairs)) * (weight - usual) ** 2;
  });
  const scale = pairs * (1 - expected) ** 2;
  return {
    ofValue: (found - (value - expected * (1 - value)) ** 2) / scale,
    atZero: (byChance - expected ** 2) / scale,
  };
}

/** Visits the cells of a table, row by row. */
export function eachCell(counts: Matrix, visit: (count: number, row: number, column: number) => void): void {
  for (const [row, line] of counts.entries()) for (const [column, count] of line.entries()) visit(count, row, column);
}
