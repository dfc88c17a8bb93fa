import type { QdaEdge, QdaGraph, QdaVertex } from '../model/qda-graph.ts';
import type { QdaCase, QdaCode, QdaLink, QdaSet, QdaUser } from '../model/qda-project.ts';
import type { QdaVariable } from '../model/qda-variable.ts';
import { printElement, printText } from './print-xml.ts';
import { printNoteRefs, printRefs, printVariableValues } from './write-parts.ts';
import { colorText, guidText, noteExtras, referenceText, type Writing, wholeText } from './writing.ts';

/** Somebody who worked on a project. */
export function printUser(writing: Writing, { guid, name, id, extras }: QdaUser): string {
  noteExtras(writing, extras, guid);
  return printElement('User', { guid: guidText(writing, guid), name, id });
}

/** A code with the codes below it. */
export function printCode(writing: Writing, code: QdaCode): string {
  const { guid, name, isCodable, color, description, noteRefs, codes, extras } = code;
  noteExtras(writing, extras, guid);
  const attributes = { guid: guidText(writing, guid), name, isCodable, color: colorText(writing, color, guid) };
  return printElement('Code', attributes, [
    printText('Description', description),
    ...printNoteRefs(writing, noteRefs, guid),
    ...codes.map((child) => printCode(writing, child)),
  ]);
}

/** A variable. */
export function printVariable(writing: Writing, variable: QdaVariable): string {
  const { guid, name, typeOfVariable, description, extras } = variable;
  noteExtras(writing, extras, guid);
  const attributes = { guid: guidText(writing, guid), name, typeOfVariable };
  return printElement('Variable', attributes, [printText('Description', description)]);
}

/** A case. */
export function printCase(writing: Writing, one: QdaCase): string {
  const { guid, name, description, codeRefs, variableValues, sourceRefs, selectionRefs, extras } = one;
  noteExtras(writing, extras, guid);
  return printElement('Case', { guid: guidText(writing, guid), name }, [
    printText('Description', description),
    ...printRefs(writing, 'CodeRef', 'code', codeRefs, guid),
    ...printVariableValues(writing, variableValues, guid),
    ...printRefs(writing, 'SourceRef', 'source', sourceRefs, guid),
    ...printRefs(writing, 'SelectionRef', 'selection', selectionRefs, guid),
  ]);
}

/** A link. */
export function printLink(writing: Writing, link: QdaLink): string {
  const { guid, name, direction, color, originGUID, targetGUID, noteRefs, extras } = link;
  noteExtras(writing, extras, guid);
  const attributes = {
    guid: guidText(writing, guid),
    name,
    direction,
    color: colorText(writing, color, guid),
    originGUID: referenceText(writing, 'any', originGUID, guid),
    targetGUID: referenceText(writing, 'any', targetGUID, guid),
  };
  return printElement('Link', attributes, printNoteRefs(writing, noteRefs, guid));
}

/** A set. */
export function printSet(writing: Writing, set: QdaSet): string {
  const { guid, name, description, memberCodes, memberSources, memberNotes, extras } = set;
  noteExtras(writing, extras, guid);
  return printElement('Set', { guid: guidText(writing, guid), name }, [
    printText('Description', description),
    ...printRefs(writing, 'MemberCode', 'code', memberCodes, guid),
    ...printRefs(writing, 'MemberSource', 'source', memberSources, guid),
    ...printRefs(writing, 'MemberNote', 'note', memberNotes, guid),
  ]);
}

/** A graph; an edge of which one end is not in the project cannot be written. */
export function printGraph(writing: Writing, { guid, name, vertices, edges, extras }: QdaGraph): string {
  noteExtras(writing, extras, guid);
  return printElement('Graph', { guid: guidText(writing, guid), name }, [
    ...vertices.map((vertex) => printVertex(writing, vertex)),
    ...edges.map((edge) => printEdge(writing, edge)),
  ]);
}

function printVertex(writing: Writing, vertex: QdaVertex): string {
  const { guid, representedGUID, name, firstX, firstY, secondX, secondY, shape, color, extras } = vertex;
  noteExtras(writing, extras, guid);
  return printElement('Vertex', {
    guid: guidText(writing, guid),
    representedGUID: referenceText(writing, 'any', representedGUID, guid),
    name,
    firstX: wholeText(firstX, 'firstX'),
    firstY: wholeText(firstY, 'firstY'),
    secondX: wholeText(secondX, 'secondX'),
    secondY: wholeText(secondY, 'secondY'),
    shape,
    color: colorText(writing, color, guid),
  });
}

function printEdge(writing: Writing, edge: QdaEdge): string {
  const { guid, representedGUID, name, color, direction, lineStyle, extras } = edge;
  noteExtras(writing, extras, guid);
  const sourceVertex = referenceText(writing, 'vertex', edge.sourceVertex, guid);
  const targetVertex = referenceText(writing, 'vertex', edge.targetVertex, guid);
  if (sourceVertex === undefined || targetVertex === undefined) return '';
  return printElement('Edge', {
    guid: guidText(writing, guid),
    representedGUID: referenceText(writing, 'any', representedGUID, guid),
    name,
    sourceVertex,
    targetVertex,
    color: colorText(writing, color, guid),
    direction,
    lineStyle,
  });
}
