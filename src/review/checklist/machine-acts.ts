import { groupBy } from '../../core/group-by.ts';
import type { ReviewerVote } from '../../screening/document-outcome.ts';
import type { ScreeningState } from '../../screening/screening-state.ts';
import type { Review } from '../review.ts';

/** The steps of a review in which a machine can judge. */
export type MachineStep =
  | 'searching'
  | 'deduplication'
  | 'screening'
  | 'appraisal'
  | 'extraction'
  | 'quotation'
  | 'synthesis';

/** One thing that a machine said. */
export interface MachineAct {
  readonly step: MachineStep;
  /** The person's id of the machine; its name and version where a vote names a machine that is not among the people. */
  readonly machineId: string;
  /** What it judged or made. */
  readonly id: string;
  /** Whether a human being judged the same, or settled it. */
  readonly isChecked: boolean;
  /** Whether what stands differs from what the machine said. */
  readonly isOverturned: boolean;
}

/** Everything that machines did, as far as the records tell. */
export function machineActs(review: Review, state: ScreeningState, humanIds: ReadonlySet<string>): MachineAct[] {
  const machineIds = new Set(review.people.filter(({ nature }) => nature === 'machine').map(({ id }) => id));
  const made = (step: MachineStep, list: readonly { readonly id: string; readonly by?: string }[]) =>
    list.flatMap(({ id, by = '' }) =>
      machineIds.has(by) ? [{ step, machineId: by, id, isChecked: false, isOverturned: false }] : [],
    );
  return [
    ...made('searching', review.searches),
    ...made('deduplication', review.duplicateClusters),
    ...screeningActs(review, state, machineIds, humanIds),
    ...appraisalActs(review, machineIds, humanIds),
    ...extractionActs(review, machineIds, humanIds),
    ...made(
      'quotation',
      review.extracts.map(({ id, reviewerId }) => ({ id, by: reviewerId })),
    ),
    ...made('synthesis', [...review.memos, ...review.confidence]),
  ];
}

function screeningActs(
  { screening }: Review,
  { outcomes }: ScreeningState,
  machineIds: ReadonlySet<string>,
  humanIds: ReadonlySet<string>,
): MachineAct[] {
  const settledByHuman = new Set(
    screening.flatMap((event) =>
      event.kind === 'adjudicate' && humanIds.has(event.by) ? [placeOf(event.documentId, event.stage)] : [],
    ),
  );
  const isMachines = ({ machine, reviewerId }: ReviewerVote) => machine !== undefined || machineIds.has(reviewerId);
  return outcomes.flatMap(({ documentId, stages }) =>
    stages.flatMap(({ stageId, status, votes }) => {
      const isChecked =
        settledByHuman.has(placeOf(documentId, stageId)) ||
        votes.some((vote) => !isMachines(vote) && humanIds.has(vote.reviewerId));
      const stands = status === 'included' ? 'include' : status === 'excluded' ? 'exclude' : null;
      return votes.filter(isMachines).map(
        ({ reviewerId, machine, verdict }): MachineAct => ({
          step: 'screening',
          machineId: machineIds.has(reviewerId) || !machine ? reviewerId : `${machine.name} ${machine.version}`,
          id: documentId,
          isChecked,
          isOverturned: stands !== null && verdict !== 'unsure' && verdict !== stands,
        }),
      );
    }),
  );
}

function appraisalActs(
  { appraisals }: Review,
  machineIds: ReadonlySet<string>,
  humanIds: ReadonlySet<string>,
): MachineAct[] {
  const byTarget = groupBy(appraisals, ({ target, dimension }) => JSON.stringify([target, dimension]));
  return [...byTarget.values()].flatMap((found) => {
    const humans = found.filter(({ reviewerId }) => humanIds.has(reviewerId));
    return found
      .filter(({ reviewerId }) => machineIds.has(reviewerId))
      .map(
        ({ id, reviewerId, rating }): MachineAct => ({
          step: 'appraisal',
          machineId: reviewerId,
          id,
          isChecked: humans.length > 0,
          isOverturned: humans.length > 0 && humans.every((one) => one.rating !== rating),
        }),
      );
  });
}

function extractionActs(
  { extractions, resolutions }: Review,
  machineIds: ReadonlySet<string>,
  humanIds: ReadonlySet<string>,
): MachineAct[] {
  const settled = resolutions.filter(({ by }) => humanIds.has(by));
  const settledIds = new Set(settled.flatMap(({ extractionIds }) => extractionIds));
  const takenIds = new Set(settled.flatMap(({ takenFrom }) => takenFrom));
  const read = new Set(
    extractions.filter(({ reviewerId }) => humanIds.has(reviewerId)).map(({ documentId }) => documentId),
  );
  return extractions
    .filter(({ reviewerId }) => machineIds.has(reviewerId))
    .map(
      ({ id, documentId, reviewerId }): MachineAct => ({
        step: 'extraction',
        machineId: reviewerId,
        id,
        isChecked: settledIds.has(id) || read.has(documentId),
        isOverturned: settledIds.has(id) && !takenIds.has(id),
      }),
    );
}

function placeOf(documentId: string, stage: string): string {
  return JSON.stringify([documentId, stage]);
}
