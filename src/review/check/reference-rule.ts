import type { Review } from '../review.ts';
import type { EntityKind } from './entities.ts';

/** A field of a thing that names entities. */
export interface ReferenceField<T> {
  readonly field: string;
  /** The ids that stand in it. */
  readonly ids: (thing: T) => string | readonly string[] | undefined;
  /** What they may name; empty: anything with an id. */
  readonly kinds: readonly EntityKind[];
}

/** A place in a review that names an entity. */
export interface Reference {
  /** Who refers, in words. */
  readonly from: string;
  /** The id of the entity that refers, where it has one. */
  readonly fromId?: string;
  readonly field: string;
  readonly toId: string;
  /** What the id may name; empty: anything. */
  readonly kinds: readonly EntityKind[];
}

/** Whether an id names one of these kinds of entity. */
export type NamesOneOf = (id: string, kinds: readonly EntityKind[]) => boolean;

/** The references of one list that lead nowhere, or to the wrong kind of thing. */
export type BrokenReferences = (review: Review, namesOneOf: NamesOneOf) => Reference[];

/** What there is to know of a list of things that refer to others. */
interface ReferringList<T> {
  readonly things: (review: Review) => readonly T[];
  /** Who refers, in words. */
  readonly name: (thing: T, place: number) => string;
  readonly idOf?: (thing: T) => string;
  readonly fields: readonly ReferenceField<T>[];
}

/** Makes of a list's fields the search for its broken references. Only what is broken costs words. */
export function referring<T>({ things, name, idOf, fields }: ReferringList<T>): BrokenReferences {
  return (review, namesOneOf) => {
    const found: Reference[] = [];
    const told = (thing: T, place: number, { field, ids, kinds }: ReferenceField<T>) => {
      const broken = brokenAmong(ids(thing), kinds, namesOneOf);
      if (broken === none) return;
      const who = { from: name(thing, place), ...(idOf && { fromId: idOf(thing) }) };
      for (const toId of broken) found.push({ ...who, field, toId, kinds });
    };
    for (const [place, thing] of things(review).entries()) {
      for (const one of fields) told(thing, place, one);
    }
    return found;
  };
}

const none: readonly string[] = [];

function brokenAmong(
  ids: string | readonly string[] | undefined,
  kinds: readonly EntityKind[],
  namesOneOf: NamesOneOf,
): readonly string[] {
  if (ids === undefined) return none;
  if (typeof ids === 'string') return namesOneOf(ids, kinds) ? none : [ids];
  const broken = ids.filter((id) => !namesOneOf(id, kinds));
  return broken.length === 0 ? none : broken;
}

/** The same for a list of entities with ids. */
export function referringEntities<T extends { readonly id: string }>(
  what: EntityKind,
  things: (review: Review) => readonly T[],
  fields: readonly ReferenceField<T>[],
): BrokenReferences {
  return referring({ things, name: ({ id }) => `${what} ${id}`, idOf: ({ id }) => id, fields });
}
