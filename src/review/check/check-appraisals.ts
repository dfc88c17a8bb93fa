import { appraisalCounts } from '../../appraisal/appraisal-counts.ts';
import { appraisalMatrix } from '../../appraisal/appraisal-matrix.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';
import { findingOfProblem } from './finding-of-problem.ts';

/** Ratings that no declared scale holds, included documents that nobody appraised, and appraisals of others. */
export function checkAppraisals(review: Review, includedIds: ReadonlySet<string>): Finding[] {
  const { appraisals, protocol } = review;
  const judged = new Set(appraisals.map(({ target }) => ('extractId' in target ? target.extractId : null)));
  const matrix = appraisalMatrix(appraisals, [...includedIds], protocol.appraisalScales, {
    extracts: review.extracts.filter(({ id }) => judged.has(id)),
  });
  const unappraised = appraisalCounts(matrix).flatMap(({ dimension, unratedIds }) => {
    if (unratedIds.length === 0) return [];
    const message = `${unratedIds.length} of ${includedIds.size} included documents have no rating of ${dimension}: rate them`;
    return [findingOf('appraisal-missing', message, unratedIds)];
  });
  return [
    ...matrix.problems.map(findingOfProblem),
    ...unappraised,
    ...checkTargets(review, includedIds),
    ...checkScales(review, includedIds),
  ];
}

function checkTargets({ appraisals, extracts }: Review, includedIds: ReadonlySet<string>): Finding[] {
  const judgesQuotes = appraisals.some(({ target }) => 'extractId' in target);
  const documentOf = new Map(judgesQuotes ? extracts.map(({ id, documentId }) => [id, documentId]) : []);
  const others = appraisals.filter(({ target }) => {
    const documentId = 'documentId' in target ? target.documentId : documentOf.get(target.extractId);
    return documentId !== undefined && !includedIds.has(documentId);
  });
  if (others.length === 0) return [];
  const message = `${others.length} appraisals judge documents that are not included, and no table shows them: include the documents, or keep the appraisals as a record only`;
  return [
    findingOf(
      'appraised-not-included',
      message,
      others.map(({ id }) => id),
    ),
  ];
}

function checkScales({ protocol }: Review, includedIds: ReadonlySet<string>): Finding[] {
  if (includedIds.size === 0) return [];
  const declared = new Set(protocol.appraisalScales.map(({ dimension }) => dimension));
  const lacking = ['relevance', 'rigour'].filter((dimension) => !declared.has(dimension));
  if (lacking.length === 0) return [];
  const message = `the protocol declares no scale of ${lacking.join(' or ')}, by which a realist review judges its documents: declare one, or say under another dimension how they were judged`;
  return [findingOf('dimension-unscaled', message, [])];
}
