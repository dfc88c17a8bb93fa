import type { QdaFilePlace, QdaRecordingSource, QdaSource } from '../model/qda-source.ts';
import type { QdaAnySource, QdaTextPlace, QdaTextSource } from '../model/qda-text-source.ts';
import type { QdaTranscript } from '../model/qda-transcript.ts';
import { type AttributeValue, printElement, printText } from './print-xml.ts';
import { printCodings, printNoteRefs, printVariableValues, stampAttributes } from './write-parts.ts';
import {
  printAreaSelection,
  printPdfSelection,
  printTextSelection,
  printTimeSelection,
  printTranscriptSelection,
} from './write-selections.ts';
import { guidText, noteExtras, type Writing, wholeText } from './writing.ts';

/** A source of any kind. */
export function printSource(writing: Writing, source: QdaSource): string {
  if (source.kind === 'text') return printTextSource(writing, 'TextSource', source);
  const place = filePlace(writing, source);
  if (source.kind === 'picture') {
    const { textDescription, selections } = source;
    return printAnySource(writing, 'PictureSource', source, place, [
      textDescription ? printTextSource(writing, 'TextDescription', textDescription) : '',
      ...selections.map((selection) => printAreaSelection(writing, selection)),
    ]);
  }
  if (source.kind !== 'pdf') return printRecording(writing, source, place);
  const printRepresentation = (text: QdaTextSource) => printTextSource(writing, 'Representation', text);
  return printAnySource(writing, 'PDFSource', source, place, [
    ...source.selections.map((selection) => printPdfSelection(writing, selection, printRepresentation)),
    source.representation ? printRepresentation(source.representation) : '',
  ]);
}

/** A source of text, a note, or the text of something else, under its name. */
export function printTextSource(writing: Writing, name: string, source: QdaTextSource): string {
  const { plainText, selections } = source;
  return printAnySource(writing, name, source, textPlace(writing, source, source.guid), [
    printText('PlainTextContent', plainText),
    ...selections.map((selection) => printTextSelection(writing, selection)),
  ]);
}

function printRecording(
  writing: Writing,
  source: QdaRecordingSource,
  place: Readonly<Record<string, AttributeValue>>,
): string {
  const kind = source.kind === 'audio' ? 'Audio' : 'Video';
  return printAnySource(writing, `${kind}Source`, source, place, [
    ...source.transcripts.map((transcript) => printTranscript(writing, transcript)),
    ...source.selections.map((selection) => printTimeSelection(writing, `${kind}Selection`, selection)),
  ]);
}

function printTranscript(writing: Writing, transcript: QdaTranscript): string {
  const { guid, name, description, plainText, syncPoints, selections, noteRefs, extras } = transcript;
  noteExtras(writing, extras, guid);
  const attributes = {
    guid: guidText(writing, guid),
    name,
    ...textPlace(writing, transcript, guid),
    ...stampAttributes(writing, transcript, guid),
  };
  return printElement('Transcript', attributes, [
    printText('Description', description),
    printText('PlainTextContent', plainText),
    ...syncPoints.map((point) => {
      noteExtras(writing, point.extras, point.guid);
      const timeStamp = wholeText(point.timeStamp, 'timeStamp');
      const position = wholeText(point.position, 'position');
      return printElement('SyncPoint', { guid: guidText(writing, point.guid), timeStamp, position });
    }),
    ...selections.map((selection) => printTranscriptSelection(writing, selection)),
    ...printNoteRefs(writing, noteRefs, guid),
  ]);
}

function printAnySource(
  writing: Writing,
  name: string,
  source: QdaAnySource,
  place: Readonly<Record<string, AttributeValue>>,
  inner: readonly string[],
): string {
  const { guid, description, codings, noteRefs, variableValues, extras } = source;
  noteExtras(writing, extras, guid);
  const attributes = { guid: guidText(writing, guid), name: source.name, ...place };
  return printElement(name, { ...attributes, ...stampAttributes(writing, source, guid) }, [
    printText('Description', description),
    ...inner,
    ...printCodings(writing, codings),
    ...printNoteRefs(writing, noteRefs, guid),
    ...printVariableValues(writing, variableValues, guid),
  ]);
}

/** The text stands in the project file or in a file of its own, never in both. */
function textPlace(writing: Writing, { plainText, plainTextPath, richTextPath }: QdaTextPlace, guid: string) {
  if (plainText !== undefined && plainTextPath !== undefined) {
    const message = `${guid} has its text in the project file and in ${plainTextPath}; the path was left out`;
    writing.notes.add({ code: 'two-texts', severity: 'warning', message, ids: [guid] });
  }
  return {
    richTextPath: richTextPath === undefined ? undefined : writing.path(richTextPath, false),
    plainTextPath:
      plainTextPath === undefined || plainText !== undefined ? undefined : writing.path(plainTextPath, true),
  };
}

function filePlace(writing: Writing, { path, currentPath }: QdaFilePlace) {
  return { path: path === undefined ? undefined : writing.path(path, false), currentPath };
}
