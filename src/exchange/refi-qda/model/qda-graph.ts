import type { Guid, QdaItem } from './qda-item.ts';

/** How an edge or a link is to be read. */
export type QdaDirection = 'Associative' | 'OneWay' | 'Bidirectional';

/** The outline of a vertex. */
export type QdaShape =
  | 'Person'
  | 'Oval'
  | 'Rectangle'
  | 'RoundedRectangle'
  | 'Star'
  | 'LeftTriangle'
  | 'RightTriangle'
  | 'UpTriangle'
  | 'DownTriangle'
  | 'Note';

/** How the line of an edge is drawn. */
export type QdaLineStyle = 'dotted' | 'dashed' | 'solid';

/** A shape in a graph. */
export interface QdaVertex extends QdaItem {
  /** What it stands for: a code, a case, a note … */
  readonly representedGUID?: Guid;
  readonly name?: string;
  readonly firstX: number;
  readonly firstY: number;
  readonly secondX?: number;
  readonly secondY?: number;
  readonly shape?: QdaShape;
  /** `#RRGGBB` or `#RGB`. */
  readonly color?: string;
}

/** A line between two vertices of a graph. */
export interface QdaEdge extends QdaItem {
  /** What it stands for: a link. */
  readonly representedGUID?: Guid;
  readonly name?: string;
  readonly sourceVertex: Guid;
  readonly targetVertex: Guid;
  readonly color?: string;
  readonly direction?: QdaDirection;
  readonly lineStyle?: QdaLineStyle;
}

/** A drawing of some entities and how they hang together. */
export interface QdaGraph extends QdaItem {
  readonly name?: string;
  readonly vertices: readonly QdaVertex[];
  readonly edges: readonly QdaEdge[];
}
