/**
 * Orders two strings by code unit: the same on every machine, in every language.
 *
 * @returns −1, 0 or 1.
 * @example
 * ['b', 'a', 'B'].sort(compareText); // ['B', 'a', 'b']
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
