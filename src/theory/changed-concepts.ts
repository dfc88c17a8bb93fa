import { groupBy } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import { RealistError } from '../core/realist-error.ts';
import { invertChange } from './apply-change.ts';
import { changeBetween } from './change-between.ts';
import type { Concept } from './concept.ts';
import { checkConceptNames } from './concept-names.ts';
import type { ConfigurationLink } from './configuration-link.ts';
import { type Lookup, lookUp } from './lookup.ts';
import type { ConceptHolder } from './rewrite-concepts.ts';
import { type DuplicateSlot, duplicateSlots } from './slot-duplicates.ts';
import type { ChangeNote } from './theory-change.ts';
import type { ChangedTheory } from './theory-lists.ts';

/** What a change of concepts gives. */
export interface ChangedConcepts<T> extends ChangedTheory<T> {
  /** Slots that became duplicates. They are not folded: whether they repeat or contradict each other is a judgement. */
  readonly duplicates: readonly DuplicateSlot[];
  /** What the change leaves for a person to look at. */
  readonly problems: readonly Problem[];
}

/** Puts together what a change of concepts gives, from the theory before and after it. */
export function changedConcepts<T extends ConceptHolder>(
  before: T,
  after: T,
  kind: string,
  note: ChangeNote,
  problems: readonly Problem[],
): ChangedConcepts<T> {
  const change = changeBetween(before, after, kind, note);
  return {
    theory: after,
    change,
    inverse: invertChange(change),
    duplicates: newDuplicates(before, after),
    problems: [...problems, ...newDuplicateLinks(before, after)],
  };
}

/** The concept with this id. @throws RealistError `concept-unknown`. */
export function requireConcept(concepts: Lookup<Concept>, id: string, argument: string): Concept {
  const found = lookUp(concepts, id);
  if (found !== undefined) return found;
  throw new RealistError(
    'concept-unknown',
    [argument],
    `${argument} names "${id}", which is not a concept of the theory`,
  );
}

/** The ambiguous names that touch one of these concepts. */
export function namesAmbiguousFor(conceptIds: readonly string[], concepts: readonly Concept[]): Problem[] {
  return checkConceptNames(concepts).filter(({ ids = [] }) => conceptIds.some((id) => ids.includes(id)));
}

function newDuplicates(before: ConceptHolder, after: ConceptHolder): DuplicateSlot[] {
  return after.configurations.flatMap((configuration, at) => {
    const former = before.configurations[at];
    if (former === undefined || former === configuration) return [];
    return duplicateSlots([configuration]).filter(({ role, conceptId }) => {
      const formerIds = former.slots
        .filter((_, n) => configuration.slots[n]?.role === role && configuration.slots[n]?.conceptId === conceptId)
        .map((slot) => slot.conceptId);
      return new Set(formerIds).size > 1;
    });
  });
}

/** Links that now say the same: between the same configurations, of one kind, through one concept. */
function newDuplicateLinks(before: ConceptHolder, after: ConceptHolder): Problem[] {
  const changed = new Set(after.links.filter((link, at) => link !== before.links[at]));
  return [...groupBy(after.links, sayingOf).values()].flatMap((same): Problem[] => {
    if (same.length < 2 || !same.some((link) => changed.has(link))) return [];
    const ids = same.map(({ id }) => id);
    const message = `the links ${ids.join(', ')} now say the same; keep one of them`;
    return [{ code: 'duplicate-link', severity: 'warning', message, ids }];
  });
}

function sayingOf({ kind, fromId, toId, viaConceptId }: ConfigurationLink): string {
  return JSON.stringify([kind, fromId, toId, viaConceptId]);
}
