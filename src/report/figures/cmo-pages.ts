import type { SlotRole } from '../../theory/heuristic.ts';
import { documentsBehind, stationsOf } from './cmo-lane.ts';
import type { CmoLane } from './cmo-model.ts';

/**
 * Splits a lane by its configurations into parts that fit, as few and as even as the order allows; neighbours on the map
 * stay together. A lane that fits stays whole.
 *
 * @param fits - Whether a part of the lane fits its page.
 */
export function pagesOfLane(lane: CmoLane, columns: readonly SlotRole[], fits: (part: CmoLane) => boolean): CmoLane[] {
  if (lane.configurations.length < 2 || fits(lane)) return [lane];
  const order = byPlaceOnMap(lane);
  const part = (ids: readonly string[]) => partOfLane(lane, ids, columns);
  const groups = evened(
    filled(order, (ids) => fits(part(ids))),
    (ids) => fits(part(ids)),
  );
  return groups.map((ids, page) => ({ ...part(ids), label: `${lane.label} (${page + 1} of ${groups.length})` }));
}

/** The part of a lane that these configurations make, in the order of the whole. */
export function partOfLane(lane: CmoLane, ids: readonly string[], columns: readonly SlotRole[]): CmoLane {
  const kept = new Set(ids);
  const own = (all: readonly string[]) => all.filter((id) => kept.has(id));
  const boxes = lane.boxes.filter((box) => own(box.configurationIds).length > 0);
  const lines = lane.lines.filter((line) => own(line.configurationIds).length > 0);
  const column = new Map(boxes.map(({ key, role }) => [key, columns.indexOf(role)]));
  const stations = new Set([
    ...boxes.map(({ key }) => key),
    ...lines.flatMap((line) => stationsOf(line, (key) => column.get(key) ?? 0)),
  ]);
  return {
    ...lane,
    configurations: lane.configurations.filter(({ id }) => kept.has(id)),
    boxes: boxes.map((box) => ({ ...box, configurationIds: own(box.configurationIds) })),
    lines: lines.map((line) => {
      const configurationIds = own(line.configurationIds);
      return { ...line, configurationIds, documentIds: documentsBehind(lane.configurations, configurationIds) };
    }),
    layers: lane.layers.map((layer) => layer.filter((key) => stations.has(key))),
  };
}

function byPlaceOnMap(lane: CmoLane): string[] {
  const places = new Map(
    lane.layers.flatMap((layer) => layer.map((key, row) => [key, row / Math.max(1, layer.length - 1)])),
  );
  const heightOf = (id: string) => {
    const rows = lane.boxes.filter((box) => box.configurationIds.includes(id)).map(({ key }) => places.get(key) ?? 0);
    return rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length);
  };
  const ids = lane.configurations.map(({ id }) => id);
  const heights = new Map(ids.map((id) => [id, heightOf(id)]));
  return ids.toSorted((a, b) => (heights.get(a) ?? 0) - (heights.get(b) ?? 0));
}

function filled(order: readonly string[], fits: (ids: readonly string[]) => boolean): string[][] {
  const groups: string[][] = [];
  for (const id of order) {
    const last = groups.at(-1);
    if (last && fits([...last, id])) last.push(id);
    else groups.push([id]);
  }
  return groups;
}

// as many pages, but filled to the same number of configurations where that fits too
function evened(groups: string[][], fits: (ids: readonly string[]) => boolean): string[][] {
  const order = groups.flat();
  const size = Math.ceil(order.length / groups.length);
  const even = groups.map((_, page) => order.slice(page * size, (page + 1) * size)).filter((ids) => ids.length > 0);
  return even.every((ids) => fits(ids)) ? even : groups;
}
