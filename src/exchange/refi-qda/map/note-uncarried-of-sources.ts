import { sameGuid } from '../model/guid.ts';
import { type ProjectFiles, projectFiles } from '../model/project-files.ts';
import type { QdaCoding } from '../model/qda-coding.ts';
import type { QdaFile, QdaProject } from '../model/qda-project.ts';
import type { QdaAnySelection } from '../model/qda-selection.ts';
import type { QdaSource } from '../model/qda-source.ts';
import type { QdaTextPlace, QdaTextSource } from '../model/qda-text-source.ts';
import type { QdaTranscript } from '../model/qda-transcript.ts';
import type { Finds } from './finds.ts';
import { isNameOfQuote } from './name-of-quote.ts';
import { sourceElements } from './source-elements.ts';
import { noteChanges, noteExtrasOf, noteStamp, noteValues, type Uncarried } from './uncarried.ts';

/** What is gathered while the sources are walked. */
interface Walk {
  readonly finds: Finds;
  readonly told: Uncarried;
  readonly files: ProjectFiles;
  /** The files that some path names. */
  readonly named: Set<QdaFile>;
}

/** What sources hold beside their text, their words and the quotes in them. */
export function noteUncarriedOfSources(project: QdaProject, finds: Finds, told: Uncarried): void {
  const walk: Walk = { finds, told, files: projectFiles(project.files), named: new Set() };
  for (const source of project.sources) noteSource(source, walk);
  for (const note of project.notes) noteTextPlace('Note', note, note.guid, note.plainTextPath === undefined, walk);
  for (const file of project.files) if (!walk.named.has(file)) told.note('file-unnamed', 'File', file.name);
}

function noteSource(source: QdaSource, walk: Walk): void {
  const { told } = walk;
  const [element, selection] = sourceElements[source.kind];
  noteStamp(told, element, source, source.guid);
  noteExtrasOf(told, element, source);
  noteCodings(told, source.codings);
  noteValues(told, source.variableValues, source.guid);
  for (const one of source.selections) noteSelection(selection, one, walk);
  if (source.kind === 'text') {
    noteTextPlace(element, source, source.guid, source.richTextPath === undefined, walk);
    return;
  }
  told.note('source-kind', element, source.guid);
  if (source.currentPath !== undefined) told.note('path', element, source.guid);
  noteFile(element, source.path, source.guid, walk);
  if (source.kind === 'picture') noteInner('TextDescription', source.textDescription, walk);
  else if (source.kind === 'pdf') {
    noteInner('Representation', source.representation, walk);
    for (const { representation } of source.selections) notePageText(representation, walk);
  } else for (const transcript of source.transcripts) noteTranscript(transcript, walk);
}

/**
 * The paths of a text. The place of the formatted text of a source is that of its full text; else the place of the plain
 * text is.
 */
function noteTextPlace(
  element: string,
  { plainText, plainTextPath, richTextPath }: QdaTextPlace,
  guid: string,
  isPlainPlace: boolean,
  walk: Walk,
): void {
  noteFile(element, richTextPath, guid, walk);
  const file = plainTextPath === undefined ? undefined : walk.files.of(plainTextPath);
  if (file) walk.named.add(file);
  const isRead = plainText === undefined && file !== undefined;
  if (plainTextPath !== undefined && !isRead && !isPlainPlace) walk.told.note('path', element, guid);
  if (file && !isRead) walk.told.note('source-file', element, guid);
}

/** A file of which a review keeps at most the place. */
function noteFile(element: string, path: string | undefined, guid: string, { files, named, told }: Walk): void {
  const file = path === undefined ? undefined : files.of(path);
  if (file === undefined) return;
  named.add(file);
  told.note('source-file', element, guid);
}

function noteSelection(element: string, selection: QdaAnySelection, { told, finds }: Walk): void {
  noteChanges(told, element, selection, selection.guid);
  noteExtrasOf(told, element, selection);
  noteCodings(told, selection.codings);
  const { guid, name } = selection;
  if (name !== undefined && !isOwnOrQuote(guid, name, finds)) told.note('name', element, guid);
}

/** Programs name a selection by its first words. */
function isOwnOrQuote(guid: string, name: string, { owned, quotes }: Finds): boolean {
  const quote = quotes.get(sameGuid(guid));
  // without a quote the selection is lost as a whole, and its loss says its name
  return owned.has(sameGuid(guid)) || quote === undefined || (/\S/.test(name) && isNameOfQuote(name, quote));
}

function noteCodings(told: Uncarried, codings: readonly QdaCoding[]): void {
  for (const coding of codings) {
    noteChanges(told, 'Coding', coding, coding.guid);
    noteExtrasOf(told, 'Coding', coding);
  }
}

/** The text of a PDF or of a picture: its words and what is selected in them were read. */
function noteInner(element: string, text: QdaTextSource | undefined, walk: Walk): void {
  if (text === undefined) return;
  noteInnerFields(element, text, walk);
  for (const one of text.selections) noteSelection('PlainTextSelection', one, walk);
}

/** The text in a rectangle of a page: its words were read. */
function notePageText(text: QdaTextSource | undefined, walk: Walk): void {
  if (text === undefined) return;
  noteInnerFields('Representation', text, walk);
  for (const { guid, codings } of text.selections)
    walk.told.note('inner-selection', 'PlainTextSelection', [guid, ...codings.map((coding) => coding.guid)]);
}

function noteInnerFields(element: string, text: QdaTextSource, walk: Walk): void {
  const { told } = walk;
  const { guid, codings, variableValues } = text;
  noteStamp(told, element, text, guid);
  noteNamed(element, text, walk);
  noteTextPlace(element, text, guid, false, walk);
  if (text.richTextPath !== undefined) told.note('path', element, guid);
  if (codings.length > 0)
    told.note(
      'inner-selection',
      'Coding',
      codings.map((coding) => coding.guid),
    );
  noteCodings(told, codings);
  if (variableValues.length > 0) told.note('inner-variable', 'VariableValue', guid);
  noteValues(told, variableValues, guid);
}

function noteTranscript(transcript: QdaTranscript, walk: Walk): void {
  const { guid, syncPoints, selections, richTextPath } = transcript;
  noteStamp(walk.told, 'Transcript', transcript, guid);
  noteNamed('Transcript', transcript, walk);
  noteTextPlace('Transcript', transcript, guid, false, walk);
  if (richTextPath !== undefined) walk.told.note('path', 'Transcript', guid);
  for (const one of selections) noteSelection('TranscriptSelection', one, walk);
  for (const point of syncPoints) {
    noteExtrasOf(walk.told, 'SyncPoint', point);
    if (point.timeStamp !== undefined) walk.told.note('transcript-time', 'SyncPoint', point.guid);
  }
}

/** What is no document of its own has no place for its name and its words. */
function noteNamed(element: string, one: QdaTextSource | QdaTranscript, { told }: Walk): void {
  if (one.name !== undefined) told.note('name', element, one.guid);
  if (one.description !== undefined) told.note('description', element, one.guid);
  noteExtrasOf(told, element, one);
}
