import { indexById } from '../../core/group-by.ts';
import { verifyExtract } from '../../extraction/verify-extract.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { dataOfStatements } from './data-of-statements.ts';
import { type Datum, datum, idsWhere, lackIn, notAsked } from './datum.ts';

type Rule = (facts: ChecklistFacts) => Datum;

/** What a review says of machines that took or proposed a judgement; nothing is asked where none did. */
export const dataOfMachines = {
  'machine-identity': whereUsed((facts) => {
    const described = describedMachines(facts);
    return datum({
      ids: facts.machineIds.filter((id) => described.has(id)),
      lacking: lackIn(
        facts.machineIds.filter((id) => !described.has(id)),
        facts.machineIds.length,
        'machines',
        'have no recorded version',
      ),
      none: 'no machine is described by its version',
    });
  }),

  'machine-steps': whereUsed(({ acts }) =>
    datum({ ids: acts.map(({ id }) => id), none: 'no act of a machine is recorded' }),
  ),

  'machine-roles': whereUsed(({ acts }) =>
    datum({ ids: acts.map(({ machineId }) => machineId), none: 'no act of a machine is recorded' }),
  ),

  'machine-reason': whereUsed(({ review, machineIds }) =>
    datum({
      ids: idsWhere(review.memos, ({ about }) => about.some((id) => machineIds.includes(id))),
      none: 'no memo says why the machine was used and why it is fit for the purpose',
    }),
  ),

  'machine-performance': whereUsed((facts) => {
    const validated = facts.review.people.filter(({ machine }) => machine?.validatedOn?.trim());
    const compared = new Set(facts.acts.filter(({ isChecked }) => isChecked).map(({ machineId }) => machineId));
    const known = new Set([...validated.map(({ id }) => id), ...compared]);
    return datum({
      ids: facts.machineIds.filter((id) => known.has(id)),
      lacking: lackIn(
        facts.machineIds.filter((id) => !known.has(id)),
        facts.machineIds.length,
        'machines',
        'were neither validated nor compared with a human being',
      ),
      none: 'no validation and no comparison with human judgements is recorded',
    });
  }),

  'machine-settings': whereUsed(({ review, machineIds }) => {
    const told = new Set(machineSettings(review.people, review.screening));
    return datum({
      ids: machineIds.filter((id) => told.has(id)),
      lacking: lackIn(
        machineIds.filter((id) => !told.has(id)),
        machineIds.length,
        'machines',
        'have no recorded settings',
      ),
      none: 'no settings of a machine are recorded',
    });
  }),

  'machine-inputs': whereUsed(({ acts, review }) => {
    const told = new Set(['screening', 'extraction']);
    const other = [...new Set(acts.map(({ step }) => step))].filter((step) => !told.has(step));
    return datum({
      ids: [
        ...(acts.some(({ step }) => step === 'screening') ? review.protocol.stages.map(({ id }) => id) : []),
        ...(acts.some(({ step }) => step === 'extraction') ? review.forms.map(({ id }) => id) : []),
      ],
      lacking: other.map((step) => `what the machine was given for ${step} is not recorded`),
      none: 'what the machine was given is not recorded',
    });
  }),

  'machine-oversight': whereUsed(({ acts }) => {
    const checked = acts.filter(({ isChecked }) => isChecked);
    return datum({
      ids: checked.map(({ id }) => id),
      lacking: lackIn(
        acts.filter(({ isChecked }) => !isChecked).map(({ id }) => id),
        acts.length,
        'outputs of machines',
        'were checked by nobody human',
      ),
      none: 'no output of a machine was checked by a human being',
    });
  }),

  'machine-exclusions': whereUsed(({ acts }) => {
    const screened = acts.filter(({ step }) => step === 'screening');
    if (screened.length === 0) return notAsked;
    return datum({ ids: screened.map(({ id }) => id), none: 'no vote of a machine is recorded' });
  }),

  'machine-quotes': whereUsed(({ acts, review }) => {
    const quoted = new Set(acts.filter(({ step }) => step === 'quotation').map(({ id }) => id));
    if (quoted.size === 0) return notAsked;
    const documentById = indexById(review.documents);
    const isVerbatim = (extract: (typeof review.extracts)[number]) => {
      const text = documentById.get(extract.documentId)?.fullText?.text;
      return text !== undefined && !['altered', 'not-found'].includes(verifyExtract(extract, text).status);
    };
    const extracts = review.extracts.filter(({ id }) => quoted.has(id));
    return datum({
      ids: idsWhere(extracts, isVerbatim),
      lacking: lackIn(
        idsWhere(extracts, (extract) => !isVerbatim(extract)),
        extracts.length,
        'quotes of machines',
        'are not verified against the text',
      ),
      none: 'no quote of a machine is verified against the text of its document',
    });
  }),

  'machine-plan': whereUsed(({ review, machineIds }) => {
    const names = machineIds.flatMap((id) => [
      id,
      ...review.people.filter((one) => one.id === id).map(({ name }) => name),
    ]);
    const told = review.protocol.changes.flatMap(({ change, reason }, place) =>
      names.some((name) => `${change} ${reason}`.includes(name)) ? [`protocol.changes.${place}`] : [],
    );
    return datum({
      fields: told,
      none: 'whether the plan foresaw the machine, or what changed later, is not recorded',
    });
  }),

  'no-machine': ({ acts }: ChecklistFacts): Datum =>
    acts.length > 0
      ? notAsked
      : datum({
          none: 'the records hold no act of a machine; whether one was used outside them is for a person to declare',
        }),

  'machine-interests': whereUsed(dataOfStatements.interests),
  'machine-availability': whereUsed(dataOfStatements.availability),

  'machine-limits': whereUsed(() =>
    datum({ none: 'known limits and possible biases of the machine are for a person to tell' }),
  ),
  'machine-law': whereUsed(() =>
    datum({ none: 'copyright, confidentiality and terms of use are for a person to tell' }),
  ),
} as const;

function whereUsed(rule: Rule): Rule {
  return (facts) => (facts.acts.length === 0 ? notAsked : rule(facts));
}

function describedMachines({ review, acts }: ChecklistFacts): ReadonlySet<string> {
  const people = new Set(review.people.map(({ id }) => id));
  return new Set([
    ...idsWhere(review.people, ({ machine }) => machine !== undefined),
    // a vote that names its machine names its version too
    ...acts.map(({ machineId }) => machineId).filter((id) => !people.has(id)),
    ...review.screening.flatMap((event) => (event.kind === 'decide' && event.machine ? [event.reviewerId] : [])),
  ]);
}

function machineSettings(
  people: ChecklistFacts['review']['people'],
  screening: ChecklistFacts['review']['screening'],
): string[] {
  return [
    ...idsWhere(people, ({ machine }) => Boolean(machine?.settings.trim())),
    ...screening.flatMap((event) => {
      if (event.kind !== 'decide' || !event.machine?.settings?.trim()) return [];
      return [event.reviewerId, `${event.machine.name} ${event.machine.version}`];
    }),
  ];
}
