/** How many documents a reviewer has. */
export interface ReviewerLoad {
  readonly reviewerId: string;
  readonly documents: number;
}

/**
 * How many documents each reviewer should have once so many places are filled: the same number for all, but for those whose
 * capacity ends below it. Not whole where the places do not divide.
 */
export function evenLoads(
  loads: readonly ReviewerLoad[],
  places: number,
  { capacity, documents }: { readonly capacity: ReadonlyMap<string, number>; readonly documents: number },
): ReadonlyMap<string, number> {
  const bounds = loads.map(({ reviewerId, documents: has }) => ({
    reviewerId,
    has,
    // nobody judges a document twice
    most: Math.min(capacity.get(reviewerId) ?? Number.POSITIVE_INFINITY, has + documents),
  }));
  const filled = (level: number) =>
    bounds.reduce((sum, { has, most }) => sum + Math.max(0, Math.min(most, level) - has), 0);
  // the level at which all places are filled, as water finds it: between two known heights it rises in a straight line
  const heights = [...new Set(bounds.flatMap(({ has, most }) => [has, most]))].sort((a, b) => a - b);
  const above = heights.findIndex((height) => filled(height) >= places);
  const upper = heights[above] ?? heights.at(-1) ?? 0;
  const lower = heights[above - 1] ?? upper;
  const [less, more] = [filled(lower), filled(upper)];
  const level = more > less ? lower + ((places - less) / (more - less)) * (upper - lower) : upper;
  return new Map(bounds.map(({ reviewerId, most }) => [reviewerId, Math.min(most, level)]));
}
