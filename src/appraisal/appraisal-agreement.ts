import { groupBy } from '../core/group-by.ts';
import type { Appraisal, AppraisalScale } from './appraisal.ts';
import { targetOf } from './appraisals-for-theory.ts';
import { type RaterAgreement, raterAgreement } from './rater-agreement.ts';

/** How far reviewers agree on one dimension. */
export interface AppraisalAgreement {
  readonly dimension: string;
  /** Over documents as wholes; `differingIds` are theirs. */
  readonly documents: RaterAgreement;
  /** Over single extracts. */
  readonly extracts: RaterAgreement;
}

/**
 * How far reviewers agree who appraised the same documents and extracts, dimension by dimension, before any consensus: what
 * was settled later does not raise agreement. What was judged for two theories is two judgements; of one reviewer's several
 * the last stands.
 *
 * Ratings that the scale does not have are left out; `appraisalMatrix` names them as problems.
 *
 * @example
 * const rigour = { dimension: 'rigour', ratings: ['low', 'middle', 'high'] };
 * const said = [['low', 'low'], ['high', 'high'], ['low', 'middle']];
 * const appraisals = said.flatMap((pair, n) => pair.map((rating, k) => ({ id: `a${n}${k}`, target: { documentId: `d${n}` }, dimension: 'rigour', rating, rationale: 'As told', reviewerId: k === 0 ? 'ann' : 'ben' })));
 * const [found] = appraisalAgreement(appraisals, [rigour]);
 * found?.documents.pairs[0]?.kappa.value?.toFixed(2); // '0.67'
 * found?.documents.pairs[0]?.differingIds; // ['d2']
 */
export function appraisalAgreement(
  appraisals: readonly Appraisal[],
  scales: readonly AppraisalScale[],
): AppraisalAgreement[] {
  return scales.map(({ dimension, ratings }) => {
    const judged = appraisals.filter(
      (one) => one.dimension === dimension && one.consensusOf === undefined && ratings.includes(one.rating),
    );
    const agreementOf = (kind: 'documentId' | 'extractId') => {
      const own = judged.filter(({ target }) => kind in target);
      const things = [...groupBy(own, (one) => JSON.stringify([targetOf(one), one.forTheoryId ?? null])).values()];
      return raterAgreement(things.map(thingOf), [...new Set(ratings)]);
    };
    return { dimension, documents: agreementOf('documentId'), extracts: agreementOf('extractId') };
  });
}

function thingOf(appraisals: readonly Appraisal[]) {
  const [target] = appraisals.map((one) => ('documentId' in one.target ? one.target.documentId : one.target.extractId));
  return { id: target ?? '', ratings: new Map(appraisals.map(({ reviewerId, rating }) => [reviewerId, rating])) };
}
