import type { QdaAreaSelection, QdaTextSelection, QdaTimeSelection } from '../model/qda-selection.ts';
import type { QdaPdfSelection } from '../model/qda-source.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import type { QdaTranscriptSelection } from '../model/qda-transcript.ts';
import { given } from './given.ts';
import { attributeOf, noteAt, type OpenElement, openElement, restOf } from './open-element.ts';
import { childText, type ReadEntity, readOne } from './read-children.ts';
import { codingsIn, noteRefsIn, stampIn } from './read-parts.ts';
import { guidIn, referenceOf, wholeOf } from './read-values.ts';

/** Reads a selection of text. */
export const readTextSelection: ReadEntity<QdaTextSelection> = (tree, notes) => {
  const reader = openElement(tree, notes);
  const [start, end] = [wholeOf(reader, 'startPosition'), wholeOf(reader, 'endPosition')];
  if (start !== undefined && end !== undefined)
    return { ...codedIn(reader), startPosition: start, endPosition: end, ...restOf(reader) };
  const length = lengthOfName(reader);
  const place = start ?? (end === undefined ? undefined : end - length);
  if (place === undefined || length === 0 || reader.kept !== null) return null;
  noteAt(reader, 'missing-position', 'warning', 'lacks one of its positions; it was read as long as its name');
  return { ...codedIn(reader), startPosition: place, endPosition: end ?? place + length, ...restOf(reader) };
};

/** Programs name a selection by its words; one that was cut tells no length. */
function lengthOfName({ attributes }: OpenElement): number {
  const name = attributes.find((one) => one.name === 'name')?.value ?? '';
  return /(?:…|\.\.\.)\s*$/.test(name) ? 0 : [...name].length;
}

/** Reads a selection of a picture. */
export const readAreaSelection: ReadEntity<QdaAreaSelection> = (tree, notes) => {
  const reader = openElement(tree, notes);
  const area = areaIn(reader);
  return area && { ...codedIn(reader), ...area, ...restOf(reader) };
};

/** What reads a selection of a page. */
export function readPdfSelection(representation: ReadEntity<QdaTextSource>): ReadEntity<QdaPdfSelection> {
  return (tree, notes) => {
    const reader = openElement(tree, notes);
    const page = wholeOf(reader, 'page');
    const area = areaIn(reader);
    if (page === undefined || area === null) return null;
    const text = given('representation', readOne(reader, 'Representation', representation));
    return { ...codedIn(reader), page, ...area, ...text, ...restOf(reader) };
  };
}

/** Reads a selection of a recording. */
export const readTimeSelection: ReadEntity<QdaTimeSelection> = (tree, notes) => {
  const reader = openElement(tree, notes);
  const begin = wholeOf(reader, 'begin');
  const end = wholeOf(reader, 'end');
  if (begin === undefined || end === undefined) return null;
  return { ...codedIn(reader), begin, end, ...restOf(reader) };
};

/** Reads a selection of a transcript. */
export const readTranscriptSelection: ReadEntity<QdaTranscriptSelection> = (tree, notes) => {
  const reader = openElement(tree, notes);
  return {
    ...codedIn(reader),
    ...given('fromSyncPoint', referenceOf(reader, 'fromSyncPoint')),
    ...given('toSyncPoint', referenceOf(reader, 'toSyncPoint')),
    ...restOf(reader),
  };
};

function areaIn(reader: OpenElement) {
  const [firstX, firstY, secondX, secondY] = [
    wholeOf(reader, 'firstX'),
    wholeOf(reader, 'firstY'),
    wholeOf(reader, 'secondX'),
    wholeOf(reader, 'secondY'),
  ];
  if (firstX === undefined || firstY === undefined || secondX === undefined || secondY === undefined) return null;
  return { firstX, firstY, secondX, secondY };
}

/** What selections and sources share. */
export function codedIn(reader: OpenElement) {
  return {
    guid: guidIn(reader),
    ...given('name', attributeOf(reader, 'name')),
    ...given('description', childText(reader, 'Description')),
    ...stampIn(reader),
    codings: codingsIn(reader),
    noteRefs: noteRefsIn(reader),
  };
}
