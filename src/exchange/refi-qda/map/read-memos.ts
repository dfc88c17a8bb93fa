import { appraisalSchema } from '../../../appraisal/appraisal.ts';
import { extractSchema } from '../../../extraction/extract.ts';
import { configurationLinkSchema } from '../../../theory/configuration-link.ts';
import { evidenceOperationSchema } from '../../../theory/evidence-operation.ts';
import { type Memo, memoSchema } from '../../../theory/memo.ts';
import {
  programmeTheorySchema,
  substantiveTheorySchema,
  theoryVersionSchema,
} from '../../../theory/programme-theory.ts';
import { sameGuid } from '../model/guid.ts';
import { type ProjectFiles, projectFiles, textIn } from '../model/project-files.ts';
import type { QdaProject } from '../model/qda-project.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { walkReferences } from '../model/walk-references.ts';
import { describedIn, type Finds, noteLoss } from './finds.ts';
import { type Found, moreValues, ownValue, type ValueReader } from './own-value.ts';
import type { Described } from './payload.ts';
import { withCodesLeft } from './read-codings.ts';
import { personOf } from './read-people.ts';

/** What the review wrote as notes, and the notes that a program added, as memos. */
export function readMemos(project: QdaProject, finds: Finds): void {
  const files = projectFiles(project.files);
  const about = entitiesByNote(project, finds);
  for (const note of project.notes) {
    const described = describedIn(finds, 'Note', note.guid, note.description);
    if (!readOwnNote(described, about.get(sameGuid(note.guid)) ?? [], finds)) {
      addMemo(note, about.get(sameGuid(note.guid)) ?? [], files, finds);
    }
  }
}

function readOwnNote(described: Described, about: readonly string[], finds: Finds): boolean {
  const take = <T>(kind: string, schema: ValueReader<T>, { own }: Found<T>): boolean => {
    const value = ownValue(described, kind, schema);
    if (value) own.push(value);
    return value !== null;
  };
  const extract = ownValue(described, 'extract', extractSchema);
  if (extract) finds.extracts.own.push({ ...extract, value: withCodesLeft(extract.value, finds) });
  const memo = ownValue(described, 'memo', memoSchema);
  if (memo) finds.memos.own.push({ ...memo, value: aboutMore(memo.value, about) });
  if (extract) finds.appraisals.own.push(...moreValues(described, 'appraisals', appraisalSchema));
  return (
    extract !== null ||
    memo !== null ||
    described.payload?.kind === 'people' ||
    take('operation', evidenceOperationSchema, finds.operations) ||
    take('substantive-theory', substantiveTheorySchema, finds.substantiveTheories) ||
    take('theory', programmeTheorySchema, finds.theories) ||
    take('theory-version', theoryVersionSchema, finds.theoryVersions) ||
    take('link', configurationLinkSchema, finds.links)
  );
}

/** A memo of the review is also about what a program hung it on. */
function aboutMore(memo: Memo, about: readonly string[]): Memo {
  const more = about.filter((id) => !memo.about.includes(id));
  return more.length === 0 ? memo : { ...memo, about: [...memo.about, ...more] };
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

function addMemo(note: QdaTextSource, about: readonly string[], files: ProjectFiles, finds: Finds): void {
  const text = [textIn(files, note), note.description, note.name].find((words) => /\S/.test(words ?? ''));
  if (text === undefined) {
    noteLoss(finds, 'empty-note', 'Note', [note.guid], `the note ${note.guid} says nothing`);
    return;
  }
  const id = `note-${note.guid}`;
  finds.memos.added.push({ id, about, text, kind: 'reflection', by: personOf(finds, note.creatingUser) });
  finds.ids.set(sameGuid(note.guid), id);
  if (note.selections.length + note.codings.length === 0) return;
  const message = `what is coded in the note "${note.name ?? note.guid}" has no place: a memo is no evidence`;
  noteLoss(finds, 'coded-note', 'Note', [note.guid], message);
}
