import { groupBy } from '../../core/group-by.ts';
import { outdatedJudgements } from '../../screening/outdated-judgements.ts';
import type { ScreeningState } from '../../screening/screening-state.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { checkReasons } from './check-reasons.ts';
import { findingOf } from './finding-of.ts';
import { findingOfProblem } from './finding-of-problem.ts';

/** What the screening log leaves open or contradicts. */
export function checkScreening(review: Review, state: ScreeningState): Finding[] {
  return [
    ...state.problems.map(findingOfProblem),
    ...checkReasons(review),
    ...checkConflicts(state),
    ...checkStale(state),
    ...checkOutdated(review, state),
    ...checkMachines(review, state),
    ...(review.final === true ? checkTerminal(review, state) : []),
  ];
}

function checkConflicts({ conflicts }: ScreeningState): Finding[] {
  return conflicts.map(({ documentId, stageId, kind, votes }) => {
    const said = votes.map(({ reviewerId, verdict }) => `${reviewerId} ${verdict}`).join(', ');
    const about = kind === 'verdict' ? 'the verdict' : 'the reason';
    const message = `${documentId} at ${stageId}: reviewers disagree about ${about} (${said}); adjudicate it`;
    return findingOf('unresolved-conflict', message, [documentId]);
  });
}

function checkStale({ outcomes }: ScreeningState): Finding[] {
  return outcomes.flatMap(({ documentId, stages }) =>
    stages
      .filter(({ staleAdjudication }) => staleAdjudication === true)
      .map(({ stageId }) => {
        const message = `${documentId} at ${stageId}: a vote changed after the adjudication; adjudicate again`;
        return findingOf('stale-adjudication', message, [documentId]);
      }),
  );
}

function checkOutdated({ protocol }: Review, { outcomes }: ScreeningState): Finding[] {
  const older = outdatedJudgements(outcomes, protocol.version);
  return [...groupBy(older, ({ stageId }) => stageId)].map(([stageId, found]) => {
    const ids = found.map(({ documentId }) => documentId);
    const message = `judged at ${stageId} before the protocol came to version ${protocol.version}: ${ids.length} of ${outcomes.length} documents; where the change touched the criteria, assign them in a further round`;
    return findingOf('outdated-judgement', message, ids);
  });
}

function checkMachines({ people }: Review, { outcomes }: ScreeningState): Finding[] {
  const machineIds = new Set(people.filter(({ nature }) => nature === 'machine').map(({ id }) => id));
  const alone = outcomes.flatMap(({ documentId, stages }) =>
    stages
      .filter(
        ({ settledBy, votes }) =>
          settledBy === 'votes' &&
          votes.every(({ reviewerId, machine }) => machine !== undefined || machineIds.has(reviewerId)),
      )
      .map(({ stageId }) => ({ documentId, stageId })),
  );
  return [...groupBy(alone, ({ stageId }) => stageId)].map(([stageId, found]) => {
    const ids = found.map(({ documentId }) => documentId);
    const message = `decided at ${stageId} by machines alone: ${ids.length} of ${outcomes.length} documents; let somebody human vote on them or adjudicate them`;
    return findingOf('machine-alone', message, ids);
  });
}

const terminal = new Set(['included', 'excluded', 'not-retrieved']);

function checkTerminal({ documents, duplicateClusters }: Review, { outcomes, merged }: ScreeningState): Finding[] {
  const replaced = new Set([
    ...duplicateClusters.flatMap(({ memberIds, keptId }) => memberIds.filter((id) => id !== keptId)),
    ...merged.map(({ fromId }) => fromId),
  ]);
  const statusOf = new Map(outcomes.map(({ documentId, status }) => [documentId, status]));
  return documents.flatMap(({ id }) => {
    const status = statusOf.get(id) ?? 'unscreened';
    if (replaced.has(id) || terminal.has(status)) return [];
    const message = `the review is final, but ${id} is ${status}: it must end included, excluded or not retrieved`;
    return [findingOf('no-terminal-state', message, [id])];
  });
}
