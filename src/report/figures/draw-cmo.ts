import { requireRange } from '../../core/require.ts';
import { displayable } from '../displayable.ts';
import { type Block, stackBlocks } from '../drawing/block.ts';
import { group, svgDocument } from '../drawing/svg.ts';
import type { Figure } from '../figure.ts';
import { type ConfigurationLinkTo, drawLane } from './cmo-drawing.ts';
import { columnGrid, placeLane } from './cmo-layout.ts';
import { cmoLegend } from './cmo-legend.ts';
import type { CmoLane, CmoMap } from './cmo-model.ts';

/** How lanes that are already chosen are drawn. */
export interface CmoStyle {
  readonly name: string;
  readonly title: string;
  /** Width in points, 400 to 1500; 510 where left out. */
  readonly width?: number;
  readonly linkTo?: ConfigurationLinkTo;
}

/** Draws lanes that are already chosen. */
export function drawCmo(map: CmoMap, options: CmoStyle): Figure<CmoMap> {
  const { name, title, linkTo } = options;
  const width = options.width ?? 510;
  requireRange(width, 400, 1500, 'width');
  const blocks = cmoBlocks(map, width, linkTo);
  const alt = describe(map);
  const height = Math.ceil(blocks.height + 1);
  const frame = { name, title, description: alt, width, height, interactive: linkTo !== undefined };
  return displayable({
    name,
    title,
    alt,
    width,
    height,
    data: map,
    svg: svgDocument(frame, blocks.draw({ x: 0, y: 0 })),
  });
}

/** The lanes of a map and its legend under each other. */
export function cmoBlocks(map: CmoMap, width: number, linkTo?: ConfigurationLinkTo): Block {
  const grid = columnGrid(map.columns, map.lanes, width);
  const inferred = new Set(map.ripples.filter(({ basis }) => basis === 'inferred').map(({ number }) => number));
  const lanes = map.lanes.map((lane): Block => {
    const placed = placeLane(lane, grid, width);
    return {
      height: placed.height + 8,
      draw: (at) => group(at, drawLane(placed, inferred, linkTo)),
    };
  });
  const legend = cmoLegend(map, map.lanes, width - 8);
  return stackBlocks([...lanes, { height: legend.height, draw: ({ x, y }) => legend.draw({ x: x + 4, y }) }]);
}

function describe({ lanes }: CmoMap): string {
  const configurations = new Set(lanes.flatMap((lane) => lane.configurations.map(({ id }) => id))).size;
  if (configurations === 0) return 'A CMO map without any configuration yet.';
  const ripples = new Set(lanes.flatMap(({ boxes }) => boxes.flatMap((box) => box.ripples))).size;
  const parts = lanes.map((lane) => `${lane.label}: ${laneInWords(lane)}`);
  return `${configurations} configurations of context, mechanism (resource and reasoning) and outcome. ${parts.join('. ')}. ${ripples} ripples.`;
}

function laneInWords({ configurations, boxes }: CmoLane): string {
  const count = (role: string) => boxes.filter((box) => box.role === role).length;
  return `${configurations.length} configurations, ${count('context')} contexts, ${count('resource')} resources, ${count('reasoning')} reasonings, ${count('outcome')} outcomes`;
}
