import type { Caveat } from '../review/caveat.ts';

/** The texts of the caveats that concern any of these lists of a review. */
export function caveatsAbout(caveats: readonly Caveat[], lists: readonly string[]): string[] {
  return caveats.filter(({ about }) => about.some((list) => lists.includes(list))).map(({ text }) => text);
}
