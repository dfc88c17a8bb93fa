import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';

/** Ratings that no declared scale holds, and included documents that nobody appraised. */
export function checkAppraisals({ appraisals, protocol }: Review, includedIds: ReadonlySet<string>): Finding[] {
  const scaleOf = new Map(protocol.appraisalScales.map((scale) => [scale.dimension, scale.ratings]));
  const offScale = appraisals.flatMap(({ id, dimension, rating }): Finding[] => {
    const ratings = scaleOf.get(dimension);
    if (ratings?.includes(rating)) return [];
    if (ratings === undefined) {
      const message = `appraisal ${id} rates ${dimension}, for which the protocol declares no scale: declare it`;
      return [{ code: 'scale-undeclared', severity: 'error', message, ids: [id] }];
    }
    const message = `appraisal ${id} rates ${dimension} as ${rating}; the scale has ${ratings.join(', ')}`;
    return [{ code: 'rating-off-scale', severity: 'error', message, ids: [id] }];
  });
  const unappraised = protocol.appraisalScales.flatMap(({ dimension }): Finding[] => {
    const rated = new Set(
      appraisals.flatMap((a) => (a.dimension === dimension && 'documentId' in a.target ? a.target.documentId : [])),
    );
    const missing = [...includedIds].filter((id) => !rated.has(id));
    if (missing.length === 0) return [];
    const message = `${missing.length} of ${includedIds.size} included documents have no rating of ${dimension}`;
    return [{ code: 'appraisal-missing', severity: 'warning', message, ids: missing }];
  });
  return [...offScale, ...unappraised];
}
