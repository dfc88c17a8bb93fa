import type { Concept } from '../../../theory/concept.ts';
import type { SlotRole } from '../../../theory/heuristic.ts';
import { guidOf } from '../model/guid.ts';
import type { QdaCode, QdaLink } from '../model/qda-project.ts';
import { guidOfCode, guidOfRole, isCodeElsewhere, roleHeadings } from './guids.ts';
import { describe } from './payload.ts';
import type { QdaReviewParts } from './review-parts.ts';

/** The codes of a review, and the links between those of one concept. */
interface WrittenCodes {
  readonly codes: readonly QdaCode[];
  readonly links: readonly QdaLink[];
}

/**
 * Each concept is a code under the heading of each role that it plays; one that plays none stands for itself. The codes of
 * a concept with several roles are linked.
 */
export function writeCodes({ concepts, configurations }: QdaReviewParts): WrittenCodes {
  const roles = new Map<string, Set<SlotRole>>();
  for (const { conceptId, role } of configurations.flatMap(({ slots }) => slots)) {
    const known = roles.get(conceptId);
    if (known) known.add(role);
    else roles.set(conceptId, new Set([role]));
  }
  const placed = concepts.map((concept, place) => ({ concept, place, roles: rolesOf(concept, roles.get(concept.id)) }));
  const headings = roleHeadings.flatMap(([role, name]): QdaCode[] => {
    const codes = placed
      .filter((one) => one.roles.includes(role))
      .map(({ concept, place }) => codeOf(concept, place, role));
    return codes.length === 0 ? [] : [{ guid: guidOfRole(role), name, isCodable: false, noteRefs: [], codes }];
  });
  const others = placed
    .filter((one) => one.roles.length === 0)
    .map(({ concept, place }) => codeOf(concept, place, null));
  return { codes: [...headings, ...others], links: placed.flatMap((one) => sameConcept(one.concept, one.roles)) };
}

/** A concept that was a code of another program stands under one heading, for it has but this code. */
function rolesOf({ id }: Concept, roles: ReadonlySet<SlotRole> = new Set()): readonly SlotRole[] {
  const played = roleHeadings.map(([role]) => role).filter((role) => roles.has(role));
  return isCodeElsewhere(id) ? played.slice(0, 1) : played;
}

function codeOf(concept: Concept, place: number, role: SlotRole | null): QdaCode {
  return {
    guid: guidOfCode(concept.id, role),
    name: concept.label,
    isCodable: true,
    description: describe(concept.definition ?? '', { kind: 'concept', place, value: concept, more: {} }),
    noteRefs: [],
    codes: [],
  };
}

function sameConcept({ id }: Concept, roles: readonly SlotRole[]): QdaLink[] {
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
