import { indexById } from '../../core/group-by.ts';
import type { Search } from '../../search/search.ts';
import type { FlowRecord } from '../flow/flow-records.ts';
import type { Review } from '../review.ts';
import { counted, countedBy, type NumberDraft } from './number-draft.ts';

/** The records that searches brought, by where and when they were first found, and those that turned out to be duplicates. */
export function numbersOfRecords(
  { searches }: Pick<Review, 'searches'>,
  records: readonly FlowRecord[],
  idsIn: (box: string) => readonly string[],
): NumberDraft[] {
  const notes = { unit: 'records', by: 'flow' } as const;
  const duplicates = idsIn('duplicates');
  const gone = new Set(duplicates);
  const unique = idsIn('identified').filter((id) => !gone.has(id));
  return [
    counted('identified', idsIn('identified'), { ...notes, label: 'Records identified' }),
    ...countedByOrigin('identified', records, searches, {
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
  records: readonly Pick<FlowRecord, 'id' | 'finds'>[],
  searches: readonly Search[],
  notes: Pick<NumberDraft, 'label' | 'unit' | 'by'> & { readonly partOf: string },
): NumberDraft[] {
  const searchById = indexById(searches);
  const searchOf = ({ finds: [first] }: Pick<FlowRecord, 'finds'>) => first.search;
  const laneOf = (record: Pick<FlowRecord, 'finds'>) => {
    const kind = searchOf(record)?.kind;
    if (kind === undefined) return undefined;
    return kind === 'database' || kind === 'register' ? 'databases' : 'other';
  };
  const rounds = [...new Set(searches.map(({ round }) => round))].sort((a, b) => a - b).map(String);
  return [
    ...countedBy(`${name}.byLane`, records, laneOf, {
      ...notes,
      label: `${notes.label}, databases and registers beside other methods`,
      declared: ['databases', 'other'],
    }),
    ...countedBy(`${name}.byRound`, records, (record) => searchOf(record)?.round.toString(), {
      ...notes,
      label: `${notes.label}, by round of searching`,
      declared: rounds,
    }),
    ...countedBy(`${name}.bySource`, records, (record) => searchOf(record)?.id, {
      ...notes,
      label: `${notes.label}, by source`,
      declared: [...searchById.keys()],
      labelOf: (id) => searchById.get(id)?.source ?? id,
    }),
  ];
}
