import { type Person, personSchema } from '../../../review/person.ts';
import { sameGuid } from '../model/guid.ts';
import type { Guid } from '../model/qda-item.ts';
import type { QdaProject, QdaUser } from '../model/qda-project.ts';
import { unknownCoder } from './coders.ts';
import type { Finds } from './finds.ts';
import { guidOfEntity } from './guids.ts';
import { moreValues, type OwnValue } from './own-value.ts';
import { type Described, readDescription } from './payload.ts';

/** The people of the review, and users whom a program added. */
export function readPeople({ users, notes }: QdaProject, finds: Finds): void {
  for (const { description } of notes)
    for (const person of peopleIn(readDescription(description))) finds.people.own.push(person);
  for (const { value } of finds.people.own) finds.ids.set(sameGuid(guidOfEntity('person', value.id)), value.id);
  for (const user of users) if (!finds.ids.has(sameGuid(user.guid))) readUser(user, finds);
}

function peopleIn(described: Described): OwnValue<Person>[] {
  return described.payload?.kind === 'people' ? moreValues(described, 'people', personSchema) : [];
}

function readUser({ guid, name, id }: QdaUser, finds: Finds): void {
  const isNamed = id !== undefined && sameGuid(guid) === sameGuid(guidOfEntity('person', id));
  const personId = isNamed ? id : `user-${guid}`;
  finds.ids.set(sameGuid(guid), personId);
  // whom only an extract names is no person of the review
  if (isNamed) return;
  const known = [name, id, guid].find((text) => /\S/.test(text ?? ''));
  const person = personSchema.safeParse({ id: personId, name: known });
  if (person.success) finds.people.added.push(person.data);
}

/** Who made an entity; where nobody is named, or somebody unknown, a person of that name. */
export function personOf(finds: Finds, guid: Guid | undefined): string {
  const id = guid === undefined ? unknownCoder : (finds.ids.get(sameGuid(guid)) ?? `user-${guid}`);
  const isKnown = guid !== undefined && finds.ids.has(sameGuid(guid));
  if (!isKnown && !finds.people.added.some((person) => person.id === id)) {
    finds.people.added.push(personSchema.parse({ id, name: id }));
  }
  return id;
}
