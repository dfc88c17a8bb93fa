import type { Extract } from '../../../extraction/extract.ts';
import { compareNumbers } from '../compare-numbers.ts';
import { sameGuid } from '../model/guid.ts';
import { type ProjectFiles, textIn } from '../model/project-files.ts';
import type { QdaAnySelection } from '../model/qda-selection.ts';
import type { QdaRecordingSource, QdaSource } from '../model/qda-source.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import type { QdaTranscript } from '../model/qda-transcript.ts';
import { textPlaces } from '../text-places.ts';

/** A selection and what it quotes: its words, and where they stand in the text of the document. */
export interface Quoted {
  readonly selection: QdaAnySelection;
  readonly quote: string | undefined;
  readonly span?: Extract['span'];
  readonly page?: string;
}

/** The text of a source on which its selections of text count; that of a recording is its transcripts. */
export function textOfSource(source: QdaSource, files: ProjectFiles): string | undefined {
  if ('transcripts' in source) {
    const texts = transcriptTexts(source, files).flatMap(({ text }) => text ?? []);
    return texts.length === 0 ? undefined : texts.join(betweenTranscripts);
  }
  const place = textPlaceOf(source);
  return place && textIn(files, place);
}

const betweenTranscripts = '\n\n';

function textPlaceOf(source: Exclude<QdaSource, QdaRecordingSource>): QdaTextSource | undefined {
  if (source.kind === 'text') return source;
  return source.kind === 'picture' ? source.textDescription : source.representation;
}

/** The selections of a source with their words; those in its text come first. */
export function quotedSelections(source: QdaSource, files: ProjectFiles): Quoted[] {
  if ('transcripts' in source) {
    return [
      ...transcriptTexts(source, files).flatMap(({ transcript, text, start }) => inTranscript(transcript, text, start)),
      ...bare(source.selections),
    ];
  }
  const place = textPlaceOf(source);
  const quoted = place === undefined ? [] : inText(place.selections, textIn(files, place));
  if (source.kind === 'text') return quoted;
  if (source.kind === 'picture') return [...quoted, ...bare(source.selections)];
  const onPages = source.selections.map((selection): Quoted => {
    const { representation, page } = selection;
    return { selection, quote: representation && textIn(files, representation), page: String(page) };
  });
  return [...quoted, ...onPages];
}

interface TranscriptText {
  readonly transcript: QdaTranscript;
  readonly text: string | undefined;
  /** Where it begins in the text of the document, in code points. */
  readonly start: number;
}

function transcriptTexts({ transcripts }: QdaRecordingSource, files: ProjectFiles): TranscriptText[] {
  let start = 0;
  return transcripts.map((transcript) => {
    const found = { transcript, text: textIn(files, transcript), start };
    if (found.text !== undefined) start += textPlaces(found.text, []).length + betweenTranscripts.length;
    return found;
  });
}

/** What is said from one moment to another stands from the place of the one to that of the other. */
function inTranscript({ syncPoints, selections }: QdaTranscript, text: string | undefined, start: number): Quoted[] {
  const positions = new Map(syncPoints.map(({ guid, position }) => [sameGuid(guid), position]));
  const placeOf = (guid = '') => positions.get(sameGuid(guid)) ?? Number.NaN;
  const placed = selections.map((selection) => ({
    selection,
    startPosition: placeOf(selection.fromSyncPoint),
    endPosition: placeOf(selection.toSyncPoint),
  }));
  return quotedIn(placed, text, start);
}

function bare(selections: readonly QdaAnySelection[]): Quoted[] {
  return selections.map((selection) => ({ selection, quote: undefined }));
}

function inText(selections: QdaTextSource['selections'], text: string | undefined): Quoted[] {
  const placed = selections.map((selection) => ({
    selection,
    startPosition: selection.startPosition,
    endPosition: selection.endPosition,
  }));
  return quotedIn(placed, text, 0);
}

/** Programs write the words into the name: where it is as long as the selection it is the quote, though the text is missing. */
function quoteInName({ selection: { name }, startPosition, endPosition }: Placed): string | undefined {
  return name !== undefined && [...name].length === endPosition - startPosition ? name : undefined;
}

interface Placed {
  readonly selection: QdaAnySelection;
  readonly startPosition: number;
  readonly endPosition: number;
}

function quotedIn(placed: readonly Placed[], text: string | undefined, at: number): Quoted[] {
  if (text === undefined) return placed.map((one) => ({ selection: one.selection, quote: quoteInName(one) }));
  const ends = placed.flatMap(({ startPosition, endPosition }) => [startPosition, endPosition]);
  const known = [...new Set(ends)].filter(Number.isFinite).sort(compareNumbers);
  const { offsets, length } = textPlaces(text, known);
  return placed.map(({ selection, startPosition: start, endPosition: end }): Quoted => {
    const isPlace = start >= 0 && end <= length && start < end;
    if (!isPlace) return { selection, quote: undefined };
    const span = { start: at + start, end: at + end };
    return { selection, quote: text.slice(offsets.get(start), offsets.get(end)), span };
  });
}
