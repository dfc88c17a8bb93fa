/** Orders two numbers, the smaller first. */
export function compareNumbers(a: number, b: number): number {
  return a - b;
}
