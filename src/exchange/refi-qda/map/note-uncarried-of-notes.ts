import { sameGuid } from '../model/guid.ts';
import { projectFiles, textIn } from '../model/project-files.ts';
import type { QdaProject } from '../model/qda-project.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { walkReferences } from '../model/walk-references.ts';
import type { Finds } from './finds.ts';
import { guidOfEntity } from './guids.ts';
import { noteChanges, noteExtrasOf, noteStamp, noteValues, type Uncarried } from './uncarried.ts';

/** What notes hold beside a thought of somebody about something. */
export function noteUncarriedOfNotes(project: QdaProject, finds: Finds, told: Uncarried): void {
  const files = projectFiles(project.files);
  const memos = new Map(
    [...finds.memos.own.map(({ value }) => value), ...finds.memos.added].map((one) => [one.id, one]),
  );
  for (const note of project.notes) {
    const { guid, variableValues } = note;
    const memo = memos.get(finds.memoOf.get(sameGuid(guid)) ?? '');
    const { creationDateTime: _, ...undated } = note;
    const isSigned = memo !== undefined || finds.quotes.has(sameGuid(guid));
    if (!isSigned) noteStamp(told, 'Note', note, guid);
    else noteChanges(told, 'Note', memo?.at === undefined ? note : undated, guid);
    noteExtrasOf(told, 'Note', note);
    if (variableValues.length > 0) told.note('note-variable', 'VariableValue', guid);
    noteValues(told, variableValues, guid);
    if (!finds.owned.has(sameGuid(guid))) noteOtherWords(note, textIn(files, note), told);
    if (note.richTextPath !== undefined) told.note('path', 'Note', guid);
  }
  const aboutOf = (note: string) => memos.get(finds.memoOf.get(sameGuid(note)) ?? '')?.about ?? [];
  const reasons = new Map(
    finds.links.own.map(({ value }) => [guidOfEntity('link', value.id), guidOfEntity('link-reason', value.id)]),
  );
  noteHung(finds, reasons, told);
  walkReferences(project, (kind, note, host) => {
    if (kind !== 'note' || reasons.get(sameGuid(host)) === sameGuid(note)) return;
    const id = finds.ids.get(sameGuid(host));
    if (id === undefined || !aboutOf(note).includes(id))
      told.note('note-host', 'NoteRef', host ? [note, host] : [note]);
  });
}

/** Notes that a program took from what they hung on, and that are about it still. */
function noteHung({ rehung, memos, ids }: Finds, reasons: ReadonlyMap<string, string>, told: Uncarried): void {
  const changed = new Set(rehung.map(({ guid }) => ids.get(sameGuid(guid))));
  const expected = new Map<string, string[]>();
  for (const { id, about } of memos.own.map(({ value }) => value)) {
    for (const one of about.filter((aboutId) => changed.has(aboutId))) {
      const notes = expected.get(one) ?? [];
      expected.set(one, notes);
      notes.push(sameGuid(guidOfEntity('memo', id)));
    }
  }
  for (const { element, guid, noteRefs } of rehung) {
    const notes = new Set(noteRefs.map(sameGuid));
    const reason = reasons.get(sameGuid(guid)) ?? [];
    const wanted = [...(expected.get(ids.get(sameGuid(guid)) ?? '') ?? []), ...[reason].flat()];
    if (wanted.some((note) => !notes.has(note))) told.note('changed-notes', element, guid);
  }
}

/** A memo says what the text of its note says, else its description, else its name. */
function noteOtherWords({ guid, name = '', description = '' }: QdaTextSource, text = '', told: Uncarried): void {
  const said = [text, description, name].find((words) => /\S/.test(words));
  if (/\S/.test(description) && description !== said) told.note('description', 'Note', guid);
  if (/\S/.test(name) && name !== said) told.note('name', 'Note', guid);
}
