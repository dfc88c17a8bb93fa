import type {
  QdaFilePlace,
  QdaPdfSource,
  QdaPictureSource,
  QdaRecordingSource,
  QdaSource,
} from '../model/qda-source.ts';
import type { QdaTextPlace, QdaTextSource } from '../model/qda-text-source.ts';
import type { QdaSyncPoint, QdaTranscript } from '../model/qda-transcript.ts';
import type { XmlTree } from '../xml/xml-tree.ts';
import { given } from './given.ts';
import { attributeOf, type OpenElement, openElement, restOf } from './open-element.ts';
import { childText, readAll, readOne } from './read-children.ts';
import { noteRefsIn, stampIn, variableValuesIn } from './read-parts.ts';
import {
  codedIn,
  readAreaSelection,
  readPdfSelection,
  readTextSelection,
  readTimeSelection,
  readTranscriptSelection,
} from './read-selections.ts';
import { guidIn, wholeOf } from './read-values.ts';
import type { ReadingNotes } from './reading-notes.ts';

const readers: Readonly<Record<string, (tree: XmlTree, notes: ReadingNotes) => QdaSource>> = {
  TextSource: readTextSource,
  PictureSource: readPicture,
  PDFSource: readPdf,
  AudioSource: (tree, notes) => readRecording(tree, 'audio', notes),
  VideoSource: (tree, notes) => readRecording(tree, 'video', notes),
};

/** The elements that are sources. */
export const sourceNames: readonly string[] = Object.keys(readers);

/** Reads a source of any kind. */
export function readSource(tree: XmlTree, notes: ReadingNotes): QdaSource | null {
  const [, read] = Object.entries(readers).find(([name]) => name.toLowerCase() === tree.name.toLowerCase()) ?? [];
  return read?.(tree, notes) ?? null;
}

/** A source of text, a note, or the text of something else. */
export function readTextSource(tree: XmlTree, notes: ReadingNotes): QdaTextSource {
  const reader = openElement(tree, notes);
  return {
    kind: 'text',
    ...sourceIn(reader),
    ...textPlaceIn(reader),
    selections: readAll(reader, 'PlainTextSelection', readTextSelection),
    ...restOf(reader),
  };
}

function readPicture(tree: XmlTree, notes: ReadingNotes): QdaPictureSource {
  const reader = openElement(tree, notes);
  return {
    kind: 'picture',
    ...sourceIn(reader),
    ...filePlaceIn(reader),
    ...given('textDescription', readOne(reader, 'TextDescription', readTextSource)),
    selections: readAll(reader, 'PictureSelection', readAreaSelection),
    ...restOf(reader),
  };
}

function readPdf(tree: XmlTree, notes: ReadingNotes): QdaPdfSource {
  const reader = openElement(tree, notes);
  return {
    kind: 'pdf',
    ...sourceIn(reader),
    ...filePlaceIn(reader),
    selections: readAll(reader, 'PDFSelection', readPdfSelection(readTextSource)),
    ...given('representation', readOne(reader, 'Representation', readTextSource)),
    ...restOf(reader),
  };
}

function readRecording(tree: XmlTree, kind: 'audio' | 'video', notes: ReadingNotes): QdaRecordingSource {
  const reader = openElement(tree, notes);
  const selection = kind === 'audio' ? 'AudioSelection' : 'VideoSelection';
  return {
    kind,
    ...sourceIn(reader),
    ...filePlaceIn(reader),
    transcripts: readAll(reader, 'Transcript', readTranscript),
    selections: readAll(reader, selection, readTimeSelection),
    ...restOf(reader),
  };
}

function readTranscript(tree: XmlTree, notes: ReadingNotes): QdaTranscript {
  const reader = openElement(tree, notes);
  return {
    guid: guidIn(reader),
    ...given('name', attributeOf(reader, 'name')),
    ...given('description', childText(reader, 'Description')),
    ...stampIn(reader),
    ...textPlaceIn(reader),
    syncPoints: readAll(reader, 'SyncPoint', readSyncPoint),
    selections: readAll(reader, 'TranscriptSelection', readTranscriptSelection),
    noteRefs: noteRefsIn(reader),
    ...restOf(reader),
  };
}

function readSyncPoint(tree: XmlTree, notes: ReadingNotes): QdaSyncPoint {
  const reader = openElement(tree, notes);
  return {
    guid: guidIn(reader),
    ...given('timeStamp', wholeOf(reader, 'timeStamp')),
    ...given('position', wholeOf(reader, 'position')),
    ...restOf(reader),
  };
}

function sourceIn(reader: OpenElement) {
  return { ...codedIn(reader), variableValues: variableValuesIn(reader) };
}

function textPlaceIn(reader: OpenElement): QdaTextPlace {
  return {
    ...given('plainText', childText(reader, 'PlainTextContent')),
    ...given('plainTextPath', attributeOf(reader, 'plainTextPath')),
    ...given('richTextPath', attributeOf(reader, 'richTextPath')),
  };
}

function filePlaceIn(reader: OpenElement): QdaFilePlace {
  return { ...given('path', attributeOf(reader, 'path')), ...given('currentPath', attributeOf(reader, 'currentPath')) };
}
