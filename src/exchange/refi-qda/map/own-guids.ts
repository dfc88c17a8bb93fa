import { configurationLinkSchema } from '../../../theory/configuration-link.ts';
import { slotRoleSchema } from '../../../theory/heuristic.ts';
import { allCodes } from '../model/all-codes.ts';
import { guidOf as guidOfText, sameGuid } from '../model/guid.ts';
import { mapGuids } from '../model/map-guids.ts';
import type { Guid } from '../model/qda-item.ts';
import type { QdaCode, QdaProject } from '../model/qda-project.ts';
import type { QdaSource } from '../model/qda-source.ts';
import { walkProject } from '../model/walk-project.ts';
import { readLedger, type WrittenElement } from './changes/ledger.ts';
import { guidOfCode, guidOfEntity, guidOfRole, roleHeadings } from './guids.ts';
import { ownValue } from './own-value.ts';
import { isRecord, type Payload, readDescription } from './payload.ts';
import { variableGuid } from './review-variables.ts';
import { selectionsIn } from './selections-in.ts';
import { versionKey } from './version-key.ts';

/** A project in which the entities of a review have the GUIDs that the review gave them. */
export interface OwnGuids {
  readonly project: QdaProject;
  /** The GUID that an entity has in the file. */
  inFile(guid: Guid): Guid;
}

/**
 * Gives the entities of a review their own GUIDs again, where a program made new ones for all: by the data behind their
 * descriptions, users by their login or name, variables by their names. Of an entity and its copies the first is meant, and
 * none where one has its own GUID still.
 */
export function withOwnGuids(project: QdaProject): OwnGuids {
  const there = new Set<string>();
  walkProject(project, (_, guid) => there.add(sameGuid(guid)));
  const own = new Map<string, Guid>();
  const inFile = new Map<string, Guid>();
  const name = (guid: Guid, ours: Guid | undefined) => {
    if (ours === undefined || there.has(sameGuid(ours)) || own.has(sameGuid(guid))) return;
    there.add(sameGuid(ours));
    own.set(sameGuid(guid), ours);
    inFile.set(sameGuid(ours), guid);
  };
  for (const { guid, description } of describedIn(project)) name(guid, guidOf(readPayload(description)));
  nameHeadings(project.codes, name, own);
  nameListed(project, name);
  nameLinks(project, name, (guid = '') => sameGuid(own.get(sameGuid(guid)) ?? guid));
  if (own.size === 0) return { project, inFile: (guid) => guid };
  const mapped = mapGuids(project, (guid) => own.get(sameGuid(guid)) ?? guid);
  return { project: mapped, inFile: (guid) => inFile.get(sameGuid(guid)) ?? guid };
}

type Name = (guid: Guid, ours: Guid | undefined) => void;

interface Described {
  readonly guid: Guid;
  readonly description?: string;
}

function describedIn({ codes, cases, sources, notes, sets }: QdaProject): Described[] {
  return [...allCodes(codes), ...cases, ...sources.flatMap(sourceAndSelections), ...notes, ...sets];
}

function sourceAndSelections(source: QdaSource): Described[] {
  return [source, ...selectionsIn(source)];
}

function readPayload(description: string | undefined): Payload | null {
  return description === undefined ? null : readDescription(description).payload;
}

/** The kinds of GUIDs by the kinds of data; those that are not named so are left out. */
const kinds: Readonly<Record<string, string>> = {
  ...{ configuration: 'configuration', document: 'document', theme: 'theme', memo: 'memo', operation: 'operation' },
  ...{ 'substantive-theory': 'substantive-theory', theory: 'theory', link: 'link-reason' },
};

/** The GUID under which an entity was written, by its data. */
function guidOf(payload: Payload | null): Guid | undefined {
  if (payload === null) return undefined;
  if (payload.kind === 'people') return guidOfEntity('people', 'review');
  const { kind, value, more } = payload;
  if (!isRecord(value)) return undefined;
  const { id, theoryId, version } = value;
  if (kind === 'theory-version' && typeof theoryId === 'string' && typeof version === 'number')
    return guidOfEntity(kind, versionKey({ theoryId, version }));
  if (typeof id !== 'string') return undefined;
  if (kind === 'extract') return guidOfEntity(more['isUnplaced'] === true ? 'unplaced' : 'extract', id);
  if (kind === 'concept') return guidOfCode(id, slotRoleSchema.safeParse(more['role']).data ?? null);
  const known = kinds[kind];
  return known === undefined ? undefined : guidOfEntity(known, id);
}

/** A heading bears no data: it is one by its name, and by a code of the review below it. */
function nameHeadings(codes: readonly QdaCode[], name: Name, own: ReadonlyMap<string, Guid>): void {
  for (const { guid, name: words, isCodable, codes: inner } of codes) {
    const role = roleHeadings.find(([, heading]) => heading === words)?.[0];
    if (role === undefined || isCodable) continue;
    if (inner.some((child) => own.has(sameGuid(child.guid)))) name(guid, guidOfRole(role));
  }
}

/** Users, variables and links stand in the ledger alone. */
function nameListed({ users, variables, notes }: QdaProject, name: Name): void {
  const people = notes.map(({ description }) => readDescription(description)).find(isOfPeople);
  if (people === undefined) return;
  const ledger = new Map(readLedger(people));
  const isWritten = (element: WrittenElement, guid: Guid) => ledger.get(element)?.has(sameGuid(guid));
  const ids = idsByName(people.payload?.more['people']);
  for (const user of users) {
    const candidates = [user.id, ids.get(user.name ?? ''), user.name].flatMap((id) => id ?? []);
    name(
      user.guid,
      candidates.map((id) => guidOfEntity('person', id)).find((guid) => isWritten('User', guid)),
    );
  }
  for (const variable of variables) {
    const guid = variableGuid(variable.name);
    if (isWritten('Variable', guid)) name(variable.guid, guid);
  }
}

/** A link is one of the review by its kind and its ends, which the note with its reason knows. */
function nameLinks({ links, notes }: QdaProject, name: Name, endOf: (guid: Guid | undefined) => string): void {
  const written = new Map<string, Guid>();
  for (const { description } of notes) {
    const link = ownValue(readDescription(description), 'link', configurationLinkSchema)?.value;
    if (link === undefined) continue;
    const ends = [link.fromId, link.toId].map((id) => sameGuid(guidOfEntity('configuration', id)));
    written.set([link.kind, ...ends].join(' '), guidOfEntity('link', link.id));
  }
  for (const link of links) {
    const ends = [link.originGUID, link.targetGUID].map(endOf);
    const isSame = link.name === 'same concept';
    name(
      link.guid,
      isSame ? guidOfText(`same-concept:${ends.join(':')}`) : written.get([link.name, ...ends].join(' ')),
    );
  }
}

function isOfPeople({ payload }: { readonly payload: Payload | null }): boolean {
  return payload?.kind === 'people';
}

/** The ids of people by names that one alone bears. */
function idsByName(people: unknown): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const one of Array.isArray(people) ? people : []) {
    const person: unknown = isRecord(one) ? one['value'] : undefined;
    if (!isRecord(person) || typeof person['id'] !== 'string' || typeof person['name'] !== 'string') continue;
    if (ids.has(person['name'])) shared.add(person['name']);
    ids.set(person['name'], person['id']);
  }
  for (const name of shared) ids.delete(name);
  return ids;
}
