import { groupBy } from '../../core/group-by.ts';
import type { FlowCount, FlowStep } from '../flow-model.ts';
import type { FlowBase } from './flow-base.ts';
import { counted, laneLabels, lanesIn, type MakeBox, whereAny } from './flow-boxes.ts';
import type { FlowRecord } from './flow-records.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Find } from './record-finds.ts';

/** The records identified, by lane and source, and what leaves before anybody screens. */
export function identificationStep(
  scope: FlowScope,
  removedByMachines: readonly string[],
  base: FlowBase,
  box: MakeBox,
): FlowStep {
  const { records, duplicates, late, foundEarlier, knownBefore, laneOf } = scope;
  const ids = records.map(({ id }) => id);
  const parts = laneParts(records, laneOf);
  const unit = 'records';
  return {
    id: 'identification',
    phase: 'identification',
    main: box('identified', 'Records identified', ids, { unit, parts }),
    asides: [
      box('duplicates', 'Duplicate records removed', duplicates, { unit, parts: duplicateParts(duplicates, late) }),
      ...whereAny(
        box('found-earlier', 'Found in an earlier round', foundEarlier, {
          unit,
          parts: earlierParts(foundEarlier, base),
        }),
      ),
      ...whereAny(box('known-before', 'Known from the previous version', knownBefore, { unit })),
      ...whereAny(box('removed-by-automation', 'Marked ineligible by automation', removedByMachines, { unit })),
    ],
  };
}

function duplicateParts(duplicates: readonly string[], late: readonly string[]): FlowCount[] {
  if (late.length === 0) return [];
  const isLate = new Set(late);
  const early = duplicates.filter((id) => !isLate.has(id));
  return [
    ...whereAny(counted('duplicates-before', 'Before screening', early)),
    counted('duplicates-late', 'Found during screening', late),
  ];
}

// a document that comes back in a later round may have been excluded before it was recovered
function earlierParts(ids: readonly string[], { recordById, outcomeOf }: FlowBase): FlowCount[] {
  const standing = groupBy(ids, (id) => {
    const status = outcomeOf(recordById.get(id)?.standsFor ?? id)?.status;
    if (status === 'included') return 'included';
    return status === 'excluded' || status === 'not-retrieved' ? 'left' : 'open';
  });
  const part = (id: 'included' | 'left' | 'open', label: string) =>
    whereAny(counted(`found-earlier-${id}`, label, standing.get(id) ?? []));
  return [...part('included', 'Included'), ...part('left', 'Excluded or not retrieved'), ...part('open', 'Still open')];
}

/** That a record was found by a source. */
interface Found {
  readonly record: FlowRecord;
  readonly find: Find;
  /** Nothing found the record before. */
  readonly isFirst: boolean;
}

function laneParts(records: readonly FlowRecord[], laneOf: FlowScope['laneOf']): FlowCount[] {
  const found = records.flatMap((record) => record.finds.map((find, n): Found => ({ record, find, isFirst: n === 0 })));
  const bySource = groupBy(found, ({ find }) => sourceKey(find));
  return lanesIn(laneOf).map((lane) => {
    const own = [...bySource.values()].filter(([first]) => first?.find.lane === lane);
    const parts = own.flatMap(sourcePart);
    const ids = records.filter(({ finds: [first] }) => first.lane === lane).map(({ id }) => id);
    return { ...counted(`identified-${lane}`, laneLabels[lane], ids, { parts }), lane };
  });
}

/** Searches of one source are told together; a source that was searched as another kind of place is another one. */
function sourceKey({ lane, source, search }: Find): string {
  return JSON.stringify([lane, source, search?.kind ?? null]);
}

/** What a source found first; nothing where another had found all of it. */
function sourcePart(found: readonly Found[]): FlowCount[] {
  const first = found.filter(({ isFirst }) => isFirst);
  const [leading] = first;
  if (leading === undefined) return [];
  const { find } = leading;
  const bySearch = groupBy(first, (one) => one.find.search?.id ?? '');
  const parts = bySearch.size < 2 ? [] : [...bySearch].map(([id, own]) => searchPart(id, own));
  const id = bySearch.size < 2 ? nameOf(find) : `identified-from-${find.source}`;
  const box = counted(id, find.source, recordIds(first), { parts });
  const details = { lane: find.lane, foundIds: [...new Set(recordIds(found))] };
  if (find.search === undefined) return [{ ...box, ...details }];
  return [{ ...box, ...details, searchKind: find.search.kind, hits: hitsOf(found) }];
}

function hitsOf(found: readonly Found[]): number | null {
  const searches = [...new Set(found.flatMap(({ find }) => find.search ?? []))];
  return searches.reduce<number | null>((sum, { hits }) => (sum === null || hits === null ? null : sum + hits), 0);
}

function nameOf({ source, search }: Find): string {
  if (search !== undefined) return `identified-by-${search.id}`;
  return `identified-by-${source === laneLabels.unknown ? 'unknown' : source}`;
}

function searchPart(id: string, found: readonly Found[]): FlowCount {
  const search = found[0]?.find.search;
  const label = [`Round ${search?.round}`, search?.date].filter((word) => word !== undefined).join(', ');
  return counted(`identified-by-${id}`, label, recordIds(found));
}

function recordIds(found: readonly Found[]): string[] {
  return found.map(({ record }) => record.id);
}
