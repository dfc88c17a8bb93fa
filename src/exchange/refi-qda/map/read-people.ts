import { personSchema } from '../../../review/person.ts';
import { sameGuid } from '../model/guid.ts';
import type { Guid } from '../model/qda-item.ts';
import type { QdaProject, QdaUser } from '../model/qda-project.ts';
import { fieldsOfUser } from './changes/compared-fields.ts';
import { readLedger } from './changes/ledger.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { changedFields } from './changes/written-marks.ts';
import { unknownCoder } from './coders.ts';
import type { Finds } from './finds.ts';
import { guidOfEntity } from './guids.ts';
import { moreValues } from './own-value.ts';
import { type Described, readDescription } from './payload.ts';

/** The people of the review, renamed where a user was, and users whom a program added. */
export function readPeople({ users, notes }: QdaProject, finds: Finds): void {
  for (const { description } of notes) readPeopleNote(readDescription(description), finds);
  for (const { value } of finds.people.own) finds.ids.set(sameGuid(guidOfEntity('person', value.id)), value.id);
  const own = new Map(finds.people.own.map(({ value }, index) => [sameGuid(guidOfEntity('person', value.id)), index]));
  for (const user of users) {
    const name = nameNow(user, finds);
    const index = own.get(sameGuid(user.guid));
    if (index !== undefined) rename(index, name, finds);
    else if (!finds.ids.has(sameGuid(user.guid))) readUser(user, name, finds);
  }
}

/** The name that a program gave to a user of the review; other changes are told. */
function nameNow(user: QdaUser, finds: Finds): string | undefined {
  const changed = changedFields(finds.ledger.get('User')?.get(sameGuid(user.guid)), fieldsOfUser(user));
  // another login is told of every user
  if (user.id !== undefined) changed.delete('login');
  const isNamed = /\S/.test(user.name ?? '') && changed.delete('name');
  tellChanges(finds, 'User', user, changed);
  return isNamed ? user.name : undefined;
}

function readPeopleNote(described: Described, finds: Finds): void {
  if (described.payload?.kind !== 'people') return;
  for (const person of moreValues(described, 'people', personSchema)) finds.people.own.push(person);
  for (const [element, marks] of readLedger(described)) finds.ledger.set(element, marks);
}

function rename(index: number, name: string | undefined, { people }: Finds): void {
  const person = people.own[index];
  if (person && name !== undefined) people.own[index] = { ...person, value: { ...person.value, name } };
}

function readUser({ guid, name, id }: QdaUser, changedName: string | undefined, finds: Finds): void {
  const isNamed = id !== undefined && sameGuid(guid) === sameGuid(guidOfEntity('person', id));
  const personId = isNamed ? id : `user-${guid}`;
  finds.ids.set(sameGuid(guid), personId);
  // whom only an extract names is no person of the review, until somebody gives a name
  if (isNamed && changedName === undefined) return;
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
