import type { TaggedField, TaggedRecord } from '../tagged/tagged-lines.ts';
import type { Draft } from './draft.ts';

/** A record whose tags can be asked for. */
export interface Tags extends TaggedRecord {
  /** Whether the record has a tag with a value. */
  has(tag: string): boolean;
}

/**
 * Puts a value where it belongs in the draft.
 *
 * @returns Whether the draft now holds the value as it was printed. Where it does not, later rules may try, and in the
 *   end the value is kept in `raw`: so nothing is lost, whatever the rules do.
 * @param place - The field's place among those of the record, from 0.
 */
export type Take = (draft: Draft, field: TaggedField, record: Tags, place: number) => boolean;

/** A {@link Take} that needs to see no other field. */
export type TakeValue = (draft: Draft, field: TaggedField) => boolean;

/** Which tags say a thing. */
export interface Rule {
  /** The tags, the best first. */
  readonly tags: readonly string[];
  /** Whether the order of the record counts and not the order of `tags`, as it does for authors. */
  readonly inOrder?: boolean;
  readonly take: Take;
}

/**
 * Fills a draft from the fields of a record, by rules that are tried one after another. Fields without a value say
 * nothing.
 */
export function takeFields(draft: Draft, record: TaggedRecord, rules: readonly Rule[]): void {
  for (const { tag, value } of fieldsLeft(draft, record, rules)) draft.raw.push({ tag, value });
}

/** Fills a draft likewise. @returns the fields that it does not hold as they were printed. */
export function fieldsLeft(draft: Draft, { fields, line }: TaggedRecord, rules: readonly Rule[]): TaggedField[] {
  const taken = fields.map(({ value }) => value === '');
  const places = placesByTag(fields);
  const record: Tags = { fields, line, has: (tag) => places.has(tag) };
  for (const rule of rules) {
    for (const place of placesOf(rule, places)) {
      const field = fields[place];
      if (field && !taken[place]) taken[place] = rule.take(draft, field, record, place);
    }
  }
  return fields.filter((_, place) => !taken[place]);
}

function placesByTag(fields: readonly TaggedField[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  fields.forEach(({ tag, value }, place) => {
    if (value === '') return;
    const known = places.get(tag);
    if (known) known.push(place);
    else places.set(tag, [place]);
  });
  return places;
}

const nowhere: readonly number[] = [];

function placesOf({ tags, inOrder }: Rule, places: ReadonlyMap<string, readonly number[]>): readonly number[] {
  let found = nowhere;
  let lists = 0;
  for (const tag of tags) {
    const more = places.get(tag);
    if (more === undefined) continue;
    // most rules have one tag in a record: copy nothing for those
    found = lists === 0 ? more : found.concat(more);
    lists += 1;
  }
  return inOrder && lists > 1 ? found.toSorted((a, b) => a - b) : found;
}
