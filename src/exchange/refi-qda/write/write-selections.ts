import type { QdaAnySelection, QdaAreaSelection, QdaTextSelection, QdaTimeSelection } from '../model/qda-selection.ts';
import type { QdaPdfSelection } from '../model/qda-source.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import type { QdaTranscriptSelection } from '../model/qda-transcript.ts';
import { type AttributeValue, printElement, printText } from './print-xml.ts';
import { printCodings, printNoteRefs, stampAttributes } from './write-parts.ts';
import { guidText, noteExtras, referenceText, type Writing, wholeText } from './writing.ts';

/** A selection of text. */
export function printTextSelection(writing: Writing, selection: QdaTextSelection): string {
  return printSelection(writing, 'PlainTextSelection', selection, {
    startPosition: wholeText(selection.startPosition, 'startPosition'),
    endPosition: wholeText(selection.endPosition, 'endPosition'),
  });
}

/** A selection of a picture. */
export function printAreaSelection(writing: Writing, selection: QdaAreaSelection): string {
  return printSelection(writing, 'PictureSelection', selection, areaAttributes(selection));
}

/** A selection of a page. */
export function printPdfSelection(
  writing: Writing,
  selection: QdaPdfSelection,
  printRepresentation: (text: QdaTextSource) => string,
): string {
  const { page, representation } = selection;
  const attributes = { page: wholeText(page, 'page'), ...areaAttributes(selection) };
  const text = representation ? [printRepresentation(representation)] : [];
  return printSelection(writing, 'PDFSelection', selection, attributes, text);
}

/** A selection of a recording. */
export function printTimeSelection(writing: Writing, name: string, selection: QdaTimeSelection): string {
  const { begin, end } = selection;
  return printSelection(writing, name, selection, { begin: wholeText(begin, 'begin'), end: wholeText(end, 'end') });
}

/** A selection of a transcript. */
export function printTranscriptSelection(writing: Writing, selection: QdaTranscriptSelection): string {
  const { guid, fromSyncPoint, toSyncPoint } = selection;
  return printSelection(writing, 'TranscriptSelection', selection, {
    fromSyncPoint: referenceText(writing, 'sync-point', fromSyncPoint, guid),
    toSyncPoint: referenceText(writing, 'sync-point', toSyncPoint, guid),
  });
}

function areaAttributes({ firstX, firstY, secondX, secondY }: QdaAreaSelection) {
  return {
    firstX: wholeText(firstX, 'firstX'),
    firstY: wholeText(firstY, 'firstY'),
    secondX: wholeText(secondX, 'secondX'),
    secondY: wholeText(secondY, 'secondY'),
  };
}

function printSelection(
  writing: Writing,
  name: string,
  selection: QdaAnySelection,
  place: Readonly<Record<string, AttributeValue>>,
  inner: readonly string[] = [],
): string {
  const { guid, description, codings, noteRefs, extras } = selection;
  noteExtras(writing, extras, guid);
  const attributes = { guid: guidText(writing, guid), name: selection.name, ...place };
  return printElement(name, { ...attributes, ...stampAttributes(writing, selection, guid) }, [
    printText('Description', description),
    ...inner,
    ...printCodings(writing, codings),
    ...printNoteRefs(writing, noteRefs, guid),
  ]);
}
