import type { ScreeningState } from '../../screening/screening-state.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOfProblem } from './finding-of-problem.ts';

/** What the screening log leaves open or contradicts. */
export function checkScreening(review: Review, state: ScreeningState): Finding[] {
  return [
    ...state.problems.map(findingOfProblem),
    ...checkReasons(review),
    ...checkConflicts(review, state),
    ...checkStale(state),
    ...(review.final === true ? checkTerminal(review, state) : []),
  ];
}

function checkReasons({ screening, protocol }: Review): Finding[] {
  const readsFullText = new Set(protocol.stages.filter(({ reads }) => reads === 'full-text').map(({ id }) => id));
  return screening.flatMap((event): Finding[] => {
    if (event.kind !== 'decide' && event.kind !== 'adjudicate') return [];
    if (event.verdict !== 'exclude' || event.criterionIds.length > 0) return [];
    // the flow must give reasons for full texts; on titles and abstracts they are good practice
    const severity = readsFullText.has(event.stage) ? 'error' : 'warning';
    const message = `${event.by} excluded ${event.documentId} at ${event.stage} without a criterion: name the reason`;
    return [{ code: 'exclusion-without-criterion', severity, message, ids: [event.documentId] }];
  });
}

function checkConflicts({ final }: Review, { conflicts }: ScreeningState): Finding[] {
  return conflicts.map(({ documentId, stageId, kind, votes }) => {
    const said = votes.map(({ reviewerId, verdict }) => `${reviewerId} ${verdict}`).join(', ');
    const about = kind === 'verdict' ? 'the verdict' : 'the reason';
    return {
      code: 'unresolved-conflict',
      severity: final === true ? 'error' : 'warning',
      message: `${documentId} at ${stageId}: reviewers disagree about ${about} (${said}); adjudicate it`,
      ids: [documentId],
    };
  });
}

function checkStale({ outcomes }: ScreeningState): Finding[] {
  return outcomes.flatMap(({ documentId, stages }) =>
    stages
      .filter(({ staleAdjudication }) => staleAdjudication === true)
      .map(
        ({ stageId }): Finding => ({
          code: 'stale-adjudication',
          severity: 'warning',
          message: `${documentId} at ${stageId}: a vote changed after the adjudication; adjudicate again`,
          ids: [documentId],
        }),
      ),
  );
}

const terminal = new Set(['included', 'excluded', 'not-retrieved']);

function checkTerminal({ documents, duplicateClusters }: Review, { outcomes, merged }: ScreeningState): Finding[] {
  const replaced = new Set([
    ...duplicateClusters.flatMap(({ memberIds, keptId }) => memberIds.filter((id) => id !== keptId)),
    ...merged.map(({ fromId }) => fromId),
  ]);
  const statusOf = new Map(outcomes.map(({ documentId, status }) => [documentId, status]));
  return documents.flatMap(({ id }): Finding[] => {
    const status = statusOf.get(id) ?? 'unscreened';
    if (replaced.has(id) || terminal.has(status)) return [];
    const message = `the review is final, but ${id} is ${status}: it must end included, excluded or not retrieved`;
    return [{ code: 'no-terminal-state', severity: 'error', message, ids: [id] }];
  });
}
