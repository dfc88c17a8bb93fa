import type { SlotRole } from '../../theory/heuristic.ts';
import { displayable } from '../displayable.ts';
import { type Block, paragraph, stackBlocks } from '../drawing/block.ts';
import { roleStyles } from '../drawing/palette.ts';
import { element, group, path, softInk, svgDocument, textLine } from '../drawing/svg.ts';
import { textWidth } from '../drawing/text-width.ts';
import { wrapText } from '../drawing/wrap-text.ts';
import type { Figure } from '../figure.ts';
import { codeType, labelType, signStep, signsOf } from './cmo-box.ts';
import { drawFrame, drawHead, drawHeading, drawOutline, drawSign } from './cmo-drawing.ts';
import { documentsOf } from './cmo-lane.ts';
import { type ColumnGrid, columnGrid, placeHeadings, setTitle } from './cmo-layout.ts';
import { notesOf, rippleList, signLegend } from './cmo-legend.ts';
import type { CmoBox, CmoLane, CmoMap } from './cmo-model.ts';
import { crossings, drawTracks, ripplesBetween, tracksWidth } from './cmo-tracks.ts';

/** How an overview is drawn. */
export interface OverviewStyle {
  readonly name: string;
  readonly title: string;
  readonly width: number;
  /** The most concepts that a column of a lane names. */
  readonly concepts: number;
}

/**
 * The themes of a map in short: how many configurations, documents and concepts each has, its most used concepts, and
 * the ripples from one theme to another.
 */
export function cmoOverview(map: CmoMap, style: OverviewStyle): Figure<CmoMap> {
  const { name, title, width } = style;
  const ways = crossings(map);
  const laneWidth = width - tracksWidth(ways.length);
  const grid = columnGrid(map.columns, [], laneWidth);
  const cards = map.lanes.map((lane) => card(lane, grid, laneWidth, style.concepts));
  const tops = cards.map((_, place) => cards.slice(0, place).reduce((sum, { height }) => sum + height + gap, 0));
  const lanes: Block = {
    height: cards.reduce((sum, { height }) => sum + height + gap, 0),
    draw: () =>
      cards.map((one, place) => group({ x: 0, y: tops[place] ?? 0 }, one.draw({ x: 0, y: 0 }))).join('') +
      drawTracks(
        ways,
        cards.map(({ height }, place) => ({ top: tops[place] ?? 0, height })),
        laneWidth,
      ),
  };
  const named = map.lanes.flatMap((lane) => map.columns.flatMap((role) => namedBoxes(lane, role, style.concepts)));
  const legend = legendOf(map, named, ways.length > 0, width - 8);
  const whole = stackBlocks([lanes, { height: legend.height, draw: ({ x, y }) => legend.draw({ x: x + 4, y }) }]);
  const alt = describe(map);
  const height = Math.ceil(whole.height + 1);
  const svg = svgDocument({ name, title, description: alt, width, height }, whole.draw({ x: 0, y: 0 }));
  return displayable({ name, title, alt, width, height, data: map, svg });
}

const gap = 9;
const leading = 9.3;

function card(lane: CmoLane, grid: ColumnGrid, width: number, most: number): Block {
  const countOf = (role: SlotRole) => lane.boxes.filter((box) => box.role === role).length;
  const title = setTitle(lane, width);
  const { headings, bottom } = placeHeadings(
    grid,
    title.length,
    (role) => `${roleStyles[role].label} (${countOf(role)})`,
  );
  const columns = grid.roles.map((role, column) => keyConcepts(lane, role, grid.widths[column] ?? 0, most));
  const inner = Math.max(...columns.map(({ height }) => height));
  const height = bottom + inner + 8;
  const lefts = grid.lefts;
  const draw = () =>
    [
      drawFrame(lane, title, width, height),
      ...headings.map(drawHeading),
      ...arrowsBetween(
        columns.map(({ isEmpty }) => isEmpty),
        grid,
        bottom + inner / 2,
      ),
      ...grid.roles.map((role, column) =>
        drawOutline(
          role,
          { x: lefts[column] ?? 0, y: bottom },
          grid.widths[column] ?? 0,
          inner,
          columns[column]?.isEmpty ?? true,
        ),
      ),
      ...columns.map((one, column) => one.draw({ x: lefts[column] ?? 0, y: bottom })),
    ].join('');
  return { height, draw };
}

