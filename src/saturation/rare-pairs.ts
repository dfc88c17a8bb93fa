import type { Incidence } from './incidence.ts';

/** More pairs than this are not counted. */
const most = 1e6;

/**
 * Each pair of codes that stand together in some document, both held by at most `rarest` documents: how many documents
 * hold the one, the other, and both; `null` where they are too many to count.
 */
export function rarePairs(
  { codes, rows }: Incidence,
  frequencies: Int32Array,
  rarest: number,
): readonly (readonly [number, number, number])[] | null {
  const together = new Map<number, number>();
  let counted = 0;
  for (const row of rows) {
    const rare = row.filter((code) => (frequencies[code] ?? 0) <= rarest);
    counted += (rare.length * (rare.length - 1)) / 2;
    if (counted > most) return null;
    rare.forEach((one, place) => {
      for (const other of rare.slice(place + 1)) {
        const pair = one * codes.length + other;
        together.set(pair, (together.get(pair) ?? 0) + 1);
      }
    });
  }
  const frequencyOf = (code: number) => frequencies[code] ?? 0;
  return [...together].map(([pair, shared]) => [
    frequencyOf(Math.floor(pair / codes.length)),
    frequencyOf(pair % codes.length),
    shared,
  ]);
}
