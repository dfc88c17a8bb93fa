import { RealistError } from '../core/realist-error.ts';
import { type ChangedConcepts, changedConcepts, namesAmbiguousFor, requireConcept } from './changed-concepts.ts';
import type { Concept } from './concept.ts';
import { type ConceptHolder, rewriteConcepts } from './rewrite-concepts.ts';
import type { ChangeNote } from './theory-change.ts';

/** What a concept is called from now on; what is left out stays. */
export interface NewConceptName {
  readonly label?: string;
  /** A new id; every slot, coding, link, wider concept, memo and operation then names it. */
  readonly id?: string;
}

/**
 * Gives a concept a new label, a new id, or both. The old label becomes an alias, so that whoever knew the concept by it
 * still finds it. A label by which another concept goes is a problem, and is taken all the same.
 *
 * @throws RealistError `concept-unknown`; `id-taken` where another concept has the new id; `empty-name`.
 * @example
 * const theory = { concepts: [conceptSchema.parse({ id: 'trust', label: 'Trust' })], configurations: [], links: [] };
 * renameConcept(theory, 'trust', { label: 'Mutual trust' }).theory.concepts; // [{ id: 'trust', label: 'Mutual trust', aliases: ['Trust'], broaderIds: [] }]
 */
export function renameConcept<T extends ConceptHolder>(
  theory: T,
  conceptId: string,
  { label, id = conceptId }: NewConceptName,
  note: ChangeNote = {},
): ChangedConcepts<T> {
  const concept = requireConcept(theory.concepts, conceptId, 'conceptId');
  if (label?.trim() === '') throw new RealistError('empty-name', ['name', 'label'], 'a label must say something');
  if (id.trim() === '') throw new RealistError('empty-name', ['name', 'id'], 'an id must not be empty');
  if (id !== conceptId && theory.concepts.some((other) => other.id === id)) {
    throw new RealistError('id-taken', ['name', 'id'], `another concept has the id "${id}"; merge the two instead`);
  }

  const renamed = { ...renamedConcept(concept, label ?? concept.label), id };
  const newId = (old: string) => (old === conceptId ? id : old);
  const concepts = theory.concepts.map((other) => (other === concept ? renamed : other));
  const after = rewriteConcepts(theory, concepts, {
    slot: ({ conceptId: old }) => newId(old),
    via: newId,
    coding: ({ conceptId: old }) => [newId(old)],
    listed: (old) => [newId(old)],
  });
  return changedConcepts(theory, after, 'rename-concept', note, namesAmbiguousFor([id], after.concepts));
}

function renamedConcept(concept: Concept, label: string): Concept {
  if (label === concept.label) return concept;
  const aliases = new Set([...concept.aliases, concept.label]);
  aliases.delete(label);
  return { ...concept, label, aliases: [...aliases] };
}
