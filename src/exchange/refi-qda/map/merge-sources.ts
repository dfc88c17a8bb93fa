import { sameGuid } from '../model/guid.ts';
import type { QdaCoding } from '../model/qda-coding.ts';
import type { QdaAnySelection, QdaTextSelection } from '../model/qda-selection.ts';
import type { QdaSource } from '../model/qda-source.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { codersByCode, isCodedBy } from './coders.ts';
import { mergedValues } from './merge-cases.ts';
import { union } from './union.ts';

/** A source that the review knows keeps its kind, its text and its files; the review adds words, variables and codings. */
export function mergedSource(older: QdaSource, newer: QdaSource): QdaSource {
  if (newer.kind !== 'text') return older;
  const { description, name } = newer;
  // a document without a title was written under its id
  const isTitled = name !== undefined && sameGuid(name) !== `source-${sameGuid(newer.guid)}`;
  const shared = {
    ...(isTitled && { name }),
    ...(description !== undefined && { description }),
    noteRefs: union(older.noteRefs, newer.noteRefs),
    variableValues: mergedValues(older.variableValues, newer.variableValues),
  };
  return { ...withSelectionsOf(older, newer), ...shared };
}

function withSelectionsOf(older: QdaSource, newer: QdaTextSource): QdaSource {
  if (older.kind === 'text') return withSelections(older, newer.selections);
  if (older.kind === 'pdf') {
    const added = notAmong(older.selections, newer.selections);
    const representation = older.representation && withSelections(older.representation, added);
    const pages = updated(older.selections, newer.selections);
    return { ...older, selections: pages, ...(representation && { representation }) };
  }
  if (older.kind === 'picture') {
    const textDescription = older.textDescription && withSelections(older.textDescription, newer.selections);
    return { ...older, ...(textDescription && { textDescription }) };
  }
  const transcripts = older.transcripts.map((transcript) => ({
    ...transcript,
    selections: updated(transcript.selections, newer.selections),
  }));
  return { ...older, transcripts };
}

function withSelections(older: QdaTextSource, newer: readonly QdaTextSelection[]): QdaTextSource {
  const known = new Set(older.selections.map(({ guid }) => sameGuid(guid)));
  // a quote that shared the GUID of another was given one of its own
  const repeats = repeatsByPlace(older.selections);
  const ofRepeats = new Map(
    newer
      .filter((one) => repeats.has(placeOf(one)) && !known.has(sameGuid(one.guid)))
      .map((one) => [placeOf(one), one]),
  );
  const others = newer.filter((one) => ofRepeats.get(placeOf(one)) !== one);
  const byGuid = new Map(others.map((one) => [sameGuid(one.guid), one]));
  const kept = older.selections.map((one) => {
    const isRepeat = repeats.get(placeOf(one)) === one;
    return mergedSelection(one, isRepeat ? ofRepeats.get(placeOf(one)) : byGuid.get(sameGuid(one.guid)));
  });
  return { ...older, selections: [...kept, ...others.filter(({ guid }) => !known.has(sameGuid(guid)))] };
}

function repeatsByPlace(selections: readonly QdaTextSelection[]): ReadonlyMap<string, QdaTextSelection> {
  const seen = new Set<string>();
  return new Map(
    selections.flatMap((one): [string, QdaTextSelection][] => {
      if (!seen.has(sameGuid(one.guid))) return seen.add(sameGuid(one.guid)) && [];
      return [[placeOf(one), one]];
    }),
  );
}

function placeOf({ startPosition, endPosition }: QdaTextSelection): string {
  return `${startPosition} ${endPosition}`;
}

function updated<T extends QdaAnySelection>(older: readonly T[], newer: readonly QdaAnySelection[]): T[] {
  const byGuid = new Map(newer.map((one) => [sameGuid(one.guid), one]));
  return older.map((one) => mergedSelection(one, byGuid.get(sameGuid(one.guid))));
}

function notAmong<T extends QdaAnySelection>(older: readonly QdaAnySelection[], newer: readonly T[]): T[] {
  const known = new Set(older.map(({ guid }) => sameGuid(guid)));
  return newer.filter(({ guid }) => !known.has(sameGuid(guid)));
}

function mergedSelection<T extends QdaAnySelection>(older: T, newer: QdaAnySelection | undefined): T {
  if (newer === undefined) return older;
  return {
    ...older,
    ...(newer.description !== undefined && { description: newer.description }),
    codings: mergedCodings(older.codings, newer.codings),
    noteRefs: union(older.noteRefs, newer.noteRefs),
  };
}

/** The codings of both; a coding by nobody says what one by somebody says. */
function mergedCodings(older: readonly QdaCoding[], newer: readonly QdaCoding[]): QdaCoding[] {
  const coders = codersByCode(
    older.map(({ codeRef, creatingUser }) => ({
      code: sameGuid(codeRef),
      coder: creatingUser && sameGuid(creatingUser),
    })),
  );
  const isKnown = ({ codeRef, creatingUser }: QdaCoding) =>
    isCodedBy(coders.get(sameGuid(codeRef)), creatingUser && sameGuid(creatingUser));
  return [...older, ...newer.filter((coding) => !isKnown(coding))];
}