interface KeyConcepts extends Block {
  readonly isEmpty: boolean;
}

function keyConcepts(lane: CmoLane, role: SlotRole, width: number, most: number): KeyConcepts {
  const boxes = lane.boxes.filter((box) => box.role === role);
  if (boxes.length === 0) {
    const draw: Block['draw'] = ({ x, y }) => textLine(x + 5, y + 10.6, 'none yet', labelType, { fill: softInk });
    return { isEmpty: true, height: 16, draw };
  }
  const named = namedBoxes(lane, role, most);
  const entries = named.map((box) => entry(box, width));
  const rest = boxes.length - named.length;
  const more: Block = {
    height: leading + 1.5,
    draw: ({ x, y }) => textLine(x + 5, y + 7.4, `and ${rest} more`, labelType, { fill: softInk }),
  };
  const list = stackBlocks(rest > 0 ? [...entries, more] : entries);
  return { isEmpty: false, height: list.height + 5, draw: ({ x, y }) => list.draw({ x, y: y + 3.2 }) };
}

// the concepts of most configurations; one more than the limit is named rather than counted
function namedBoxes(lane: CmoLane, role: SlotRole, most: number): CmoBox[] {
  const boxes = lane.boxes.filter((box) => box.role === role);
  const sorted = boxes.toSorted((a, b) => b.configurationIds.length - a.configurationIds.length);
  return sorted.length === most + 1 ? sorted : sorted.slice(0, most);
}

function entry(box: CmoBox, width: number): Block {
  const { code, label, configurationIds, role } = box;
  const signs = signsOf(box);
  const codeWidth = textWidth(code, codeType) + 3;
  const indent = codeWidth + signs.length * signStep;
  const words = configurationIds.length > 1 ? `${label}\u00a0(${configurationIds.length})` : label;
  const lines = wrapText(words, { ...labelType, width: width - 10, firstWidth: width - 10 - indent, lines: 5 });
  return {
    height: lines.length * leading + 2,
    draw: ({ x, y }) =>
      textLine(x + 5, y + 7.4, code, codeType, { fill: roleStyles[role].dark }) +
      signs.map((sign, place) => drawSign(sign, { x: x + 10 + codeWidth + place * signStep, y: y + 4.6 })).join('') +
      lines
        .map((line, row) => textLine(x + 5 + (row === 0 ? indent : 0), y + 7.4 + row * leading, line, labelType))
        .join(''),
  };
}

function arrowsBetween(empty: readonly boolean[], { lefts, widths }: ColumnGrid, y: number): string[] {
  const filled = lefts.map((_, column) => column).filter((column) => empty[column] === false);
  return filled.slice(1).map((to, place) => {
    const from = filled[place] ?? 0;
    const start = (lefts[from] ?? 0) + (widths[from] ?? 0) + 3;
    const end = (lefts[to] ?? 0) - 3;
    return (
      element('path', { d: path('M', start, y, 'H', end - 5), stroke: '#333333', 'stroke-width': 1.5 }) +
      drawHead({ x: end, y }, false)
    );
  });
}

function legendOf(map: CmoMap, named: readonly CmoBox[], hasTracks: boolean, width: number): Block {
  const blocks = [
    paragraph(
      'In brackets: how many concepts a column has; after a concept, in how many configurations it stands, where more than one.',
      width,
    ),
  ];
  if (hasTracks)
    blocks.push(paragraph('Arrows at the right: ripples from one theme to another, with their number.', width));
  return stackBlocks([
    ...blocks,
    signLegend(named, width),
    rippleList(ripplesBetween(map), width, 'The numbered circles of the maps of the themes'),
    ...notesOf(map).map((note) => paragraph(note, width)),
  ]);
}

function describe(map: CmoMap): string {
  if (map.lanes.every(({ configurations }) => configurations.length === 0))
    return 'An overview of a theory without any configuration yet.';
  const lanes = map.lanes.map(
    (lane) =>
      `${lane.label}: ${lane.configurations.length} configurations, ${documentsOf(lane).length} supporting documents`,
  );
  const ways = crossings(map).map(
    ({ from, to, count }) => `${count} from ${map.lanes[from]?.label} to ${map.lanes[to]?.label}`,
  );
  return `Overview of the themes. ${lanes.join('. ')}. Ripples between themes: ${ways.join('; ') || 'none'}.`;
}
