import { appraisalCounts } from '../../appraisal/appraisal-counts.ts';
import { appraisalMatrix } from '../../appraisal/appraisal-matrix.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOfProblem } from './finding-of-problem.ts';

/** Ratings that no declared scale holds, and included documents that nobody appraised. */
export function checkAppraisals(
  { appraisals, protocol, extracts }: Review,
  includedIds: ReadonlySet<string>,
): Finding[] {
  const judged = new Set(appraisals.map(({ target }) => ('extractId' in target ? target.extractId : null)));
  const matrix = appraisalMatrix(appraisals, [...includedIds], protocol.appraisalScales, {
    extracts: extracts.filter(({ id }) => judged.has(id)),
  });
  const unappraised = appraisalCounts(matrix).flatMap(({ dimension, unratedIds }): Finding[] => {
    if (unratedIds.length === 0) return [];
    const message = `${unratedIds.length} of ${includedIds.size} included documents have no rating of ${dimension}`;
    return [{ code: 'appraisal-missing', severity: 'warning', message, ids: unratedIds }];
  });
  return [...matrix.problems.map(findingOfProblem), ...unappraised];
}
