import { groupBy } from '../core/group-by.ts';
import type { Appraisal } from './appraisal.ts';

/**
 * The appraisals that hold for one theory, in their order: those made for it, and those made for none by reviewers who did
 * not judge the same for this theory.
 *
 * @example
 * const judged = { target: { documentId: 'd1' }, dimension: 'relevance', rationale: 'As told on p. 4', reviewerId: 'ann' };
 * const appraisals = [{ ...judged, id: 'a1', rating: 'low' }, { ...judged, id: 'a2', rating: 'high', forTheoryId: 't1' }];
 * appraisalsForTheory(appraisals, 't1').map(({ id }) => id); // ['a2']
 * appraisalsForTheory(appraisals, 't2').map(({ id }) => id); // ['a1']
 */
export function appraisalsForTheory(appraisals: readonly Appraisal[], theoryId: string): Appraisal[] {
  const own = appraisals.filter(({ forTheoryId }) => forTheoryId === theoryId || forTheoryId === undefined);
  const keyOf = ({ target, dimension, reviewerId, consensusOf }: Appraisal) =>
    JSON.stringify([targetOf({ target }), dimension, consensusOf === undefined ? reviewerId : null]);
  const specific = groupBy(
    own.filter(({ forTheoryId }) => forTheoryId === theoryId),
    keyOf,
  );
  return own.filter((appraisal) => appraisal.forTheoryId === theoryId || !specific.has(keyOf(appraisal)));
}

/** What an appraisal is of, as a key. */
export function targetOf({ target }: Pick<Appraisal, 'target'>): string {
  return 'documentId' in target ? `document ${target.documentId}` : `extract ${target.extractId}`;
}
