import type { Appraisal } from '../../../appraisal/appraisal.ts';
import { groupBy } from '../../../core/group-by.ts';
import type { Document } from '../../../document/document.ts';
import type { Extract } from '../../../extraction/extract.ts';
import type { Guid } from '../model/qda-item.ts';
import type { QdaFile } from '../model/qda-project.ts';
import type { QdaTextSelection } from '../model/qda-selection.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { utf8Bytes } from '../zip/fflate.ts';
import { madeBy } from './coders.ts';
import { guidOfEntity } from './guids.ts';
import { type NoteRefsOf, noteRefsOf } from './note-refs.ts';
import { describe } from './payload.ts';
import { type PlacedExtracts, placedExtracts } from './placed-extracts.ts';
import type { QdaReviewParts } from './review-parts.ts';
import { documentValues } from './review-variables.ts';
import { shownCodes, writeCodings } from './write-codings.ts';

/** The documents of a review as sources, with their files. */
interface WrittenDocuments {
  readonly sources: readonly QdaTextSource[];
  readonly files: readonly QdaFile[];
  /** Quotes that the text of their document does not hold to the letter: they become notes. */
  readonly unplaced: readonly { readonly extract: Extract; readonly place: number }[];
}

interface PlacedExtract {
  readonly extract: Extract;
  readonly place: number;
}

/** Each document is a source of text, each extract a selection with what it was coded with and the codes of the slots that it shows. */
export function writeDocuments(parts: QdaReviewParts): WrittenDocuments {
  const byDocument = groupBy(
    parts.extracts.map((extract, place): PlacedExtract => ({ extract, place })),
    ({ extract }) => extract.documentId,
  );
  const appraisals = appraisalsByTarget(parts);
  const shown = shownCodes(parts);
  const notes = noteRefsOf(parts);
  const written = parts.documents.map((document, place) => {
    const extracts = byDocument.get(document.id) ?? [];
    const placed = placedExtracts(
      document,
      extracts.map(({ extract }) => extract),
    );
    const selections = extracts.flatMap((one) => selectionsOf(one, placed, shown, appraisals, notes));
    const source = sourceOf(document, place, placed, selections, appraisals.get(document.id) ?? [], notes(document.id));
    const unplaced = extracts.filter(({ extract }) => placed.spans.get(extract.id) === null);
    return { source, file: fileOf(source, placed.text), unplaced };
  });
  return {
    sources: written.map(({ source }) => source),
    files: written.flatMap(({ file }) => file),
    unplaced: written.flatMap(({ unplaced }) => unplaced),
  };
}

interface PlacedAppraisal {
  readonly place: number;
  readonly value: Appraisal;
}

/** Appraisals by the id of what they judge. */
function appraisalsByTarget({ appraisals }: QdaReviewParts): ReadonlyMap<string, readonly PlacedAppraisal[]> {
  return groupBy(
    appraisals.map((value, place) => ({ value, place })),
    ({ value: { target } }) => ('documentId' in target ? target.documentId : target.extractId),
  );
}

function selectionsOf(
  { extract, place }: PlacedExtract,
  { spans }: PlacedExtracts,
  shown: ReadonlyMap<string, ReadonlySet<string>>,
  appraisals: ReadonlyMap<string, readonly PlacedAppraisal[]>,
  notes: NoteRefsOf,
): QdaTextSelection[] {
  const span = spans.get(extract.id);
  if (!span) return [];
  const guid = guidOfEntity('extract', extract.id);
  const more = { appraisals: appraisals.get(extract.id) ?? [] };
  return [
    {
      guid,
      name: nameOfQuote(extract.quote),
      description: describe('', { kind: 'extract', place, value: extract, more }),
      ...madeBy(extract.reviewerId),
      codings: writeCodings(extract, guid, shown.get(extract.id)),
      noteRefs: notes(extract.id),
      startPosition: span.start,
      endPosition: span.end,
    },
  ];
}

/** The first words of a quote, by which programs show it. */
function nameOfQuote(quote: string): string {
  const characters = [...quote];
  return characters.length <= 60 ? quote : `${characters.slice(0, 59).join('')}…`;
}

function sourceOf(
  document: Document,
  place: number,
  { text, isMade }: PlacedExtracts,
  selections: readonly QdaTextSelection[],
  appraisals: readonly PlacedAppraisal[],
  noteRefs: readonly Guid[],
): QdaTextSource {
  const guid = guidOfEntity('document', document.id);
  const { text: _text, ...fullText } = document.fullText ?? {};
  const value = document.fullText === undefined ? document : { ...document, fullText };
  const payload = { kind: 'document', place, value, more: { isMade, appraisals } };
  return {
    kind: 'text',
    guid,
    name: document.title === '' ? document.id : document.title,
    description: describe(document.abstract ?? '', payload),
    // a mark at the start of a file would be taken for a byte order mark
    ...(isInFile(text) ? { plainTextPath: `internal://${guid}.txt` } : { plainText: text }),
    selections,
    codings: [],
    noteRefs,
    variableValues: documentValues(
      document,
      appraisals.map((one) => one.value),
    ),
  };
}

function isInFile(text: string): boolean {
  return !text.startsWith('\ufeff') && !/\p{Cs}/u.test(text);
}

function fileOf({ guid, plainTextPath }: QdaTextSource, text: string): QdaFile[] {
  return plainTextPath === undefined ? [] : [{ name: `sources/${guid}.txt`, bytes: utf8Bytes(text) }];
}
