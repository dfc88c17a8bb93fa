import type { QdaDirection, QdaLineStyle, QdaShape } from './qda-graph.ts';
import type { QdaVariableType } from './qda-variable.ts';

/** The types that a variable can have. */
export const variableTypes: readonly QdaVariableType[] = ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'];

/** The ways to read an edge or a link. */
export const directions: readonly QdaDirection[] = ['Associative', 'OneWay', 'Bidirectional'];

/** The lines of an edge. */
export const lineStyles: readonly QdaLineStyle[] = ['dotted', 'dashed', 'solid'];

/** The outlines of a vertex. */
export const shapes: readonly QdaShape[] = [
  'Person',
  'Oval',
  'Rectangle',
  'RoundedRectangle',
  'Star',
  'LeftTriangle',
  'RightTriangle',
  'UpTriangle',
  'DownTriangle',
  'Note',
];

/** What the standard takes for a colour. */
export const colorPattern = /^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/i;
