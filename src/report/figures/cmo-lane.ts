import { compareText } from '../../core/compare-text.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Configuration, Slot } from '../../theory/configuration.ts';
import type { SlotRole } from '../../theory/heuristic.ts';
import type { CmoBox, CmoLane, CmoLine, CmoMember } from './cmo-model.ts';
import { type LayerEdge, orderLayers } from './order-layers.ts';

/** What lanes need to know of the whole theory. */
export interface CmoFacts {
  readonly columns: readonly SlotRole[];
  /** Labels of concepts by id. */
  readonly labels: ReadonlyMap<string, string>;
  /** The documents that support each configuration. */
  readonly documents: ReadonlyMap<string, readonly string[]>;
}

/** One lane: its boxes in reading order, still without codes, and its lines. */
export function cmoLane(
  themeId: string | null,
  label: string,
  configurations: readonly Configuration[],
  facts: CmoFacts,
): CmoLane {
  const members = configurations.map(({ id }) => ({ id, documentIds: facts.documents.get(id) ?? [] }));
  const boxes = boxesOf(configurations, facts);
  const lines = linesOf(configurations, members, facts.columns);
  const layers = orderedLayers(boxes, lines, facts.columns);
  const byKey = new Map(boxes.map((box) => [box.key, box]));
  return {
    themeId,
    label,
    configurations: members,
    boxes: layers.flat().flatMap((key) => byKey.get(key) ?? []),
    lines,
    layers,
  };
}

/** The key of the box that shows a slot. */
export function boxKey({ role, polarity, conceptId }: Pick<Slot, 'role' | 'polarity' | 'conceptId'>): string {
  return `${role} ${polarity} ${conceptId}`;
}

/** The documents that support the configurations of a lane. */
export function documentsOf({ configurations }: Pick<CmoLane, 'configurations'>): string[] {
  return documentsBehind(
    configurations,
    configurations.map(({ id }) => id),
  );
}

/** The documents that support some of these configurations. */
export function documentsBehind(members: readonly CmoMember[], ids: readonly string[]): string[] {
  const documents = members.filter(({ id }) => ids.includes(id)).flatMap(({ documentIds }) => documentIds);
  return [...new Set(documents)].toSorted(compareText);
}

/** The nodes that a line passes: its ends, and a bend in every column between; bends are shared by lines from one box. */
export function stationsOf(line: Pick<CmoLine, 'from' | 'to'>, columnOf: (key: string) => number): string[] {
  const [start, end] = [columnOf(line.from), columnOf(line.to)];
  const passed = Array.from(
    { length: Math.max(0, end - start - 1) },
    (_, step) => `bend ${start + step + 1} ${line.from}`,
  );
  return [line.from, ...passed, line.to];
}

function boxesOf(configurations: readonly Configuration[], { labels }: CmoFacts): CmoBox[] {
  const uses = configurations.flatMap((configuration) => configuration.slots.map((slot) => ({ slot, configuration })));
  return [...groupBy(uses, ({ slot }) => boxKey(slot))].flatMap(([key, [first, ...more]]) => {
    if (first === undefined) return [];
    const group = [first, ...more];
    const { role, conceptId, polarity } = first.slot;
    return {
      key,
      code: '',
      role,
      conceptId,
      label: labels.get(conceptId) ?? conceptId,
      polarity,
      basis: group.every(({ slot }) => slot.basis === 'inferred') ? 'inferred' : 'stated',
      valence: role === 'outcome' ? valenceOf(group.map(({ configuration }) => configuration)) : null,
      configurationIds: [...new Set(group.map(({ configuration }) => configuration.id))],
      ripples: [],
    };
  });
}

function valenceOf(configurations: readonly Configuration[]): CmoBox['valence'] {
  const valences = new Set(configurations.flatMap(({ valence }) => valence ?? []));
  if (valences.size > 1) return 'mixed';
  const [only] = valences;
  return only ?? null;
}

function linesOf(
  configurations: readonly Configuration[],
  members: readonly CmoMember[],
  columns: readonly SlotRole[],
): CmoLine[] {
  const pieces = configurations.flatMap((configuration) =>
    joints(configuration, columns).map(([left, right]) => ({
      from: boxKey(left),
      to: boxKey(right),
      inferred: left.basis === 'inferred' || right.basis === 'inferred',
      configuration,
    })),
  );
  return [...groupBy(pieces, ({ from, to }) => JSON.stringify([from, to]))].flatMap(([, [first, ...more]]) => {
    if (first === undefined) return [];
    const group = [first, ...more];
    const own = [...new Set(group.map(({ configuration }) => configuration))];
    const ids = own.map(({ id }) => id);
    return {
      from: first.from,
      to: first.to,
      configurationIds: ids,
      documentIds: documentsBehind(members, ids),
      basis: group.every(({ inferred }) => inferred) ? 'inferred' : 'stated',
      refuted: own.every(({ status }) => status === 'refuted'),
    };
  });
}

// every part of one filled column with every part of the next filled one: the configuration is a set
function joints({ slots }: Configuration, columns: readonly SlotRole[]): [Slot, Slot][] {
  const filled = columns
    .map((role) => slots.filter((slot) => slot.role === role))
    .filter((column) => column.length > 0);
  return filled.flatMap((column, place) =>
    column.flatMap((left) => (filled[place + 1] ?? []).map((right): [Slot, Slot] => [left, right])),
  );
}

function orderedLayers(boxes: readonly CmoBox[], lines: readonly CmoLine[], columns: readonly SlotRole[]): string[][] {
  const columnByKey = new Map(boxes.map(({ key, role }) => [key, columns.indexOf(role)]));
  const layers = columns.map((role) => boxes.filter((box) => box.role === role).map(({ key }) => key));
  const edges = new Map<string, LayerEdge>();
  for (const line of lines) {
    const stations = stationsOf(line, (key) => columnByKey.get(key) ?? 0);
    stations.slice(1).forEach((to, step) => {
      const from = stations[step] ?? '';
      edges.set(JSON.stringify([from, to]), [from, to]);
      const layer = layers[(columnByKey.get(line.from) ?? 0) + step + 1];
      if (layer && !layer.includes(to)) layer.push(to);
    });
  }
  return orderLayers(layers, [...edges.values()]);
}
