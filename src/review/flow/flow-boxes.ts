import type { FlowCount, FlowLane } from '../flow-model.ts';
import { laneOrder } from './flow-records.ts';

/** What a box may hold beside its number. */
export type BoxDetails = Pick<FlowCount, 'unit' | 'studies' | 'actors'> & { readonly parts?: readonly FlowCount[] };

/** Makes a box of a flow, with its share in each lane. */
export type MakeBox = (id: string, label: string, ids: readonly string[], details?: BoxDetails) => FlowCount;

/** How the lanes are called. */
export const laneLabels: Readonly<Record<FlowLane, string>> = {
  databases: 'Databases and registers',
  other: 'Other methods',
  previous: 'Previous version',
  unknown: 'Source not recorded',
};

/** A number with the ids behind it. */
export function counted(id: string, label: string, ids: readonly string[], details: BoxDetails = {}): FlowCount {
  return { id, label, count: ids.length, ids, parts: [], ...details };
}

/** Makes boxes that tell the lanes of these records apart. */
export function boxMaker(laneOf: ReadonlyMap<string, FlowLane>): MakeBox {
  const lanes = lanesIn(laneOf);
  return (id, label, ids, details) => {
    const box = counted(id, label, ids, details);
    return { ...box, lanes: lanes.map((lane) => laneShare(box, lane, laneOf)) };
  };
}

/** The lanes on which these records came, in the order in which they are told. */
export function lanesIn(laneOf: ReadonlyMap<string, FlowLane>): FlowLane[] {
  return [...new Set(laneOf.values())].sort((a, b) => laneOrder[a] - laneOrder[b]);
}

function laneShare(box: FlowCount, lane: FlowLane, laneOf: ReadonlyMap<string, FlowLane>): FlowCount {
  const ids = (box.ids ?? []).filter((id) => laneOf.get(id) === lane);
  const share = (inner: FlowCount) => laneShare(inner, lane, laneOf);
  const { unit, actors } = box;
  return {
    id: `${box.id}@${lane}`,
    label: box.label,
    count: ids.length,
    ids,
    parts: box.parts.map(share).filter(isAny),
    lane,
    ...(unit && { unit }),
    ...(actors && { actors: actors.map(share) }),
  };
}

/** A box that is shown only where something is in it. */
export function whereAny(box: FlowCount): FlowCount[] {
  return isAny(box) ? [box] : [];
}

function isAny({ count }: FlowCount): boolean {
  return count !== 0;
}

/** The greatest number first; equal ones in their order. */
export function byFalling(parts: readonly FlowCount[]): FlowCount[] {
  return [...parts].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}
