import { appraisalSchema } from '../../../appraisal/appraisal.ts';
import { instantSchema } from '../../../core/schema.ts';
import { extractSchema } from '../../../extraction/extract.ts';
import { configurationLinkSchema } from '../../../theory/configuration-link.ts';
import { evidenceOperationSchema } from '../../../theory/evidence-operation.ts';
import { type Memo, memoSchema } from '../../../theory/memo.ts';
import {
  programmeTheorySchema,
  substantiveTheorySchema,
  theoryVersionSchema,
} from '../../../theory/programme-theory.ts';
import { guidOf, sameGuid } from '../model/guid.ts';
import { type ProjectFiles, projectFiles, textIn } from '../model/project-files.ts';
import type { QdaProject } from '../model/qda-project.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { walkReferences } from '../model/walk-references.ts';
import { dateTimeText } from '../write/xsd-values.ts';
import { describedIn, type Finds, noteLoss } from './finds.ts';
import { ownIds } from './own-ids.ts';
import { type Found, moreValues, ownValue, type ValueReader } from './own-value.ts';
import { asWritten, type Described } from './payload.ts';
import { withCodesLeft } from './read-codings.ts';
import { personOf } from './read-people.ts';

/** What the review wrote as notes, and the notes that a program added, as memos; what is said of the project is one too. */
export function readMemos(project: QdaProject, finds: Finds): void {
  const files = projectFiles(project.files);
  const notes = namedNotes(project, files, finds);
  const about = entitiesByNote(project, finds);
  for (const { note, described, id, text } of notes) {
    const hosts = about.get(sameGuid(note.guid)) ?? [];
    const textNow = note.selections.length === 0 ? textIn(files, note) : undefined;
    const isOwn = readOwnNote(described, hosts, textNow, finds);
    if (isOwn) finds.owned.add(sameGuid(note.guid));
    else addMemo(note, id, text, hosts, finds);
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

function readOwnNote(described: Described, about: readonly string[], text: string | undefined, finds: Finds): boolean {
  const take = <T>(kind: string, schema: ValueReader<T>, { own }: Found<T>): boolean => {
    const value = ownValue(described, kind, schema);
    if (value) own.push(value);
    return value !== null;
  };
  const extract = ownValue(described, 'extract', extractSchema);
  if (extract) finds.extracts.own.push({ ...extract, value: withCodesLeft(extract.value, finds) });
  const memo = ownValue(described, 'memo', memoSchema);
  if (memo) finds.memos.own.push({ ...memo, value: aboutMore(withTextNow(memo.value, text), about) });
  if (extract) for (const one of moreValues(described, 'appraisals', appraisalSchema)) finds.appraisals.own.push(one);
  return (
    extract !== null ||
    memo !== null ||
    described.payload?.kind === 'people' ||
    take('operation', evidenceOperationSchema, finds.operations) ||
    take('substantive-theory', substantiveTheorySchema, finds.substantiveTheories) ||
    take('theory', programmeTheorySchema, finds.theories) ||
    take('theory-version', theoryVersionSchema, finds.theoryVersions) ||
    ownValue(described, 'link', configurationLinkSchema) !== null
  );
}

/** A memo of the review with the words that its note has now; other line ends and spaces are none. */
function withTextNow(memo: Memo, text = ''): Memo {
  const isReworded = /\S/.test(text) && spaced(text) !== spaced(asWritten(memo.text));
  return isReworded ? { ...memo, text } : memo;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
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
