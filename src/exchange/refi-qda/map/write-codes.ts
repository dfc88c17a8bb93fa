import type { Concept } from '../../../theory/concept.ts';
import type { SlotRole } from '../../../theory/heuristic.ts';
import { guidOf } from '../model/guid.ts';
import type { Guid } from '../model/qda-item.ts';
import type { QdaCode, QdaLink } from '../model/qda-project.ts';
import { guidOfCode, guidOfRole, isCodeElsewhere, roleHeadings } from './guids.ts';
import { nestedCodes, type PlacedCode } from './nested-codes.ts';
import { noteRefsOf } from './note-refs.ts';
import { describe } from './payload.ts';
import type { QdaReviewParts } from './review-parts.ts';

/** The codes of a review, and the links between those of one concept. */
interface WrittenCodes {
  readonly codes: readonly QdaCode[];
  readonly links: readonly QdaLink[];
  /** The ids of concepts that could not stand below the code of another program below which they stood. */
  readonly unnested: readonly string[];
}

/**
 * Each concept is a code under the heading of each role that it plays, in a configuration or in a quote. One that plays
 * none, or was coded without one, stands for itself. The codes of a concept with several roles are linked. Codes of another
 * program stand below those below which they stood.
 */
export function writeCodes(parts: QdaReviewParts): WrittenCodes {
  const { concepts } = parts;
  const roles = rolesByConcept(parts);
  const notes = noteRefsOf(parts);
  const placed = concepts.map((concept, place) => ({ concept, place, roles: rolesOf(concept, roles.get(concept.id)) }));
  const standing = placed.flatMap(({ concept, place, roles: played }) =>
    played.map((role): PlacedCode => ({ concept, role, code: codeOf(concept, place, role, notes(concept.id)) })),
  );
  const { roots, unnested } = nestedCodes(standing);
  const headings = roleHeadings.flatMap(([role, name]): QdaCode[] => {
    const codes = roots.filter((one) => one.role === role).map(({ code }) => code);
    return codes.length === 0 ? [] : [{ guid: guidOfRole(role), name, isCodable: false, noteRefs: [], codes }];
  });
  const others = roots.filter(({ role }) => role === null).map(({ code }) => code);
  const links = placed.flatMap((one) => sameConcept(one.concept, one.roles));
  return { codes: [...headings, ...others], links, unnested };
}

/** The roles that each concept plays in slots and in codings; `null` for a coding without one. */
function rolesByConcept({
  configurations,
  extracts,
}: QdaReviewParts): ReadonlyMap<string, ReadonlySet<SlotRole | null>> {
  const roles = new Map<string, Set<SlotRole | null>>();
  const add = (conceptId: string, role: SlotRole | null) => {
    const known = roles.get(conceptId);
    if (known) known.add(role);
    else roles.set(conceptId, new Set([role]));
  };
  for (const { slots } of configurations) for (const { conceptId, role } of slots) add(conceptId, role);
  for (const { codings = [] } of extracts) for (const { conceptId, role = null } of codings) add(conceptId, role);
  return roles;
}

/** A concept that was a code of another program stands in one place, for it has but this code. */
function rolesOf({ id }: Concept, roles: ReadonlySet<SlotRole | null> = new Set()): readonly (SlotRole | null)[] {
  const played = roleHeadings.map(([role]) => role).filter((role) => roles.has(role));
  const places = roles.has(null) || played.length === 0 ? [...played, null] : played;
  return isCodeElsewhere(id) ? places.slice(0, 1) : places;
}

function codeOf(concept: Concept, place: number, role: SlotRole | null, noteRefs: readonly Guid[]): QdaCode {
  return {
    guid: guidOfCode(concept.id, role),
    name: concept.label,
    isCodable: true,
    description: describe(concept.definition ?? '', {
      kind: 'concept',
      place,
      value: concept,
      more: role === null ? {} : { role },
    }),
    noteRefs,
    codes: [],
  };
}

function sameConcept({ id }: Concept, roles: readonly (SlotRole | null)[]): QdaLink[] {
  const [first, ...others] = roles.map((role) => guidOfCode(id, role));
  if (first === undefined) return [];
  return others.map((other) => ({
    guid: guidOf(`same-concept:${first}:${other}`),
    name: 'same concept',
    direction: 'Associative',
    originGUID: first,
    targetGUID: other,
    noteRefs: [],
  }));
}
