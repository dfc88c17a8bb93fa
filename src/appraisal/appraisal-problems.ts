import { groupBy, indexById } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import type { Appraisal, AppraisalScale } from './appraisal.ts';
import type { AppraisalCell } from './appraisal-cell.ts';
import { targetOf } from './appraisals-for-theory.ts';

/** Why no declared scale can take an appraisal; `null` where one can. */
export function appraisalMisfit(
  { id, dimension, rating }: Appraisal,
  scales: readonly AppraisalScale[],
): Problem | null {
  const scale = scales.find((each) => each.dimension === dimension);
  if (!scale) {
    const message = `Appraisal ${id} judges ${dimension}, for which the protocol declares no scale; declare one, or correct the appraisal`;
    return { code: 'undeclared-dimension', severity: 'error', message, ids: [id] };
  }
  if (scale.ratings.includes(rating)) return null;
  const message = `Appraisal ${id} gives ${rating}, which the scale of ${dimension} does not have (${scale.ratings.join(', ')}); declare it, or correct the appraisal`;
  return { code: 'undeclared-rating', severity: 'error', message, ids: [id] };
}

/** Reviewers who judge one thing several times on one dimension and for one theory. */
export function repeatedIn({ dimension, ratings }: AppraisalCell, targetId: string): Problem[] {
  if (ratings.length < 2) return [];
  const own = groupBy(ratings, ({ reviewerId, forTheoryId }) => JSON.stringify([reviewerId, forTheoryId ?? null]));
  return [...own.values()].flatMap((repeated) => {
    if (repeated.length === 1) return [];
    const ids = repeated.map(({ appraisalId }) => appraisalId);
    const message = `${repeated[0]?.reviewerId} judges the ${dimension} of ${targetId} ${ids.length} times (${ids.join(', ')}); keep one`;
    return [{ code: 'appraised-twice', severity: 'warning', message, ids }];
  });
}

/** Consensuses of what is not in their cell, and those that do not cover all that is. */
export function consensusProblems(appraisals: readonly Appraisal[]): Problem[] {
  if (appraisals.every(({ consensusOf }) => consensusOf === undefined)) return [];
  const byId = indexById(appraisals);
  const placeOf = (appraisal: Appraisal) => JSON.stringify([targetOf(appraisal), appraisal.dimension]);
  const byPlace = groupBy(appraisals, placeOf);
  return appraisals.flatMap((appraisal): Problem[] => {
    const { id, consensusOf, forTheoryId } = appraisal;
    if (consensusOf === undefined) return [];
    const strange = consensusOf.filter((one) => {
      const found = byId.get(one);
      if (found === undefined || found.consensusOf !== undefined || placeOf(found) !== placeOf(appraisal)) return true;
      // what was judged for all theories may be settled for one
      return found.forTheoryId !== undefined && found.forTheoryId !== forTheoryId;
    });
    const rivals = (byPlace.get(placeOf(appraisal)) ?? []).filter((one) => one.forTheoryId === forTheoryId);
    const open = rivals.filter((one) => one.consensusOf === undefined && !consensusOf.includes(one.id));
    // a later consensus that covers all makes an earlier one history
    const isHistory = rivals.indexOf(appraisal) < rivals.findLastIndex((one) => one.consensusOf !== undefined);
    return [...strangersOf(id, strange), ...(isHistory ? [] : outdatedBy(id, idsOf(open)))];
  });
}

function idsOf(appraisals: readonly Appraisal[]): string[] {
  return appraisals.map(({ id }) => id);
}

function strangersOf(id: string, strange: readonly string[]): Problem[] {
  if (strange.length === 0) return [];
  const message = `Consensus ${id} settles ${strange.join(', ')}, which is no judgement of the same thing on the same dimension for the same theory; correct consensusOf`;
  return [{ code: 'consensus-of-others', severity: 'error', message, ids: [id, ...strange] }];
}

function outdatedBy(id: string, open: readonly string[]): Problem[] {
  if (open.length === 0) return [];
  const message = `Consensus ${id} does not cover ${open.join(', ')}; settle it again, or name them in consensusOf`;
  return [{ code: 'consensus-outdated', severity: 'warning', message, ids: [id, ...open] }];
}
