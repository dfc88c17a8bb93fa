import type { Block } from '../drawing/block.ts';
import { group } from '../drawing/svg.ts';
import { drawLane } from './cmo-drawing.ts';
import { columnGrid, placeLane } from './cmo-layout.ts';
import { cmoLegend } from './cmo-legend.ts';
import type { CmoLane, CmoMap } from './cmo-model.ts';

/** A configuration as one lane of the CMO map, its parts beside each other. */
export function configurationColumns(lane: CmoLane, map: CmoMap, width: number): Block[] {
  const shown = withoutIds(lane);
  const placed = placeLane(shown, columnGrid(map.columns, [shown], width), width);
  const legend = cmoLegend({ ...map, caveats: [] }, [lane], width, '');
  return [{ height: placed.height + 7, draw: (at) => group(at, drawLane(placed, inferredRipples(map))) }, legend];
}

/** Numbers of the ripples that only reviewers infer. */
export function inferredRipples({ ripples }: CmoMap): ReadonlySet<number> {
  return new Set(ripples.filter(({ basis }) => basis === 'inferred').map(({ number }) => number));
}

/** Boxes of a single configuration need not say whose they are. */
export function withoutIds(lane: CmoLane): CmoLane {
  return { ...lane, boxes: lane.boxes.map((box) => ({ ...box, configurationIds: [] })) };
}
