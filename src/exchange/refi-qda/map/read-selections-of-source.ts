import { appraisalSchema } from '../../../appraisal/appraisal.ts';
import { groupBy } from '../../../core/group-by.ts';
import { type Extract, extractSchema } from '../../../extraction/extract.ts';
import { guidOf, sameGuid } from '../model/guid.ts';
import type { ProjectFiles } from '../model/project-files.ts';
import type { QdaCoding } from '../model/qda-coding.ts';
import type { QdaSource } from '../model/qda-source.ts';
import { fieldsOfSelection, sameWords } from './changes/compared-fields.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { changedFields } from './changes/written-marks.ts';
import { describedIn, type Finds, noteLoss } from './finds.ts';
import { isNameOfQuote } from './name-of-quote.ts';
import { moreValues, ownValue } from './own-value.ts';
import { asWritten, type Described, readDescription } from './payload.ts';
import { type Quoted, quotedSelections } from './quoted-selections.ts';
import { withCodings, withCodingsNow } from './read-codings.ts';
import { personOf } from './read-people.ts';

/** The extracts of the review, and the selections that a program added. Those without text are told. */
export function readSelections(source: QdaSource, documentId: string, files: ProjectFiles, finds: Finds): void {
  for (const same of groupBy(quotedSelections(source, files), ({ selection }) => sameGuid(selection.guid)).values()) {
    // a selection of a page and its twin in the text are one; the one in the text comes first, where the text is there
    const first = same.find(isQuote) ?? same[0];
    if (first === undefined) continue;
    const others = same.filter((one) => one !== first);
    const apart = others.filter((one) => !isTwin(one, first));
    const twins = others.filter((one) => isTwin(one, first));
    noteAreas(same, finds);
    const codings = [first, ...twins].flatMap(({ selection }) => selection.codings);
    readSelection(first, documentId, codings, finds);
    for (const twin of twins) readTwin(twin, first, finds);
    for (const [place, one] of apart.entries()) readRepeated(one, place + 2, documentId, finds);
  }
}

function isTwin({ span, quote }: Quoted, first: Quoted): boolean {
  return quote === undefined || span === undefined || (span.start === first.span?.start && span.end === first.span.end);
}

function isQuote({ quote }: Quoted): boolean {
  return quote !== undefined && /\S/.test(quote);
}

/** Of a quote on a page the page is kept, not where it stands there. */
function noteAreas(same: readonly Quoted[], finds: Finds): void {
  if (!same.some(isQuote)) return;
  for (const { selection, page } of same) {
    if (page === undefined) continue;
    const message = `the rectangle of the selection ${selection.guid} on page ${page} has no place; its quote has`;
    noteLoss(finds, 'selection-area', 'PDFSelection', [selection.guid], message);
  }
}

/** A quote that shares the GUID of another has an id of its own, and a GUID of its own when it is written. */
function readRepeated(one: Quoted, number: number, documentId: string, finds: Finds): void {
  const { guid } = one.selection;
  const message = `several selections have the GUID ${guid}; this one was read as number ${number} of it`;
  noteLoss(finds, 'guid-repeated', 'Selection', [guid], message);
  addExtract(one, `selection-${guid}-${number}`, documentId, one.selection.codings, finds);
}

function readSelection(one: Quoted, documentId: string, codings: readonly QdaCoding[], finds: Finds): void {
  const { selection } = one;
  const described = describedIn(finds, 'Selection', selection.guid, selection.description);
  const own = ownValue(described, 'extract', extractSchema);
  if (own === null) {
    addExtract(one, `selection-${selection.guid}`, documentId, codings, finds);
    return;
  }
  finds.owned.add(sameGuid(selection.guid));
  const value = quotedNow(one, own.value, described, finds);
  finds.extracts.own.push({ ...own, value: withCodingsNow(value, codings, finds) });
  for (const one of moreValues(described, 'appraisals', appraisalSchema)) finds.appraisals.own.push(one);
  finds.ids.set(sameGuid(selection.guid), own.value.id);
  noteCodings(codings, own.value.id, finds);
  addComment(selection, described.words, own.value, finds);
}

/**
 * An extract where its selection stands now, if its words are the same but for spaces and line ends; they are then those of
 * the text.
 */
