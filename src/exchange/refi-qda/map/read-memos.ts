import { instantSchema } from '../../../core/schema.ts';
import { type Memo, memoSchema } from '../../../theory/memo.ts';
import { guidOf, sameGuid } from '../model/guid.ts';
import { type ProjectFiles, projectFiles, textIn } from '../model/project-files.ts';
import type { QdaProject } from '../model/qda-project.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { walkReferences } from '../model/walk-references.ts';
import { dateTimeText } from '../write/xsd-values.ts';
import { fieldsOfNote } from './changes/compared-fields.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { changedFields } from './changes/written-marks.ts';
import { describedIn, type Finds, noteLoss } from './finds.ts';
import { ownIds } from './own-ids.ts';
import { ownValue } from './own-value.ts';
import type { Described } from './payload.ts';
import { readOwnNote } from './read-own-notes.ts';
import { personOf } from './read-people.ts';

/** What the review wrote as notes, and the notes that a program added, as memos; what is said of the project is one too. */
export function readMemos(project: QdaProject, finds: Finds): void {
  const files = projectFiles(project.files);
  const notes = namedNotes(project, files, finds);
  const about = entitiesByNote(project, finds);
  for (const named of notes) {
    const { note, described, id, text } = named;
    const hosts = about.get(sameGuid(note.guid)) ?? [];
    const isOwn = readOwnNote(note, textIn(files, note), described, finds) || readOwnMemo(named, hosts, files, finds);
    if (isOwn) finds.owned.add(sameGuid(note.guid));
    else addMemo(note, id, text, hosts, finds);
    if (isOwn || text !== undefined) noteCoded(note, finds);
    if (isOwn && described.payload?.kind === 'extract') finds.quotes.set(sameGuid(note.guid), text ?? '');
  }
  addProjectMemo(project, finds);
}

interface NamedNote {
  readonly note: QdaTextSource;
  readonly described: Described;
  /** The id of the memo that it is or would be. */
  readonly id: string;
  /** What it says. */
  readonly text: string | undefined;
}

/** Notes with the ids of their memos, which are known before it is asked what hangs on what: notes hang on notes too. */
function namedNotes({ notes }: QdaProject, files: ProjectFiles, finds: Finds): NamedNote[] {
  const idOf = ownIds('Note', 'note', finds);
  return notes.map((note, index) => {
    const described = describedIn(finds, 'Note', note.guid, note.description);
    const text = [textIn(files, note), note.description, note.name].find((words) => /\S/.test(words ?? ''));
    const added = idOf(note, index);
    const id = ownValue(described, 'memo', memoSchema)?.value.id ?? added;
    if (!finds.memoOf.has(sameGuid(note.guid))) finds.memoOf.set(sameGuid(note.guid), id);
    if (!finds.ids.has(sameGuid(note.guid))) finds.ids.set(sameGuid(note.guid), id);
    return { note, described, id, text };
  });
}

/** A memo of the review with the words that its note has now, about what it hangs on now. */
function readOwnMemo(
  { note, described }: NamedNote,
  hosts: readonly string[],
  files: ProjectFiles,
  finds: Finds,
): boolean {
  const own = ownValue(described, 'memo', memoSchema);
  if (own === null) return false;
  const text = textIn(files, note) ?? '';
  const changed = changedFields(described.payload?.written, fieldsOfNote(note, text));
  const reworded = /\S/.test(text) && changed.delete('text') ? { ...own.value, text } : own.value;
  // a date that the review does not have is told of every note
  if (own.value.at === undefined) changed.delete('creation-date');
  finds.memos.own.push({ ...own, value: aboutNow(reworded, hosts, finds) });
  tellChanges(finds, 'Note', note, changed);
  return true;
}

/**
 * A memo is also about what a program hung it on, and no more about that from which it was taken. One that hangs on nothing
 * has lost it to a program, not to a decision.
 */
function aboutNow(memo: Memo, hosts: readonly string[], { rehung, ids }: Finds): Memo {
  const changed = new Set(rehung.map(({ guid }) => ids.get(sameGuid(guid))));
  const left = memo.about.filter((id) => hosts.length === 0 || !changed.has(id) || hosts.includes(id));
  const more = hosts.filter((id) => !memo.about.includes(id));
  const isSame = left.length === memo.about.length && more.length === 0;
  return isSame ? memo : { ...memo, about: [...left, ...more] };
}

/** What each note is about, as far as the review knows it. */
function entitiesByNote(project: QdaProject, finds: Finds): ReadonlyMap<string, readonly string[]> {
  const about = new Map<string, string[]>();
  walkReferences(project, (kind, target, from) => {
    const id = finds.ids.get(sameGuid(from));
    if (kind !== 'note' || id === undefined) return;
    const known = about.get(sameGuid(target)) ?? [];
    if (!known.includes(id)) about.set(sameGuid(target), [...known, id]);
  });
  return about;
}

function addMemo(
  note: QdaTextSource,
  id: string,
  text: string | undefined,
  about: readonly string[],
  finds: Finds,
): void {
  if (text === undefined) {
    noteLoss(finds, 'empty-note', 'Note', [note.guid], `the note ${note.guid} says nothing`);
    return;
  }
  const at = instantSchema.safeParse(dateTimeText(note.creationDateTime ?? '')).data;
  finds.memos.added.push({
    ...{ id, about, text, kind: 'reflection', by: personOf(finds, note.creatingUser) },
    ...(at !== undefined && { at }),
  });
}

function noteCoded(note: QdaTextSource, finds: Finds): void {
  const coded = [...note.selections, ...note.selections.flatMap(({ codings }) => codings), ...note.codings];
  if (coded.length === 0) return;
  const message = `what is coded in the note "${note.name ?? note.guid}" has no place: a memo is no evidence`;
  noteLoss(finds, 'coded-note', 'Note', [note.guid, ...coded.map(({ guid }) => guid)], message);
}

/** What is said of the project as a whole is a thought about nothing else. */
function addProjectMemo({ description = '', creatingUser }: QdaProject, finds: Finds): void {
  if (!/\S/.test(description)) return;
  const id = `comment-${guidOf(`project:${description}`)}`;
  finds.memos.added.push({ id, about: [], text: description, kind: 'reflection', by: personOf(finds, creatingUser) });
}
