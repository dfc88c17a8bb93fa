import { sameGuid } from '../model/guid.ts';
import { projectIndex } from '../model/project-index.ts';
import type { QdaCode, QdaLink, QdaProject, QdaUser } from '../model/qda-project.ts';
import type { QdaVariable } from '../model/qda-variable.ts';
import { type QdaKind, walkProject } from '../model/walk-project.ts';
import { fieldsOfVariable } from './changes/compared-fields.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { changedFields } from './changes/written-marks.ts';
import type { Finds } from './finds.ts';
import { guidOfRole, roleHeadings } from './guids.ts';
import { noteUncarriedOfCases } from './note-uncarried-of-cases.ts';
import { noteUncarriedOfNotes } from './note-uncarried-of-notes.ts';
import { noteUncarriedOfSources } from './note-uncarried-of-sources.ts';
import { variableGuid } from './review-variables.ts';
import { noteExtrasOf, noteStamp, type Uncarried } from './uncarried.ts';

/** Tells of all that a project holds in fields for which a review has none, after it was read. */
export function noteUncarried(project: QdaProject, finds: Finds): void {
  const { told } = finds;
  noteProject(project, told);
  noteSharedGuids(project, finds, told);
  for (const user of project.users) noteUser(user, finds, told);
  noteCodes(project.codes, told);
  noteVariables(project, finds, told);
  noteUncarriedOfCases(project, finds, told);
  noteUncarriedOfSources(project, finds, told);
  noteUncarriedOfNotes(project, finds, told);
  noteLinks(project.links, finds, told);
  for (const set of project.sets) noteExtrasOf(told, 'Set', set);
  for (const graph of project.graphs) noteExtrasOf(told, 'Graph', graph);
  noteDropped(project, finds);
  finds.losses.push(...told.losses());
}

/** What was written and is there no more, though the parts do not show it. */
function noteDropped(project: QdaProject, { ledger, told }: Finds): void {
  const there = new Set<string>();
  walkProject(project, (kind, guid) => there.add(`${elements[kind]} ${sameGuid(guid)}`));
  for (const [element, written] of ledger)
    for (const guid of written.keys()) if (!there.has(`${element} ${guid}`)) told.note('dropped', element, guid);
}

function noteProject(project: QdaProject, told: Uncarried): void {
  const { origin, basePath, extras } = project;
  if (origin !== undefined && origin !== 'realist-synthesis') told.note('project-origin', 'Project');
  if (basePath !== undefined) told.note('base-path', 'Project');
  if (extras !== undefined) told.note('extras', 'Project');
  noteStamp(told, 'Project', project);
}

/** Elements of which the readers do not look whether an entity was there before, or is there no more. */
const elements: Partial<Readonly<Record<QdaKind, string>>> = {
  user: 'User',
  code: 'Code',
  variable: 'Variable',
  link: 'Link',
  graph: 'Graph',
};

function noteSharedGuids(project: QdaProject, { losses }: Finds, told: Uncarried): void {
  const seen = new Set<string>();
  walkProject(project, (kind, guid) => {
    const key = `${kind} ${sameGuid(guid)}`;
    const element = elements[kind];
    // codes are told one by one
    if (element !== undefined && kind !== 'code' && seen.has(key)) told.note('guid-repeated', element, guid);
    seen.add(key);
  });
  for (const [guid, kinds] of projectIndex(project).repeated) {
    const named = [...new Set(kinds)].filter((kind) => kind !== 'coding');
    const isTwin = named.every((kind) => kind === 'selection' || kind === 'source');
    if (named.length < 2 || isTwin) continue;
    const message = `${named.join(' and ')} share the GUID ${guid}; what refers to it cannot tell them apart`;
    losses.push({ code: 'guid-shared', element: named.join(' '), ids: [guid], message });
  }
}

function noteUser(user: QdaUser, { ids }: Finds, told: Uncarried): void {
  const isName = !/\S/.test(user.name ?? '');
  if (user.id !== undefined && !isName && ids.get(sameGuid(user.guid)) !== user.id)
    told.note('user-login', 'User', user.guid);
  noteExtrasOf(told, 'User', user);
}

function noteCodes(codes: readonly QdaCode[], told: Uncarried, isTop = true): void {
  for (const code of codes) {
    const heading = roleHeadings.find(([role]) => guidOfRole(role) === sameGuid(code.guid))?.[1];
    if (heading === undefined && !code.isCodable) told.note('code-not-codable', 'Code', code.guid);
    const isPlain = code.name === heading && !code.isCodable && code.description === undefined;
    if (heading !== undefined && !(isPlain && isTop && code.color === undefined))
      told.note('heading-changed', 'Code', code.guid);
    noteExtrasOf(told, 'Code', code);
    noteCodes(code.codes, told, false);
  }
}

function noteVariables({ variables, sources }: QdaProject, finds: Finds, told: Uncarried): void {
  const used = new Set(
    sources.flatMap(({ variableValues }) => variableValues.map(({ variableRef }) => sameGuid(variableRef))),
  );
  for (const variable of variables) {
    noteExtrasOf(told, 'Variable', variable);
    const written = finds.ledger.get('Variable')?.get(sameGuid(variable.guid));
    if (written !== undefined)
      tellChanges(finds, 'Variable', variable, changedFields(written, fieldsOfVariable(variable)));
    else if (!isOwn(variable)) noteVariable(variable, used.has(sameGuid(variable.guid)), told);
  }
}

function isOwn({ guid, name }: QdaVariable): boolean {
  return sameGuid(guid) === sameGuid(variableGuid(name));
}

function noteVariable({ guid, typeOfVariable, description }: QdaVariable, isUsed: boolean, told: Uncarried): void {
  if (!isUsed) told.note('variable-unused', 'Variable', guid);
  if (typeOfVariable !== 'Text') told.note('variable-type', 'Variable', guid);
  if (description !== undefined) told.note('variable-description', 'Variable', guid);
}

/** Links that were read as links of configurations; the loss of any other names it whole. */
function noteLinks(links: readonly QdaLink[], finds: Finds, told: Uncarried): void {
  const added = new Set(finds.links.added.map(({ id }) => id));
  for (const link of links) {
    noteExtrasOf(told, 'Link', link);
    if (link.color !== undefined) told.note('link-color', 'Link', link.guid);
    if (link.direction !== undefined && added.has(`link-${link.guid}`)) {
      told.note('link-direction', 'Link', link.guid);
    }
  }
}
