import { configurationLinkKindSchema, configurationLinkSchema } from '../../../theory/configuration-link.ts';
import { guidOf, sameGuid } from '../model/guid.ts';
import type { QdaLink, QdaProject } from '../model/qda-project.ts';
import { type Finds, noteLoss } from './finds.ts';
import { guidOfEntity } from './guids.ts';
import { ownValue } from './own-value.ts';
import { readDescription } from './payload.ts';

/** The links of the review: their reasons are notes. */
export function readLinkReasons({ notes }: QdaProject, finds: Finds): void {
  for (const { description } of notes) {
    const own = ownValue(readDescription(description), 'link', configurationLinkSchema);
    if (own === null) continue;
    finds.links.own.push(own);
    finds.ids.set(sameGuid(guidOfEntity('link', own.value.id)), own.value.id);
  }
}

/** The links that a program added between configurations, and what is lost of others and of graphs. */
export function readLinks({ links, graphs }: QdaProject, finds: Finds): void {
  const own = new Set(finds.links.own.map(({ value }) => sameGuid(guidOfEntity('link', value.id))));
  const configurations = new Set(
    [...finds.configurations.own.map(({ value }) => value), ...finds.configurations.added].map(({ id }) => id),
  );
  for (const link of links)
    if (!own.has(sameGuid(link.guid)) && !isSameConcept(link)) addLink(link, configurations, finds);
  const drawn = new Set(['', ...finds.themes.own.map(({ value }) => value.id)].map((id) => guidOf(`graph:${id}`)));
  for (const { guid, name = guid } of graphs) {
    if (drawn.has(sameGuid(guid))) continue;
    noteLoss(finds, 'graph', 'Graph', [guid], `the graph "${name}" is a drawing; a review draws its own`);
  }
}

function isSameConcept({ guid, originGUID = '', targetGUID = '' }: QdaLink): boolean {
  return sameGuid(guid) === guidOf(`same-concept:${sameGuid(originGUID)}:${sameGuid(targetGUID)}`);
}

function addLink(link: QdaLink, configurations: ReadonlySet<string>, finds: Finds): void {
  const { guid, name = '', originGUID = '', targetGUID = '' } = link;
  const [fromId = '', toId = ''] = [originGUID, targetGUID].map((end) => finds.ids.get(sameGuid(end)));
  const kind = configurationLinkKindSchema.options.find((one) => one === name.trim().toLowerCase());
  if (kind && configurations.has(fromId) && configurations.has(toId)) {
    const value = {
      id: `link-${guid}`,
      kind,
      fromId,
      toId,
      basis: 'stated',
      rationale: `The project links them: ${name}`,
    };
    finds.links.added.push(configurationLinkSchema.parse(value));
    if (!finds.ids.has(sameGuid(guid))) finds.ids.set(sameGuid(guid), value.id);
    return;
  }
  const ends = [fromId || originGUID, toId || targetGUID].join(' – ');
  noteLoss(finds, 'link', 'Link', [guid], `the link "${name}" (${ends}) has no place: a review links configurations`);
}
