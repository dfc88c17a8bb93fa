import type { Extract } from '../../../extraction/extract.ts';
import { configurationSchema, type Slot } from '../../../theory/configuration.ts';
import { configurationForm } from '../../../theory/configuration-form.ts';
import type { Finds } from './finds.ts';
import { guidOfEntity } from './guids.ts';

/**
 * Candidates from selections that were given codes of at least two of context, mechanism and outcome: somebody read them
 * together in one quote. One candidate a selection; nothing is joined across selections.
 */
export function readCoCodings(finds: Finds): void {
  for (const extract of finds.extracts.added) {
    const slots = slotsOf(extract);
    if (configurationForm({ slots }).length < 2) continue;
    const id = `co-coded-${extract.id}`;
    finds.configurations.added.push(configurationSchema.parse({ id, slots, modality: 'claimed', status: 'candidate' }));
    finds.evidence.added.push({
      id: `evidence-${guidOfEntity('evidence', `${id} ${extract.id}`)}`,
      configurationId: id,
      documentId: extract.documentId,
      extractId: extract.id,
      bearing: 'supports',
    });
  }
}

/** Several people may have coded the same. */
function slotsOf({ id, codings = [] }: Extract): Slot[] {
  const slots = codings.flatMap(({ conceptId, role }): Slot[] =>
    role === undefined ? [] : [{ conceptId, role, polarity: '+', basis: 'stated', extractIds: [id] }],
  );
  return [...new Map(slots.map((slot) => [JSON.stringify([slot.conceptId, slot.role]), slot])).values()];
}
