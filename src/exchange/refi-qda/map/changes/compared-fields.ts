import { sameGuid } from '../../model/guid.ts';
import type { QdaGraph } from '../../model/qda-graph.ts';
import type { Guid } from '../../model/qda-item.ts';
import type { QdaCase, QdaCode, QdaLink, QdaSet, QdaUser } from '../../model/qda-project.ts';
import type { QdaAnySelection, QdaTextSelection } from '../../model/qda-selection.ts';
import type { QdaSource } from '../../model/qda-source.ts';
import type { QdaTextSource } from '../../model/qda-text-source.ts';
import type { QdaVariable, QdaVariableValue } from '../../model/qda-variable.ts';
import { asWritten, readDescription, wordsIn } from '../payload.ts';

/** What of an entity a program can change, by the end of the code of its loss: `changed-name` … */
export type ComparedField =
  | 'name'
  | 'description'
  | 'text'
  | 'path'
  | 'creating-user'
  | 'creation-date'
  | 'parent'
  | 'notes'
  | 'codes'
  | 'sources'
  | 'selections'
  | 'values'
  | 'place'
  | 'members'
  | 'ends'
  | 'direction'
  | 'login'
  | 'variable'
  | 'graph';

/** Fields as texts that are equal where nothing was changed; nothing is an empty text. */
export type ComparedFields = Partial<Readonly<Record<ComparedField, string>>>;

/** What is compared of a code: below which it stands, too. */
export function fieldsOfCode(code: QdaCode, parent: QdaCode | undefined): ComparedFields {
  return {
    name: sameWords(code.name),
    description: wordsOf(code),
    parent: sameGuid(parent?.guid ?? ''),
    notes: sameGuids(code.noteRefs),
  };
}

/** What is compared of a case. */
export function fieldsOfCase(one: QdaCase): ComparedFields {
  return {
    name: sameWords(one.name),
    description: wordsOf(one),
    codes: sameGuids(one.codeRefs),
    sources: sameGuids(one.sourceRefs),
    selections: sameGuids(one.selectionRefs),
    values: sameValues(one.variableValues),
  };
}

/** What is compared of a source; its text only where it was made of quotes, for else the text that it has now counts. */
export function fieldsOfSource(source: QdaSource, textNow: () => string | undefined): ComparedFields {
  const isMade = readDescription(source.description).payload?.more['isMade'] === true;
  return {
    name: sameWords(source.name),
    description: wordsOf(source),
    text: isMade ? sameWords(textNow()) : '',
    path: source.kind === 'text' ? (source.richTextPath ?? '') : '',
    notes: sameGuids(source.noteRefs),
    values: sameValues(source.variableValues),
  };
}

/** What is compared of a selection. Its description is a comment, and its codings are read one by one. */
export function fieldsOfSelection(selection: QdaAnySelection | QdaTextSelection): ComparedFields {
  return {
    name: sameWords(selection.name),
    'creating-user': sameGuid(selection.creatingUser ?? ''),
    place: 'startPosition' in selection ? `${selection.startPosition} ${selection.endPosition}` : '',
    notes: sameGuids(selection.noteRefs),
  };
}

/** What is compared of a note. */
export function fieldsOfNote(note: QdaTextSource, text: string | undefined): ComparedFields {
  return {
    name: sameWords(note.name),
    description: wordsOf(note),
    text: sameWords(text),
    'creating-user': sameGuid(note.creatingUser ?? ''),
    'creation-date': note.creationDateTime ?? '',
    notes: sameGuids(note.noteRefs),
  };
}

/** What is compared of a set. */
export function fieldsOfSet(set: QdaSet): ComparedFields {
  const members = [set.memberCodes, set.memberSources, set.memberNotes].map(sameGuids);
  return {
    name: sameWords(set.name),
    description: wordsOf(set),
    members: members.every((list) => list === '') ? '' : members.join('|'),
  };
}

/** What is compared of a user. */
export function fieldsOfUser({ name, id }: QdaUser): ComparedFields {
  return { name: sameWords(name), login: sameWords(id) };
}

/** What is compared of a variable. */
export function fieldsOfVariable({ name, typeOfVariable, description }: QdaVariable): ComparedFields {
  return { variable: [name, typeOfVariable, description].map(sameWords).join('|') };
}

/** What is compared of a link. */
export function fieldsOfLink(link: QdaLink): ComparedFields {
  return {
    name: sameWords(link.name),
    direction: link.direction ?? '',
    ends: [link.originGUID, link.targetGUID].map((end) => sameGuid(end ?? '')).join('|'),
    notes: sameGuids(link.noteRefs),
  };
}

/** What is compared of a graph: all that it draws. */
export function fieldsOfGraph({ name, vertices, edges }: QdaGraph): ComparedFields {
  const boxes = vertices.map((one) =>
    [
      ...[one.guid, one.representedGUID].map((guid) => sameGuid(guid ?? '')),
      ...[sameWords(one.name), one.firstX, one.firstY, one.secondX, one.secondY, one.shape, one.color],
      JSON.stringify(one.extras),
    ].join('|'),
  );
  const lines = edges.map((one) =>
    [
      ...[one.guid, one.representedGUID, one.sourceVertex, one.targetVertex].map((guid) => sameGuid(guid ?? '')),
      ...[sameWords(one.name), one.color, one.direction, one.lineStyle, JSON.stringify(one.extras)],
    ].join('|'),
  );
  return { name: sameWords(name), graph: [...boxes.sort(), ...lines.sort()].join('\n') };
}

/** A text as it is compared: other line ends, other spaces and what XML cannot hold make no difference. */
export function sameWords(text = ''): string {
  return asWritten(text).replace(/\s+/g, ' ').trim();
}

function wordsOf({ description }: { readonly description?: string }): string {
  return sameWords(wordsIn(description));
}

function sameGuids(guids: readonly Guid[]): string {
  return [...new Set(guids.map(sameGuid))].sort().join(' ');
}

function sameValues(values: readonly QdaVariableValue[]): string {
  const said = values.map(({ variableRef, value }) => `${sameGuid(variableRef)}=${sameWords(value)}`);
  return [...new Set(said)].sort().join('|');
}
