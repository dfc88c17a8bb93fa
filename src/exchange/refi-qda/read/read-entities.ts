import type { QdaEdge, QdaGraph, QdaVertex } from '../model/qda-graph.ts';
import type { QdaCase, QdaCode, QdaLink, QdaSet, QdaUser } from '../model/qda-project.ts';
import type { QdaVariable } from '../model/qda-variable.ts';
import { colorPattern, directions, lineStyles, shapes, variableTypes } from '../model/values.ts';
import { given } from './given.ts';
import { attributeOf, noteAt, type OpenElement, openElement, restOf } from './open-element.ts';
import { childText, type ReadEntity, readAll } from './read-children.ts';
import { noteRefsIn, refsIn, variableValuesIn } from './read-parts.ts';
import { flagOf, guidIn, oneOf, referenceOf, requiredOf, wholeOf } from './read-values.ts';

/** Reads somebody who worked on a project. */
export const readUser: ReadEntity<QdaUser> = (tree, notes) => {
  const reader = openElement(tree, notes);
  return {
    guid: guidIn(reader),
    ...given('name', attributeOf(reader, 'name')),
    ...given('id', attributeOf(reader, 'id')),
    ...restOf(reader),
  };
};

/** Reads a code with the codes below it. */
export const readCode: ReadEntity<QdaCode> = (tree, notes) => {
  const reader = openElement(tree, notes);
  return {
    guid: guidIn(reader),
    name: requiredOf(reader, 'name'),
    isCodable: flagOf(reader, 'isCodable') ?? true,
    ...colorIn(reader),
    ...given('description', childText(reader, 'Description')),
    noteRefs: noteRefsIn(reader),
    codes: [...readAll(reader, 'Code', readCode), ...readAll(reader, 'Codes', readListed).flat()],
    ...restOf(reader),
  };
};

/** Some programs list the codes below a code as those of a codebook are listed. */
const readListed: ReadEntity<QdaCode[]> = (tree, notes) => {
  const list = openElement(tree, notes);
  const codes = readAll(list, 'Code', readCode);
  return restOf(list).extras ? null : codes;
};

/** Reads a variable. */
export const readVariable: ReadEntity<QdaVariable> = (tree, notes) => {
  const reader = openElement(tree, notes);
  return {
    guid: guidIn(reader),
    name: requiredOf(reader, 'name'),
    typeOfVariable: oneOf(reader, 'typeOfVariable', variableTypes) ?? 'Text',
    ...given('description', childText(reader, 'Description')),
    ...restOf(reader),
  };
};

/** Reads a case. */
export const readCase: ReadEntity<QdaCase> = (tree, notes) => {
  const reader = openElement(tree, notes);
  return {
    guid: guidIn(reader),
    ...given('name', attributeOf(reader, 'name')),
    ...given('description', childText(reader, 'Description')),
    codeRefs: refsIn(reader, 'CodeRef'),
    variableValues: variableValuesIn(reader),
    sourceRefs: refsIn(reader, 'SourceRef'),
    selectionRefs: refsIn(reader, 'SelectionRef'),
    ...restOf(reader),
  };
};

/** Reads a link. */
export const readLink: ReadEntity<QdaLink> = (tree, notes) => {
  const reader = openElement(tree, notes);
  return {
    guid: guidIn(reader),
    ...given('name', attributeOf(reader, 'name')),
    ...given('direction', oneOf(reader, 'direction', directions)),
    ...colorIn(reader),
    ...given('originGUID', referenceOf(reader, 'originGUID')),
    ...given('targetGUID', referenceOf(reader, 'targetGUID')),
    noteRefs: noteRefsIn(reader),
    ...restOf(reader),
  };
};

/** Reads a set. */
export const readSet: ReadEntity<QdaSet> = (tree, notes) => {
  const reader = openElement(tree, notes);
  return {
    guid: guidIn(reader),
    name: requiredOf(reader, 'name'),
    ...given('description', childText(reader, 'Description')),
    memberCodes: refsIn(reader, 'MemberCode'),
    memberSources: refsIn(reader, 'MemberSource'),
    memberNotes: refsIn(reader, 'MemberNote'),
    ...restOf(reader),
  };
};

/** Reads a graph. */
export const readGraph: ReadEntity<QdaGraph> = (tree, notes) => {
  const reader = openElement(tree, notes);
  return {
    guid: guidIn(reader),
    ...given('name', attributeOf(reader, 'name')),
    vertices: readAll(reader, 'Vertex', readVertex),
    edges: readAll(reader, 'Edge', readEdge),
    ...restOf(reader),
  };
};

const readVertex: ReadEntity<QdaVertex> = (tree, notes) => {
  const reader = openElement(tree, notes);
  const firstX = wholeOf(reader, 'firstX');
  const firstY = wholeOf(reader, 'firstY');
  if (firstX === undefined || firstY === undefined) return null;
  return {
    guid: guidIn(reader),
    ...given('representedGUID', referenceOf(reader, 'representedGUID')),
    ...given('name', attributeOf(reader, 'name')),
    firstX,
    firstY,
    ...given('secondX', wholeOf(reader, 'secondX')),
    ...given('secondY', wholeOf(reader, 'secondY')),
    ...given('shape', oneOf(reader, 'shape', shapes)),
    ...colorIn(reader),
    ...restOf(reader),
  };
};

const readEdge: ReadEntity<QdaEdge> = (tree, notes) => {
  const reader = openElement(tree, notes);
  const sourceVertex = referenceOf(reader, 'sourceVertex');
  const targetVertex = referenceOf(reader, 'targetVertex');
  if (sourceVertex === undefined || targetVertex === undefined) return null;
  return {
    guid: guidIn(reader),
    ...given('representedGUID', referenceOf(reader, 'representedGUID')),
    ...given('name', attributeOf(reader, 'name')),
    sourceVertex,
    targetVertex,
    ...colorIn(reader),
    ...given('direction', oneOf(reader, 'direction', directions)),
    ...given('lineStyle', oneOf(reader, 'lineStyle', lineStyles)),
    ...restOf(reader),
  };
};

function colorIn(reader: OpenElement): { readonly color?: string } {
  const color = attributeOf(reader, 'color');
  if (color !== undefined && !colorPattern.test(color.trim())) {
    noteAt(
      reader,
      'bad-value',
      'warning',
      `has the colour ${color.slice(0, 40)}, which is not #RRGGBB; it is kept as it is`,
    );
  }
  return given('color', color);
}
