import type { AgreementCoefficient } from '../agreement/agreement-coefficient.ts';
import { cohenKappaOfTable } from '../agreement/cohen-kappa.ts';
import { gwetAc } from '../agreement/gwet-ac.ts';
import type { CohenKappa } from '../agreement/kappa-of-two.ts';
import { type KrippendorffAlpha, krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import { type RatingTable, ratingTable } from '../agreement/rating-table.ts';
import type { Verdict } from './event.ts';
import type { DocumentJudgements, Judgement } from './judgements.ts';

/** How far two reviewers agree. */
export interface ReviewerAgreement {
  readonly firstId: string;
  readonly secondId: string;
  /** Kappa over the documents that both judged; `unpaired` counts those that only one of them did. */
  readonly kappa: CohenKappa;
  /** How often each said what, the first reviewer in the rows; it holds what was said at all. */
  readonly table: RatingTable;
  /** Documents on which they differ, in the order of first mention. */
  readonly differingIds: readonly string[];
}

/** How far reviewers agree on one thing. */
export interface VoteAgreement {
  /** Every two reviewers, ordered by id. */
  readonly pairs: readonly ReviewerAgreement[];
  /** Of two votes on one document, how often they are the same, 0 to 1; `null` where no document has two. */
  readonly observed: number | null;
  /** Krippendorff's alpha, nominal, of all reviewers. */
  readonly alpha: KrippendorffAlpha;
  /** Gwet's AC1 of all reviewers, which stays high where nearly all is excluded and kappa falls. */
  readonly ac1: AgreementCoefficient;
}

/** How far reviewers agree on why documents are excluded: above by the primary reason, here by all that they named. */
export interface ReasonAgreement extends VoteAgreement {
  /** Alpha where two sets of reasons differ by the share of their reasons that they do not have in common (Jaccard). */
  readonly setAlpha: KrippendorffAlpha;
}

/** Agreement on what becomes of documents; a vote that `verdictOf` gives as `null` is none. */
export function verdictAgreement(
  documents: readonly DocumentJudgements[],
  reviewers: readonly string[],
  verdictOf: (judgement: Judgement) => Verdict | null,
  hasUnsure: boolean,
): VoteAgreement {
  const categories: Verdict[] = hasUnsure ? ['include', 'exclude', 'unsure'] : ['include', 'exclude'];
  const ratings = ratingsOf(documents, reviewers, verdictOf);
  return {
    pairs: pairsOf(documents, reviewers, verdictOf, (first, second) => first !== undefined || second !== undefined),
    ...ofAll(ratings, { categories }),
  };
}

/** Agreement on the reasons of exclusions, among those who exclude. */
export function reasonAgreement(
  documents: readonly DocumentJudgements[],
  reviewers: readonly string[],
): ReasonAgreement {
  const primary = ({ verdict, criterionIds }: Judgement) => (verdict === 'exclude' ? (criterionIds[0] ?? null) : null);
  const all = ({ verdict, criterionIds }: Judgement) =>
    verdict === 'exclude' && criterionIds.length > 0 ? [...new Set(criterionIds)].sort().join('\n') : null;
  const excludes = (judgement: Judgement | undefined) => judgement?.verdict === 'exclude';
  return {
    pairs: pairsOf(documents, reviewers, primary, (first, second) => excludes(first) && excludes(second)),
    ...ofAll(ratingsOf(documents, reviewers, primary), {}),
    setAlpha: krippendorffAlpha(ratingsOf(documents, reviewers, all), { metric: jaccardDistance }),
  };
}

function ratingsOf<C extends string>(
  documents: readonly DocumentJudgements[],
  reviewers: readonly string[],
  ratingOf: (judgement: Judgement) => C | null,
): (C | null)[][] {
  // of thousands of documents few are judged unlike each other, and what is one row is counted once
  const rows = new Map<string, (C | null)[]>();
  return documents.map(({ byReviewer }) => {
    const row = reviewers.map((reviewerId) => {
      const judgement = byReviewer.get(reviewerId);
      return judgement ? ratingOf(judgement) : null;
    });
    const key = JSON.stringify(row);
    const known = rows.get(key) ?? row;
    rows.set(key, known);
    return known;
  });
}

function ofAll<C extends string>(
  ratings: readonly (readonly (C | null)[])[],
  options: { readonly categories?: readonly C[] },
): Omit<VoteAgreement, 'pairs'> {
  const ac1 = gwetAc(ratings, options);
  return { observed: ac1.units === 0 ? null : ac1.observed, alpha: krippendorffAlpha(ratings, options), ac1 };
}

function pairsOf(
  documents: readonly DocumentJudgements[],
  reviewers: readonly string[],
  ratingOf: (judgement: Judgement) => string | null,
  isCompared: (first: Judgement | undefined, second: Judgement | undefined) => boolean,
): ReviewerAgreement[] {
  const ratingBy = ({ byReviewer }: DocumentJudgements, reviewerId: string): string | null => {
    const judgement = byReviewer.get(reviewerId);
    return judgement ? ratingOf(judgement) : null;
  };
  const pairOf = (firstId: string, secondId: string): ReviewerAgreement => {
    const compared = documents.filter(({ byReviewer }) =>
      isCompared(byReviewer.get(firstId), byReviewer.get(secondId)),
    );
    const firsts = compared.map((document) => ratingBy(document, firstId));
    const seconds = compared.map((document) => ratingBy(document, secondId));
    const differing = compared.filter((_, place) => areUnlike(firsts[place] ?? null, seconds[place] ?? null));
    const table = ratingTable(firsts, seconds);
    const differingIds = differing.map(({ documentId }) => documentId);
    return { firstId, secondId, kappa: cohenKappaOfTable(table), table, differingIds };
  };
  return reviewers.flatMap((firstId, place) => reviewers.slice(place + 1).map((secondId) => pairOf(firstId, secondId)));
}

/** Whether both said something, and not the same. */
function areUnlike(first: string | null, second: string | null): boolean {
  return first !== null && second !== null && first !== second;
}

function jaccardDistance(one: string, other: string): number {
  const [first, second] = [new Set(one.split('\n')), new Set(other.split('\n'))];
  const common = [...first].filter((reason) => second.has(reason)).length;
  return 1 - common / (first.size + second.size - common);
}
