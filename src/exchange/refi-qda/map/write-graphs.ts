import { groupBy, indexById } from '../../../core/group-by.ts';
import type { Configuration, Slot } from '../../../theory/configuration.ts';
import type { SlotRole } from '../../../theory/heuristic.ts';
import { guidOf } from '../model/guid.ts';
import type { QdaEdge, QdaGraph, QdaVertex } from '../model/qda-graph.ts';
import { guidOfCode, guidOfEntity } from './guids.ts';
import type { QdaReviewParts } from './review-parts.ts';

/** The column of each role, from left to right; a configuration stands between its mechanism and its outcomes. */
const columns: Readonly<Record<SlotRole, number>> = {
  context: 0,
  intervention: 0,
  actor: 0,
  resource: 1,
  reasoning: 2,
  outcome: 4,
};
const configurationColumn = 3;
/** Width and height of a box and the way from one to the next, in the units of a graph. */
const [width, height, columnStep, rowStep] = [220, 60, 300, 90];

/**
 * A graph for each theme, and one for the configurations of none: concepts in columns by role, each configuration a shape
 * of its own to which its concepts lead. The layout is computed; rows follow the order of the review.
 */
export function writeGraphs(parts: QdaReviewParts): QdaGraph[] {
  const concepts = indexById(parts.concepts);
  const themes = parts.themes.map(({ id, label }) => ({
    id,
    name: label,
    members: parts.configurations.filter(({ themeIds }) => themeIds.includes(id)),
  }));
  const known = new Set(parts.themes.map(({ id }) => id));
  const rest = parts.configurations.filter(({ themeIds }) => !themeIds.some((id) => known.has(id)));
  return [...themes, { id: '', name: 'Configurations of no theme', members: rest }]
    .filter(({ members }) => members.length > 0)
    .map(({ id, name, members }) =>
      graphOf(`graph:${id}`, name, members, (conceptId) => concepts.get(conceptId)?.label),
    );
}

interface Box {
  readonly key: string;
  readonly column: number;
  readonly vertex: Omit<QdaVertex, 'guid' | 'firstX' | 'firstY'>;
}

function graphOf(
  id: string,
  name: string,
  members: readonly Configuration[],
  labelOf: (conceptId: string) => string | undefined,
): QdaGraph {
  const boxes = new Map<string, Box>();
  for (const configuration of members) {
    for (const slot of configuration.slots) {
      const label = labelOf(slot.conceptId);
      if (label !== undefined) boxes.set(slotKey(slot), boxOfSlot(slot, label));
    }
    boxes.set(configuration.id, boxOfConfiguration(configuration));
  }
  const vertices = [...groupBy(boxes.values(), ({ column }) => column).values()].flatMap((column) =>
    column.map((box, row) => placed(id, box, row)),
  );
  const edges = members.flatMap((configuration) => edgesOf(id, configuration, boxes));
  return { guid: guidOf(id), name, vertices, edges };
}

/** An id cannot begin with a space, so no configuration has such a key. */
function slotKey({ role, conceptId }: Pick<Slot, 'role' | 'conceptId'>): string {
  return ` ${role} ${conceptId}`;
}

function boxOfSlot(slot: Slot, name: string): Box {
  const representedGUID = guidOfCode(slot.conceptId, slot.role);
  return {
    key: slotKey(slot),
    column: columns[slot.role],
    vertex: { representedGUID, name, shape: 'RoundedRectangle' },
  };
}

function boxOfConfiguration({ id }: Configuration): Box {
  const vertex = { representedGUID: guidOfEntity('configuration', id), name: id, shape: 'Oval' } as const;
  return { key: id, column: configurationColumn, vertex };
}

function placed(id: string, { key, column, vertex }: Box, row: number): QdaVertex {
  const [firstX, firstY] = [column * columnStep, row * rowStep];
  const corners = { firstX, firstY, secondX: firstX + width, secondY: firstY + height };
  return { guid: vertexGuid(id, key), ...vertex, ...corners };
}

function vertexGuid(id: string, key: string): string {
  return guidOf(`${id} vertex:${key}`);
}

/** Concepts lead to their configuration, and it to its outcomes; what is inferred is dashed. */
function edgesOf(id: string, configuration: Configuration, boxes: ReadonlyMap<string, Box>): QdaEdge[] {
  const middle = vertexGuid(id, configuration.id);
  return configuration.slots
    .filter((slot) => boxes.has(slotKey(slot)))
    .map((slot, place): QdaEdge => {
      const end = vertexGuid(id, slotKey(slot));
      const isOutcome = slot.role === 'outcome';
      return {
        guid: guidOf(`${id} edge:${configuration.id}:${place}`),
        name: `${configuration.id} ${slot.polarity}`,
        sourceVertex: isOutcome ? middle : end,
        targetVertex: isOutcome ? end : middle,
        direction: 'OneWay',
        lineStyle: slot.basis === 'inferred' ? 'dashed' : 'solid',
      };
    });
}
