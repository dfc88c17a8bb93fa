import { RealistError } from '../core/realist-error.ts';
import { requireRange, requireWhole } from '../core/require.ts';
import { hashText } from './seeded-hash.ts';

/** How many reviewers a share of the documents gets. */
export interface OverlapShare {
  readonly reviewers: number;
  /** 0 to 1; all shares together are 1. */
  readonly share: number;
}

/**
 * How many reviewers each of so many documents gets, one after the other, at random places: after any number of documents
 * each share is met as nearly as whole documents allow, and the documents that come later change nothing before them.
 *
 * @throws RealistError `out-of-range`, `not-whole`; `shares-not-whole` where the shares do not make 1.
 */
export function overlapLevels(perDocument: number | readonly OverlapShare[], count: number, seed: number): number[] {
  const levels = typeof perDocument === 'number' ? [{ reviewers: perDocument, share: 1 }] : [...perDocument];
  requireShares(levels);
  const rarestFirst = levels.sort((a, b) => a.share - b.share || a.reviewers - b.reviewers);
  const steps = rarestFirst.map(({ reviewers, share }, place) => {
    const rest = rarestFirst.slice(place).reduce((sum, level) => sum + level.share, 0);
    return {
      reviewers,
      take: place === rarestFirst.length - 1 ? () => true : spread(share / rest, `${seed} ${place}`),
    };
  });
  return Array.from({ length: count }, () => steps.find(({ take }) => take())?.reviewers ?? 0);
}

function requireShares(levels: readonly OverlapShare[]): void {
  for (const { reviewers, share } of levels) {
    requireWhole(reviewers, 1, Number.MAX_SAFE_INTEGER, 'perDocument');
    requireRange(share, 0, 1, 'perDocument');
  }
  const total = levels.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) < 1e-9) return;
  throw new RealistError('shares-not-whole', ['options', 'perDocument'], `the shares make ${total}; they must make 1`);
}

/** Says yes so often: once, at a random place, in each stretch in which one yes is due. */
function spread(share: number, seed: string): () => boolean {
  let asked = 0;
  let taken = 0;
  return () => {
    asked += 1;
    const due = Math.round(asked * share * 1e9) / 1e9;
    const stretch = Math.floor(due);
    const isPast = hashText(`${seed} ${stretch}`) / 2 ** 32 < due - stretch;
    if (taken >= stretch + (isPast ? 1 : 0)) return false;
    taken += 1;
    return true;
  };
}
