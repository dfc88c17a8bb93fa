import type { Review } from '../review.ts';
import { nameSegment } from './name-segment.ts';
import { counted, type NumberDraft } from './number-draft.ts';

/** Who took part, what stakeholders gave, and what the protocol asked for and changed. */
export function numbersOfPeople({ people, stakeholderInputs, questions, protocol, screening }: Review): NumberDraft[] {
  const of = (label: string) => ({ label, by: 'reviewNumbers' });
  const voters = new Set(screening.flatMap((event) => (event.kind === 'decide' ? [event.reviewerId] : [])));
  const groups = [...new Set(stakeholderInputs.map(({ group }) => group))];
  const useful = stakeholderInputs.filter(({ affects }) => affects.length > 0);
  const machines = people.filter(({ nature }) => nature === 'machine');
  const { criteria, changes, stages } = protocol;
  return [
    counted('people', idsOf(people), { ...of('People and machines with a part in the review'), unit: 'people' }),
    counted('people.machines', idsOf(machines), { ...of('Machines'), unit: 'people', partOf: 'people' }),
    counted('people.screeners', [...voters], { ...of('Reviewers who screened'), unit: 'people' }),
    counted('stakeholders.groups', groups, { ...of('Groups of stakeholders'), unit: 'people' }),
    counted('stakeholders.inputs', idsOf(stakeholderInputs), { ...of('Inputs of stakeholders'), unit: 'inputs' }),
    counted('stakeholders.effective', idsOf(useful), {
      ...of('Inputs of stakeholders that changed something'),
      unit: 'inputs',
      partOf: 'stakeholders.inputs',
    }),
    ...groups.map((group) =>
      counted(
        `stakeholders.byGroup.${nameSegment(group)}`,
        idsOf(stakeholderInputs.filter((input) => input.group === group)),
        { ...of(`Inputs of ${group}`), unit: 'inputs', partOf: 'stakeholders.inputs' },
      ),
    ),
    counted('protocol.questions', idsOf(questions), { ...of('Questions'), unit: 'questions' }),
    counted('protocol.criteria', idsOf(criteria), { ...of('Criteria'), unit: 'criteria' }),
    counted('protocol.stages', idsOf(stages), { ...of('Stages of screening'), unit: 'rounds' }),
    {
      name: 'protocol.changes',
      value: changes.length,
      ids: changes.map(({ version }) => `protocol version ${version}`),
      ...of('Changes of the protocol'),
      unit: 'changes',
    },
  ];
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
