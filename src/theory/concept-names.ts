import type { Problem } from '../core/problem.ts';
import type { Concept } from './concept.ts';
import { foldName, namesOf, sharedNames } from './fold-name.ts';

/**
 * The concepts that go by a name, as label or alias; capitals, accents and punctuation do not matter.
 *
 * @returns In the order of the list: none, one, or several where a name is ambiguous.
 * @example
 * const concepts = [conceptSchema.parse({ id: 'trust', label: 'Mutual trust', aliases: ['Confidence'] })];
 * conceptsNamed('confidence.', concepts).map(({ id }) => id); // ['trust']
 */
export function conceptsNamed(name: string, concepts: readonly Concept[]): Concept[] {
  const folded = foldName(name);
  return concepts.filter((concept) => namesOf(concept).some((other) => foldName(other) === folded));
}

/**
 * Names by which several concepts go: who reads one cannot know which is meant.
 *
 * @returns One warning a name, `name-ambiguous`, in the order in which the names first stand.
 * @example
 * const concepts = [{ id: 'a', label: 'Trust' }, { id: 'b', label: 'Faith', aliases: ['trust'] }].map((one) => conceptSchema.parse(one));
 * checkConceptNames(concepts).map(({ ids }) => ids); // [['a', 'b']]
 */
export function checkConceptNames(concepts: readonly Concept[]): Problem[] {
  return sharedNames(concepts).map(({ name, ids }) => {
    const message = `the name "${name}" belongs to ${ids.join(', ')}; merge these concepts, or rename one`;
    return { code: 'name-ambiguous', severity: 'warning', message, ids };
  });
}
