import { appraisalSchema } from '../../../appraisal/appraisal.ts';
import { type Extract, extractSchema } from '../../../extraction/extract.ts';
import { compareNumbers } from '../compare-numbers.ts';
import { sameGuid } from '../model/guid.ts';
import { type ProjectFiles, textIn } from '../model/project-files.ts';
import type { QdaAnySelection } from '../model/qda-selection.ts';
import type { QdaSource } from '../model/qda-source.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { textPlaces } from '../text-places.ts';
import { describedIn, type Finds, type FoundCode, noteLoss } from './finds.ts';
import { moreValues, ownValue } from './own-value.ts';
import { personOf } from './read-people.ts';

/** A selection and what it quotes: its words, and where they stand in the text of the document. */
interface Quoted {
  readonly selection: QdaAnySelection;
  readonly quote: string | undefined;
  readonly span?: Extract['span'];
  readonly page?: string;
}

/** The extracts of the review, and the selections that a program added. Those without text are told. */
export function readSelections(source: QdaSource, documentId: string, files: ProjectFiles, finds: Finds): void {
  const seen = new Set<string>();
  const quoted = quotedSelections(source, files);
  const twins = codesBySelection(quoted, finds);
  for (const one of quoted) {
    const guid = sameGuid(one.selection.guid);
    // a selection of a page and its twin in the text are one; the one in the text comes first
    if (seen.has(guid)) continue;
    seen.add(guid);
    readSelection(one, documentId, twins.get(guid) ?? [], finds);
  }
}

function quotedSelections(source: QdaSource, files: ProjectFiles): Quoted[] {
  if (source.kind === 'text') return inText(source, files);
  if (source.kind === 'picture')
    return [...(source.textDescription ? inText(source.textDescription, files) : []), ...bare(source.selections)];
  if (source.kind !== 'pdf')
    return [...bare(source.transcripts.flatMap(({ selections }) => selections)), ...bare(source.selections)];
  const onPages = source.selections.map((selection): Quoted => {
    const { representation, page } = selection;
    return { selection, quote: representation && textIn(files, representation), page: String(page) };
  });
  return [...(source.representation ? inText(source.representation, files) : []), ...onPages];
}

function bare(selections: readonly QdaAnySelection[]): Quoted[] {
  return selections.map((selection) => ({ selection, quote: undefined }));
}

function inText(source: QdaTextSource, files: ProjectFiles): Quoted[] {
  const text = textIn(files, source);
  if (text === undefined) return bare(source.selections);
  const ends = source.selections.flatMap(({ startPosition, endPosition }) => [startPosition, endPosition]);
  const { offsets, length } = textPlaces(text, [...new Set(ends)].sort(compareNumbers));
  return source.selections.map((selection): Quoted => {
    const { startPosition: start, endPosition: end } = selection;
    if (start < 0 || end > length || start >= end) return { selection, quote: undefined };
    return { selection, quote: text.slice(offsets.get(start), offsets.get(end)), span: { start, end } };
  });
}

/** The codes of each selection, those of its twin included. */
function codesBySelection(quoted: readonly Quoted[], finds: Finds): ReadonlyMap<string, FoundCode[]> {
  const codes = new Map<string, FoundCode[]>();
  for (const { selection } of quoted) {
    const known = codes.get(sameGuid(selection.guid)) ?? [];
    const found = selection.codings.flatMap(({ codeRef }) => finds.codes.get(sameGuid(codeRef)) ?? []);
    codes.set(sameGuid(selection.guid), [...new Set([...known, ...found])]);
  }
  return codes;
}

function readSelection(one: Quoted, documentId: string, codes: readonly FoundCode[], finds: Finds): void {
  const { selection, quote, span, page } = one;
  const described = describedIn(finds, 'Selection', selection.guid, selection.description);
  const own = ownValue(described, 'extract', extractSchema);
  if (own) {
    finds.extracts.own.push(own);
    finds.appraisals.own.push(...moreValues(described, 'appraisals', appraisalSchema));
    finds.ids.set(sameGuid(selection.guid), own.value.id);
    if (quote !== undefined && quote !== own.value.quote) {
      const message = `the selection of ${own.value.id} holds other words than its quote; the quote was kept`;
      noteLoss(finds, 'selection-moved', 'PlainTextSelection', [own.value.id], message);
    }
    return;
  }
  const extract = extractSchema.safeParse({
    id: `selection-${selection.guid}`,
    documentId,
    quote,
    ...(span && { span }),
    ...(page !== undefined && { page }),
    reviewerId: personOf(finds, selection.creatingUser),
  });
  if (!extract.success) {
    const message = `the selection ${selection.guid}${selection.name ? ` ("${selection.name}")` : ''} has no text that could be quoted`;
    noteLoss(finds, 'selection-without-text', 'Selection', [selection.guid], message);
    return;
  }
  finds.extracts.added.push(extract.data);
  finds.selections.push({ guid: selection.guid, extract: extract.data, codes });
  finds.ids.set(sameGuid(selection.guid), extract.data.id);
  noteWords(selection, described.words, finds);
}

/** A review has no field for a comment on a quote; what programs write into the name are the words of the quote. */
function noteWords({ guid }: QdaAnySelection, words: string, finds: Finds): void {
  if (words === '') return;
  noteLoss(
    finds,
    'selection-comment',
    'Description',
    [guid],
    `the comment on the selection ${guid} has no place: ${words.slice(0, 80)}`,
  );
}
