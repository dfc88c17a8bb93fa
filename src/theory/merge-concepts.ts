import { indexById } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import { RealistError } from '../core/realist-error.ts';
import { type ChangedConcepts, changedConcepts, requireConcept } from './changed-concepts.ts';
import type { Concept } from './concept.ts';
import { widerConceptIds } from './concept-families.ts';
import { namesOf } from './fold-name.ts';
import { type ConceptHolder, rewriteConcepts } from './rewrite-concepts.ts';
import type { ChangeNote } from './theory-change.ts';

/**
 * Merges concepts into one that is kept. Every slot, coding, link, wider concept, memo and operation that named one of them
 * names the kept one; their labels and aliases become its aliases, their wider concepts its own, and the first of their
 * definitions fills in where it has none.
 *
 * Slots that become duplicates are reported and left: {@link foldSlots} joins those that say the same, and those that
 * contradict each other are for people. Problems name links that now say the same and families that now run in a circle.
 *
 * @throws RealistError `concept-unknown`, `concept-merged-into-itself`, `nothing-to-merge`.
 * @example
 * const concepts = ['trust', 'faith'].map((id) => conceptSchema.parse({ id, label: id }));
 * const slots = [{ conceptId: 'trust', role: 'reasoning' }, { conceptId: 'faith', role: 'reasoning' }];
 * const configurations = [configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots })];
 * const merged = mergeConcepts({ concepts, configurations, links: [] }, 'trust', ['faith']);
 * merged.theory.concepts.map(({ aliases }) => aliases); // [['faith']]
 * merged.duplicates; // [{ configurationId: 'A', role: 'reasoning', conceptId: 'trust', count: 2, opposed: false }]
 * applyChange(merged.theory, merged.inverse).concepts.length; // 2
 */
export function mergeConcepts<T extends ConceptHolder>(
  theory: T,
  keptId: string,
  mergedIds: readonly string[],
  note: ChangeNote = {},
): ChangedConcepts<T> {
  const byId = indexById(theory.concepts);
  const kept = requireConcept(byId, keptId, 'keptId');
  const merged = mergedIds.map((id) => requireConcept(byId, id, 'mergedIds'));
  const gone = new Set(mergedIds);
  if (gone.size === 0) throw new RealistError('nothing-to-merge', ['mergedIds'], 'mergedIds names no concept');
  if (gone.has(keptId)) {
    throw new RealistError('concept-merged-into-itself', ['mergedIds'], `"${keptId}" is to be kept and to be merged`);
  }

  const joined = joinedConcept(kept, merged);
  const concepts = theory.concepts
    .filter(({ id }) => !gone.has(id))
    .map((concept) => (concept === kept ? joined : concept));
  const newId = (id: string) => (gone.has(id) ? keptId : id);
  const after = rewriteConcepts(theory, concepts, {
    slot: ({ conceptId }) => newId(conceptId),
    via: newId,
    coding: ({ conceptId }) => [newId(conceptId)],
    listed: (id) => [newId(id)],
  });
  return changedConcepts(theory, after, 'merge-concepts', note, familyCircle(keptId, after.concepts));
}

function joinedConcept(kept: Concept, merged: readonly Concept[]): Concept {
  const aliases = new Set([...kept.aliases, ...merged.flatMap(namesOf)]);
  aliases.delete(kept.label);
  const definition = [kept, ...merged].find((concept) => concept.definition !== undefined)?.definition;
  return {
    ...kept,
    ...(definition === undefined ? {} : { definition }),
    aliases: [...aliases],
    broaderIds: [...new Set([kept, ...merged].flatMap(({ broaderIds }) => broaderIds))].filter((id) => id !== kept.id),
  };
}

function familyCircle(id: string, concepts: readonly Concept[]): Problem[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  if (!widerConceptIds(id, byId).includes(id)) return [];
  const message = `"${id}" is now a case of itself; take one of the wider concepts out of its family`;
  return [{ code: 'family-circle', severity: 'warning', message, ids: [id] }];
}
