import type { Flow } from '../flow-model.ts';
import type { FlowBase } from './flow-base.ts';
import { boxMaker } from './flow-boxes.ts';
import { flowScope, type RoundChoice } from './flow-scope.ts';
import { identificationStep } from './identification-step.ts';
import { inclusionStep, previousStep, synthesisSteps, totalStep } from './inclusion-steps.ts';
import { removedByMachines, stageSteps } from './stage-steps.ts';

/** The flow of the records that some rounds of searching found. */
export function flowOfScope(base: FlowBase, choice: RoundChoice, withSynthesis: boolean): Flow {
  const { review, records, previous, notes } = base;
  const scope = flowScope(records, choice, previous);
  const box = boxMaker(scope.laneOf);
  const removed = removedByMachines(scope.goesOn, base);
  const isRemoved = new Set(removed);
  const toScreen = scope.goesOn.filter((id) => !isRemoved.has(id));
  const { steps, goesOn } = stageSteps(toScreen, base, box);
  const identification = identificationStep(scope, removed, base, box);
  const included = inclusionStep(goesOn, base, box);
  const ending = withSynthesis ? synthesisSteps(included, base, box) : [included];
  const title = titleOf(review.title, choice);
  if (previous === undefined || choice.round !== undefined)
    return { title, steps: [identification, ...steps, ...ending], caveats: notes };
  const beginning = [previousStep(previous, base), { ...identification, from: [] }];
  const total = totalStep(previous, goesOn, base);
  return { title, steps: [...beginning, ...steps, ...ending, total], caveats: notes };
}

function titleOf(title: string, { round, throughRound }: RoundChoice): string {
  if (round !== undefined) return `${title}: ${round === null ? 'round not recorded' : `round ${round}`}`;
  if (throughRound === undefined || throughRound === null) return title;
  return `${title}: rounds to ${throughRound}`;
}
