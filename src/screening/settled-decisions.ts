import type { DocumentOutcome } from './document-outcome.ts';
import { compareLogOrder } from './ordered-log.ts';
import type { ScreeningDecision } from './rank-documents.ts';

/**
 * What was decided at a stage, in the order in which the documents came to be judged there: by the first vote that counts.
 * It is what `rankDocuments` learns from, and in this order what the rules of stopping look at. What was settled without
 * any vote comes last.
 *
 * @example
 * const vote = { kind: 'decide', stage: 'title-abstract', criterionIds: [], protocolVersion: 1, by: 'ann', reviewerId: 'ann' } as const;
 * const stages = [stagePolicySchema.parse({ id: 'title-abstract', label: 'Title and abstract', reviewersRequired: 1 })];
 * const log = [{ ...vote, clock: 1, documentId: 'd2', verdict: 'include' }, { ...vote, clock: 2, documentId: 'd1', verdict: 'exclude' }] as const;
 * const decisions = settledDecisions(screeningState(log, { stages, documentIds: ['d1', 'd2'] }).outcomes, 'title-abstract');
 * decisions.map(({ documentId }) => documentId); // ['d2', 'd1']
 * decisions.map(({ verdict }) => verdict === 'include'); // [true, false]
 */
export function settledDecisions(outcomes: readonly DocumentOutcome[], stageId: string): ScreeningDecision[] {
  const last = { clock: Number.POSITIVE_INFINITY, by: '' };
  return outcomes
    .flatMap(({ documentId, stages }) => {
      const stage = stages.find((one) => one.stageId === stageId);
      if (stage?.status !== 'included' && stage?.status !== 'excluded') return [];
      const verdict = stage.status === 'included' ? ('include' as const) : ('exclude' as const);
      return [{ documentId, verdict, first: stage.votes[0] ?? last }];
    })
    .sort((a, b) => (a.first === b.first ? 0 : compareLogOrder(a.first, b.first)))
    .map(({ documentId, verdict }) => ({ documentId, verdict }));
}
