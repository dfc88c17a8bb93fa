import { groupBy, indexById } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import { RealistError } from '../core/realist-error.ts';
import type { Coding } from '../extraction/coding.ts';
import type { Extract } from '../extraction/extract.ts';
import { type ChangedConcepts, changedConcepts, namesAmbiguousFor, requireConcept } from './changed-concepts.ts';
import type { Concept } from './concept.ts';
import type { Configuration, Slot } from './configuration.ts';
import type { ConfigurationLink } from './configuration-link.ts';
import { type ConceptHolder, rewriteConcepts } from './rewrite-concepts.ts';
import type { ChangeNote } from './theory-change.ts';

/** Says to which part a slot of the split concept belongs. */
export type AssignSlot = (slot: Slot, configuration: Configuration) => string;

/**
 * Splits a concept into parts, which take its place in the list. Each of its slots goes to the part that `assign` names;
 * one of the parts may keep the old id. A link through the concept goes through the one part that both its
 * configurations have; where that is none or several it goes through no concept, and a problem names it. A coding of a
 * quote names the one part that slots show by that quote; else all parts, and a problem names it. Narrower concepts, memos
 * and operations that named the concept name all its parts; a problem says which concepts' families are to be looked at.
 *
 * @param parts - Two at least; ids that no other concept has.
 * @throws RealistError `concept-unknown`, `too-few-parts`, `id-taken`; `slot-unassigned` where `assign` names no part.
 * @example
 * const concepts = [conceptSchema.parse({ id: 'trust', label: 'Trust' })];
 * const configurations = ['A', 'B'].map((id) => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'trust', role: 'reasoning' }] }));
 * const parts = ['team-trust', 'public-trust'].map((id) => conceptSchema.parse({ id, label: id }));
 * const split = splitConcept({ concepts, configurations, links: [] }, 'trust', parts, (_, { id }) => (id === 'A' ? 'team-trust' : 'public-trust'));
 * split.theory.configurations.flatMap(({ slots }) => slots.map(({ conceptId }) => conceptId)); // ['team-trust', 'public-trust']
 */
export function splitConcept<T extends ConceptHolder>(
  theory: T,
  conceptId: string,
  parts: readonly Concept[],
  assign: AssignSlot,
  note: ChangeNote = {},
): ChangedConcepts<T> {
  const whole = requireConcept(theory.concepts, conceptId, 'conceptId');
  const partIds = requireParts(theory.concepts, whole, parts);
  const concepts = theory.concepts.flatMap((concept) => (concept === whole ? parts : [concept]));
  const partOf = (slot: Slot, configuration: Configuration) => {
    if (slot.conceptId !== conceptId) return slot.conceptId;
    const id = assign(slot, configuration);
    if (partIds.has(id)) return id;
    const message = `assign gives "${id}" for the ${slot.role} of ${configuration.id}, which is not one of the parts ${[...partIds].join(', ')}`;
    throw new RealistError('slot-unassigned', ['assign'], message);
  };
  const listed = (id: string) => (id === conceptId ? [...partIds] : [id]);

  // links go by the slots as they stand after the split
  const split = rewriteConcepts(theory, concepts, {
    slot: partOf,
    via: (id) => id,
    coding: (coding) => [coding.conceptId],
    listed,
  });
  const sharedPart = partSharedBy(split.configurations, partIds);
  const partsIn = partsShownIn(split.configurations, partIds);
  const after = rewriteConcepts(split, split.concepts, {
    slot: (slot) => slot.conceptId,
    via: (id, link) => (id === conceptId ? sharedPart(link) : id),
    coding: (coding, { id }) => (coding.conceptId === conceptId ? partsIn(coding, id) : [coding.conceptId]),
    listed: (id) => [id],
  });
  return changedConcepts(theory, after, 'split-concept', note, [
    ...undecidedLinks(split.links, after.links),
    ...undecidedCodings(split.extracts ?? [], conceptId, partsIn),
    ...familiesToSee(theory.concepts, conceptId),
    ...namesAmbiguousFor([...partIds], after.concepts),
  ]);
}

function requireParts(concepts: readonly Concept[], whole: Concept, parts: readonly Concept[]): ReadonlySet<string> {
  const ids = new Set(parts.map(({ id }) => id));
  if (ids.size < 2 || ids.size < parts.length) {
    throw new RealistError(
      'too-few-parts',
      ['parts'],
      'a concept is split into two parts at least, each with an id of its own',
    );
  }
  const taken = concepts.find((concept) => concept !== whole && ids.has(concept.id));
  if (taken === undefined) return ids;
  throw new RealistError('id-taken', ['parts'], `another concept has the id "${taken.id}"`);
}

/** The one part that both ends of a link have, if there is exactly one. */
function partSharedBy(configurations: readonly Configuration[], partIds: ReadonlySet<string>) {
  const byId = indexById(configurations);
  const partsOf = (id: string) =>
    new Set(byId.get(id)?.slots.flatMap(({ conceptId }) => (partIds.has(conceptId) ? [conceptId] : [])));
  return ({ fromId, toId }: ConfigurationLink): string | undefined => {
    const there = partsOf(toId);
    const shared = [...partsOf(fromId)].filter((id) => there.has(id));
    return shared.length === 1 ? shared[0] : undefined;
  };
}

/** The parts that a quote can have been coded with: the one that slots show by it, in the role of the coding; else all. */
function partsShownIn(configurations: readonly Configuration[], partIds: ReadonlySet<string>): PartsIn {
  const shown = groupBy(
    configurations.flatMap(({ slots }) =>
      slots
        .filter(({ conceptId }) => partIds.has(conceptId))
        .flatMap((slot) => slot.extractIds.map((id) => ({ id, slot }))),
    ),
    ({ id }) => id,
  );
  return ({ role }, extractId) => {
    const fitting = (shown.get(extractId) ?? []).filter(({ slot }) => role === undefined || slot.role === role);
    const parts = [...new Set(fitting.map(({ slot }) => slot.conceptId))];
    return parts.length === 1 ? parts : [...partIds];
  };
}

type PartsIn = (coding: Coding, extractId: string) => readonly string[];

function undecidedCodings(extracts: readonly Extract[], conceptId: string, partsIn: PartsIn): Problem[] {
  return extracts.flatMap(({ id, codings = [] }): Problem[] => {
    const open = codings.some((coding) => coding.conceptId === conceptId && partsIn(coding, id).length > 1);
    const message = `the quote of ${id} was coded with "${conceptId}" and is now coded with each of its parts; take out those that it does not show`;
    return open ? [{ code: 'coding-undecided', severity: 'note', message, ids: [id, conceptId] }] : [];
  });
}

function undecidedLinks(before: readonly ConfigurationLink[], after: readonly ConfigurationLink[]): Problem[] {
  return after.flatMap(({ id, viaConceptId, fromId, toId }, at): Problem[] => {
    if (viaConceptId !== undefined || before[at]?.viaConceptId === undefined) return [];
    const message = `link ${id} no longer says through which concept ${fromId} and ${toId} meet; name one of the parts`;
    return [{ code: 'via-undecided', severity: 'warning', message, ids: [id, fromId, toId] }];
  });
}

function familiesToSee(concepts: readonly Concept[], conceptId: string): Problem[] {
  return concepts.flatMap(({ id, broaderIds }): Problem[] => {
    if (id === conceptId || !broaderIds.includes(conceptId)) return [];
    const message = `"${id}" was a case of "${conceptId}" and is now a case of each of its parts; take out those that do not hold`;
    return [{ code: 'family-undecided', severity: 'note', message, ids: [id, conceptId] }];
  });
}
