import {
  type ConfigurationLink,
  configurationLinkKindSchema,
  configurationLinkSchema,
} from '../../../theory/configuration-link.ts';
import { guidOf, sameGuid } from '../model/guid.ts';
import type { QdaGraph } from '../model/qda-graph.ts';
import type { QdaLink, QdaProject } from '../model/qda-project.ts';
import { type ComparedField, fieldsOfGraph, fieldsOfLink } from './changes/compared-fields.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { changedFields } from './changes/written-marks.ts';
import { type Finds, noteLoss } from './finds.ts';
import { guidOfEntity } from './guids.ts';
import { ownValue } from './own-value.ts';
import { readDescription } from './payload.ts';

/** The links of the review: their reasons are notes, and hold what was meant where a program drops links. */
export function readLinkReasons({ notes }: QdaProject, finds: Finds): void {
  for (const { description } of notes) {
    const own = ownValue(readDescription(description), 'link', configurationLinkSchema);
    if (own === null) continue;
    finds.links.own.push(own);
    finds.ids.set(sameGuid(guidOfEntity('link', own.value.id)), own.value.id);
  }
}

/** The links between configurations, as they are now and that a program added, and what is lost of others and of graphs. */
export function readLinks({ links, graphs }: QdaProject, finds: Finds): void {
  const own = new Map(finds.links.own.map(({ value }, index) => [sameGuid(guidOfEntity('link', value.id)), index]));
  const configurations = new Set(
    [...finds.configurations.own.map(({ value }) => value), ...finds.configurations.added].map(({ id }) => id),
  );
  for (const link of links) {
    const index = own.get(sameGuid(link.guid));
    const changed = changedFields(finds.ledger.get('Link')?.get(sameGuid(link.guid)), fieldsOfLink(link));
    if (index !== undefined) changeLink(link, index, changed, configurations, finds);
    else if (!isSameConcept(link)) addLink(link, configurations, finds);
    tellChanges(finds, 'Link', link, changed);
  }
  readGraphs(graphs, finds);
}

/** Graphs that this library drew are told where a program changed them, others always. */
function readGraphs(graphs: readonly QdaGraph[], finds: Finds): void {
  for (const graph of graphs) {
    const written = finds.ledger.get('Graph')?.get(sameGuid(graph.guid));
    if (written === undefined) {
      const { guid, name = guid } = graph;
      noteLoss(finds, 'graph', 'Graph', [guid], `the graph "${name}" is a drawing; a review draws its own`);
    } else tellChanges(finds, 'Graph', graph, changedFields(written, fieldsOfGraph(graph)));
  }
}

/** A link of the review with the kind and the ends that it has now, where they are a link's. */
function changeLink(
  link: QdaLink,
  index: number,
  changed: Set<ComparedField>,
  configurations: ReadonlySet<string>,
  finds: Finds,
): void {
  const own = finds.links.own[index];
  if (own === undefined) return;
  const kind = changed.has('name') ? kindNamed(link.name) : undefined;
  if (kind !== undefined) changed.delete('name');
  const ends = changed.has('ends') ? endsOf(link, configurations, finds) : undefined;
  if (ends !== undefined) changed.delete('ends');
  finds.links.own[index] = { ...own, value: { ...own.value, ...(kind && { kind }), ...ends } };
}

function kindNamed(name = ''): ConfigurationLink['kind'] | undefined {
  return configurationLinkKindSchema.options.find((one) => one === name.trim().toLowerCase());
}

/** The two configurations that a link joins; `undefined` where it joins other things. */
function endsOf({ originGUID = '', targetGUID = '' }: QdaLink, configurations: ReadonlySet<string>, { ids }: Finds) {
  const [fromId = '', toId = ''] = [originGUID, targetGUID].map((end) => ids.get(sameGuid(end)));
  return configurations.has(fromId) && configurations.has(toId) ? { fromId, toId } : undefined;
}

function isSameConcept({ guid, originGUID = '', targetGUID = '' }: QdaLink): boolean {
  return sameGuid(guid) === guidOf(`same-concept:${sameGuid(originGUID)}:${sameGuid(targetGUID)}`);
}

function addLink(link: QdaLink, configurations: ReadonlySet<string>, finds: Finds): void {
  const { guid, name = '', originGUID = '', targetGUID = '' } = link;
  const kind = kindNamed(name);
  const joined = endsOf(link, configurations, finds);
  if (kind && joined) {
    const value = {
      id: `link-${guid}`,
      kind,
      ...joined,
      basis: 'stated',
      rationale: `The project links them: ${name}`,
    };
    finds.links.added.push(configurationLinkSchema.parse(value));
    if (!finds.ids.has(sameGuid(guid))) finds.ids.set(sameGuid(guid), value.id);
    return;
  }
  const ends = [originGUID, targetGUID].map((end) => finds.ids.get(sameGuid(end)) ?? end).join(' – ');
  noteLoss(finds, 'link', 'Link', [guid], `the link "${name}" (${ends}) has no place: a review links configurations`);
}
