import type { Caveat } from '../review/caveat.ts';

/**
 * The texts of the caveats that concern any of these lists of a review: what stands under a figure or a table of them.
 *
 * @example
 * caveatsAbout([{ id: 'c1', about: ['screening'], text: 'Screening is illustrative.' }], ['screening', 'searches']); // ['Screening is illustrative.']
 */
export function caveatsAbout(caveats: readonly Caveat[], lists: readonly string[]): string[] {
  return caveats.filter(({ about }) => about.some((list) => lists.includes(list))).map(({ text }) => text);
}
