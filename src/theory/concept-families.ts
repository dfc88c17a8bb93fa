import type { Concept } from './concept.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { reachable } from './reachable.ts';

/**
 * The wider concepts of which a concept is a case, nearest first, through as many steps as there are. Where families run
 * in a circle a concept is among its own.
 *
 * @param concepts - A list, or a map by id where many questions are asked.
 * @example
 * const concepts = [{ id: 'trust' }, { id: 'team-trust', broaderIds: ['trust'] }].map((one) => conceptSchema.parse({ ...one, label: one.id }));
 * widerConceptIds('team-trust', concepts); // ['trust']
 */
export function widerConceptIds(conceptId: string, concepts: Lookup<Concept>): string[] {
  return reachable(conceptId, (id) => lookUp(concepts, id)?.broaderIds ?? []);
}

/**
 * The narrower concepts that are cases of a concept, nearest first, through as many steps as there are: with the concept
 * itself, its family.
 *
 * @example
 * const concepts = [{ id: 'trust' }, { id: 'team-trust', broaderIds: ['trust'] }].map((one) => conceptSchema.parse({ ...one, label: one.id }));
 * narrowerConceptIds('trust', concepts); // ['team-trust']
 */
export function narrowerConceptIds(conceptId: string, concepts: readonly Concept[]): string[] {
  const narrower = new Map<string, string[]>();
  for (const { id, broaderIds } of concepts) {
    for (const broaderId of broaderIds) {
      const cases = narrower.get(broaderId);
      if (cases) cases.push(id);
      else narrower.set(broaderId, [id]);
    }
  }
  return reachable(conceptId, (id) => narrower.get(id) ?? []);
}
