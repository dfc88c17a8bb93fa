import type { SlotRole } from '../../../theory/heuristic.ts';
import { guidOf, isGuid } from '../model/guid.ts';
import type { Guid } from '../model/qda-item.ts';

/** What an id begins with that was made of the GUID of an entity of another program. */
const prefixes: Readonly<Record<string, string>> = {
  person: 'user-',
  document: 'source-',
  extract: 'selection-',
  concept: 'code-',
  configuration: 'case-',
  link: 'link-',
  theme: 'set-',
  memo: 'note-',
};

/** The GUID of an entity of a review: that of which its id was made when it was read, else one made of its id. */
export function guidOfEntity(kind: string, id: string): Guid {
  return givenGuid(kind, id) ?? guidOf(`${kind}:${id}`);
}

function givenGuid(kind: string, id: string): Guid | undefined {
  const prefix = prefixes[kind];
  const rest = prefix !== undefined && id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return isGuid(rest) ? rest : undefined;
}

/**
 * The GUID of the code for a concept in a role, or in none. A concept that was a code of another program keeps that code
 * for all its roles.
 */
export function guidOfCode(conceptId: string, role: SlotRole | null): Guid {
  return role === null || isCodeElsewhere(conceptId)
    ? guidOfEntity('concept', conceptId)
    : guidOf(`concept:${role}:${conceptId}`);
}

/** Whether a concept was a code of another program. */
export function isCodeElsewhere(conceptId: string): boolean {
  return givenGuid('concept', conceptId) !== undefined;
}

/** The GUID of the heading under which the codes of a role stand. */
export function guidOfRole(role: SlotRole): Guid {
  return guidOf(`role:${role}`);
}

/** Roles, in the order of their headings, and what the headings say. */
export const roleHeadings: readonly (readonly [role: SlotRole, heading: string])[] = [
  ['context', 'Context'],
  ['intervention', 'Intervention'],
  ['actor', 'Actor'],
  ['resource', 'Mechanism: resource'],
  ['reasoning', 'Mechanism: reasoning'],
  ['outcome', 'Outcome'],
];
