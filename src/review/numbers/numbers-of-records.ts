import { indexById } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import type { Search } from '../../search/search.ts';
import type { Review } from '../review.ts';
import { counted, countedBy, type NumberDraft } from './number-draft.ts';

/** The records that searches brought, by where and when they were first found, and those that turned out to be duplicates. */
export function numbersOfRecords(
  { documents, searches }: Pick<Review, 'documents' | 'searches'>,
  idsIn: (box: string) => readonly string[],
): NumberDraft[] {
  const notes = { unit: 'records', by: 'flow' } as const;
  const duplicates = idsIn('duplicates');
  const gone = new Set(duplicates);
  const unique = idsIn('identified').filter((id) => !gone.has(id));
  return [
    counted('identified', idsIn('identified'), { ...notes, label: 'Records identified' }),
    ...countedByOrigin('identified', documents, searches, {
      ...notes,
      label: 'Records identified',
      partOf: 'identified',
    }),
    counted('duplicates', duplicates, { ...notes, label: 'Duplicate records removed', partOf: 'identified' }),
    counted('unique', unique, { ...notes, label: 'Records left once duplicates are removed', partOf: 'identified' }),
  ];
}

/** Records or documents by lane, round and source of the search that found them first. */
export function countedByOrigin(
  name: string,
  documents: readonly Pick<Document, 'id' | 'origins'>[],
  searches: readonly Search[],
  notes: Pick<NumberDraft, 'label' | 'unit' | 'by'> & { readonly partOf: string },
): NumberDraft[] {
  const searchById = indexById(searches);
  const searchOf = ({ origins }: Pick<Document, 'origins'>) => searchById.get(origins[0]?.searchId ?? '');
  const laneOf = (document: Pick<Document, 'origins'>) => {
    const kind = searchOf(document)?.kind;
    if (kind === undefined) return undefined;
    return kind === 'database' || kind === 'register' ? 'databases' : 'other';
  };
  const rounds = [...new Set(searches.map(({ round }) => round))].sort((a, b) => a - b).map(String);
  return [
    ...countedBy(`${name}.byLane`, documents, laneOf, {
      ...notes,
      label: `${notes.label}, databases and registers beside other methods`,
      declared: ['databases', 'other'],
    }),
    ...countedBy(`${name}.byRound`, documents, (document) => searchOf(document)?.round.toString(), {
      ...notes,
      label: `${notes.label}, by round of searching`,
      declared: rounds,
    }),
    ...countedBy(`${name}.bySource`, documents, (document) => searchOf(document)?.id, {
      ...notes,
      label: `${notes.label}, by source`,
      declared: [...searchById.keys()],
      labelOf: (id) => searchById.get(id)?.source ?? id,
    }),
  ];
}
