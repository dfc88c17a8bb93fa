/** A number with its field: `screened`, `other.sought`, `reasons.0.count`. */
export type NamedNumber = readonly [string, number];

/** Every number of some counts with its field; stated shares count nothing. */
export function numbersIn(value: unknown, field = ''): NamedNumber[] {
  if (typeof value === 'number') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string, unknown][] = Object.entries(value);
  return entries.flatMap(([key, inner]) => {
    if (key === 'statedShares') return [];
    return numbersIn(inner, field === '' ? key : `${field}.${key}`);
  });
}
