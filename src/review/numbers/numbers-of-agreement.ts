import type { ScreeningState } from '../../screening/screening-state.ts';
import type { StagePolicy } from '../../screening/stage-policy.ts';
import { verdictAgreements } from '../../screening/verdict-agreements.ts';
import type { ReviewerAgreement, VoteAgreement } from '../../screening/vote-agreement.ts';
import type { Review } from '../review.ts';
import { nameSegment } from './name-segment.ts';
import { counted, measured, type NumberDraft } from './number-draft.ts';

/**
 * How far the reviewers of a stage agree, over its latest round and in each round, as the stage's policy takes `unsure`.
 * Kappa belongs to two reviewers: where several pairs judged, each pair has its own, and alpha and AC1 speak of all.
 */
export function numbersOfAgreement(
  name: string,
  { id, label, unsureMeans }: StagePolicy,
  { screening }: Pick<Review, 'screening'>,
  { outcomes }: ScreeningState,
): NumberDraft[] {
  const { latest: verdicts, byRound } = verdictAgreements(screening, { stage: id, unsureMeans });
  const judged = outcomes.flatMap(({ documentId, stages }) => {
    const votes = stages.find(({ stageId }) => stageId === id)?.votes ?? [];
    return [{ documentId, reviewers: new Set(votes.map(({ reviewerId }) => reviewerId)) }];
  });
  const twice = judged.filter(({ reviewers }) => reviewers.size > 1).map(({ documentId }) => documentId);
  const voters = [...new Set(judged.flatMap(({ reviewers }) => [...reviewers]))].sort();
  const pairs = verdicts.pairs.length > 1 ? verdicts.pairs : [];
  const of = (what: string) => ({ label: `${label}: ${what}`, by: 'screeningAgreement' });
  return [
    counted(`${name}.reviewers`, voters, { ...of('reviewers'), unit: 'people' }),
    counted(`${name}.judgedTwice`, twice, { ...of('judged by two reviewers or more'), unit: 'documents' }),
    ...figures(name, verdicts, label, twice),
    ...pairs.map((pair) => pairKappa(name, pair, label, judged)),
    ...byRound.flatMap((round) =>
      figures(`${name}.byRound.${round.round}`, round.verdicts, `${label}, round ${round.round}`),
    ),
  ];
}

function figures(name: string, verdicts: VoteAgreement, label: string, ids: readonly string[] = []): NumberDraft[] {
  const of = (what: string) => ({ label: `${label}: ${what}`, by: 'screeningAgreement' });
  const differing = [...new Set(verdicts.pairs.flatMap(({ differingIds }) => differingIds))];
  const observed = { value: verdicts.observed, undefinedBecause: 'no-pairs' };
  return [
    counted(`${name}.disagreements`, differing, {
      ...of('reviewers disagreed before adjudication'),
      unit: 'documents',
      partOf: `${name}.judgedTwice`,
    }),
    measured(`${name}.kappa`, kappaOf(verdicts), { ...of('Cohen’s kappa'), ids }),
    measured(`${name}.agreement`, observed, { ...of('observed agreement'), unit: 'proportion', ids }),
    measured(`${name}.alpha`, verdicts.alpha, { ...of('Krippendorff’s alpha'), ids }),
    measured(`${name}.ac1`, verdicts.ac1, { ...of('Gwet’s AC1'), ids }),
  ];
}

/** The kappa of the one pair that judged documents together. */
function kappaOf({ pairs }: VoteAgreement) {
  const together = pairs.filter(({ kappa }) => kappa.pairs > 0);
  if (together.length > 1) return { value: null, undefinedBecause: 'several-pairs' };
  return together[0]?.kappa ?? { value: null, undefinedBecause: 'no-pairs' };
}

function pairKappa(
  name: string,
  { firstId, secondId, kappa }: ReviewerAgreement,
  label: string,
  judged: readonly { readonly documentId: string; readonly reviewers: ReadonlySet<string> }[],
): NumberDraft {
  const both = judged.filter(({ reviewers }) => reviewers.has(firstId) && reviewers.has(secondId));
  return measured(`${name}.pairs.${nameSegment(`${firstId} ${secondId}`)}.kappa`, kappa, {
    label: `${label}: Cohen’s kappa of ${firstId} and ${secondId}`,
    by: 'screeningAgreement',
    ids: both.map(({ documentId }) => documentId),
  });
}