function quotedNow(one: Quoted, extract: Extract, described: Described, finds: Finds): Extract {
  const { selection, quote, span } = one;
  const changed = changedFields(described.payload?.written, fieldsOfSelection(selection));
  const isMoved = changed.has('place');
  const isSame = sameWords(quote) === sameWords(extract.quote);
  const isPlaced = isSame && span !== undefined && !finds.madeTexts.has(extract.documentId);
  if (isNameOfQuote(selection.name, extract.quote)) changed.delete('name');
  // of other words it is told that they were moved
  if (isPlaced || !isSame) changed.delete('place');
  tellChanges(finds, 'PlainTextSelection', selection, changed);
  if (isPlaced) return respaced(extract, one, isMoved);
  if (!isSame && (quote !== undefined || isMoved)) {
    const message = `the selection of ${extract.id} holds other words than its quote; the quote was kept`;
    noteLoss(finds, 'selection-moved', 'PlainTextSelection', [extract.id], message);
  }
  return extract;
}

function respaced(extract: Extract, { quote, span }: Quoted, isMoved: boolean): Extract {
  const isRespaced = quote !== undefined && quote !== extract.quote && asWritten(extract.quote) === extract.quote;
  if (!isMoved && !isRespaced) return extract;
  return { ...extract, ...(isRespaced && { quote }), ...(isMoved && span && { span }) };
}

function addExtract(one: Quoted, id: string, documentId: string, codings: readonly QdaCoding[], finds: Finds): void {
  const { selection, quote, span, page } = one;
  if (quote === undefined || !isQuote(one)) {
    noteWithoutText(one, codings, finds);
    return;
  }
  // who coded a selection of nobody made it, unless somebody else may have
  const isCodedByKnown = codings.every(({ creatingUser }) => creatingUser !== undefined);
  const maker = selection.creatingUser ?? (isCodedByKnown ? codings[0]?.creatingUser : undefined);
  const extract = {
    id,
    documentId,
    quote,
    ...(span && { span }),
    ...(page !== undefined && { page }),
    reviewerId: personOf(finds, maker),
  };
  finds.quotes.set(sameGuid(selection.guid), quote);
  finds.extracts.added.push(withCodings(extract, codings, finds));
  if (!finds.ids.has(sameGuid(selection.guid))) finds.ids.set(sameGuid(selection.guid), id);
  noteCodings(codings, id, finds);
  const { words } = describedIn(finds, 'Selection', selection.guid, selection.description);
  addComment(selection, words, extract, finds);
}

function noteWithoutText({ selection }: Quoted, codings: readonly QdaCoding[], finds: Finds): void {
  const { guid, name } = selection;
  const coded = codings.length === 0 ? '' : `; with it go its ${codings.length} codings`;
  const message = `the selection ${guid}${name ? ` ("${name}")` : ''} has no text that could be quoted${coded}`;
  noteLoss(finds, 'selection-without-text', 'Selection', [guid, ...codings.map((coding) => coding.guid)], message);
}

/** What a note says of a coding it says of the quote. */
function noteCodings(codings: readonly QdaCoding[], extractId: string, finds: Finds): void {
  for (const { guid, noteRefs } of codings) if (noteRefs.length > 0) finds.ids.set(sameGuid(guid), extractId);
}

/** What the twin of a selection says of its own. */
function readTwin({ selection }: Quoted, { selection: first }: Quoted, finds: Finds): void {
  const { guid, description, creatingUser } = selection;
  const [extract] = extractsOf(guid, finds);
  const { words, payload } = readDescription(description);
  if (extract && payload === null && description !== first.description) addComment(selection, words, extract, finds);
  if (creatingUser === undefined || sameGuid(creatingUser) === sameGuid(first.creatingUser ?? '')) return;
  const message = `the selection ${guid} and its twin were made by others; the one in the text was kept`;
  noteLoss(finds, 'creating-user', 'Selection', [guid], message);
}

function extractsOf(guid: string, { ids, extracts }: Finds): Extract[] {
  const id = ids.get(sameGuid(guid));
  const last = [extracts.added.at(-1), extracts.own.at(-1)?.value];
  return last.flatMap((one) => (one !== undefined && one.id === id ? [one] : []));
}

/** A comment on a quote is a thought about it. */
function addComment(selection: Quoted['selection'], words: string, extract: Extract, finds: Finds): void {
  if (!/\S/.test(words)) return;
  finds.memos.added.push({
    id: `comment-${guidOf(`comment:${sameGuid(selection.guid)}:${words}`)}`,
    about: [extract.id],
    text: words,
    kind: 'reflection',
    by: selection.creatingUser === undefined ? extract.reviewerId : personOf(finds, selection.creatingUser),
  });
}
