import { compareText } from '../core/compare-text.ts';
import { hashText } from './seeded-hash.ts';

/** What a choice of reviewers rests on. */
interface ChoiceOptions {
  readonly seed: number;
  /** Reviewers who get every document. */
  readonly core: readonly string[];
  readonly capacity: ReadonlyMap<string, number>;
  /** How many documents each of the others should have in the end. */
  readonly goals: ReadonlyMap<string, number>;
  /** How many documents each has; kept up to date. */
  readonly loads: Map<string, number>;
}

/** Chooses reviewers for one document after the other: who lacks most, has met the others least, or as chance has it. */
export function reviewerChoice(
  reviewers: readonly string[],
  { seed, core, capacity, goals, loads }: ChoiceOptions,
): (documentId: string, count: number) => string[] {
  const met = new Map<string, number>();
  const loadOf = (reviewerId: string) => loads.get(reviewerId) ?? 0;
  const isFree = (reviewerId: string) => loadOf(reviewerId) < (capacity.get(reviewerId) ?? Number.POSITIVE_INFINITY);
  const lackOf = (reviewerId: string) => (goals.get(reviewerId) ?? Number.NEGATIVE_INFINITY) - loadOf(reviewerId);
  const metOf = (reviewerId: string, chosen: readonly string[]) =>
    chosen.reduce((sum, other) => sum + (met.get(pairOf(reviewerId, other)) ?? 0), 0);

  return (documentId, count) => {
    const chosen = core.filter(isFree);
    while (chosen.length < count) {
      const [next] = reviewers
        .filter((reviewerId) => !chosen.includes(reviewerId) && isFree(reviewerId))
        .map((reviewerId) => ({
          reviewerId,
          lack: lackOf(reviewerId),
          met: metOf(reviewerId, chosen),
          chance: hashText(`${documentId} ${reviewerId}`, seed),
        }))
        .sort(
          (a, b) => b.lack - a.lack || a.met - b.met || a.chance - b.chance || compareText(a.reviewerId, b.reviewerId),
        );
      if (next === undefined) break;
      chosen.push(next.reviewerId);
    }
    for (const [place, reviewerId] of chosen.entries()) {
      loads.set(reviewerId, loadOf(reviewerId) + 1);
      for (const other of chosen.slice(place + 1)) {
        const pair = pairOf(reviewerId, other);
        met.set(pair, (met.get(pair) ?? 0) + 1);
      }
    }
    return chosen;
  };
}

function pairOf(one: string, other: string): string {
  return compareText(one, other) < 0 ? `${one}\n${other}` : `${other}\n${one}`;
}
