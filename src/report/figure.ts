/** A picture with what it shows: a standalone SVG, its words for those who cannot see it, and its data. */
export interface Figure<Data = unknown> {
  /** A short name, fit for a file name and for the ids inside the picture: `cmo-map`, `flow`. */
  readonly name: string;
  readonly title: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  /** A whole SVG document: no script, no outside font, no request; one unit is one point. */
  readonly svg: string;
  /** The model that was drawn, to check it or to draw it in another way. */
  readonly data: Data;
  /** Width in points (1/72 inch). */
  readonly width: number;
  /** Height in points. */
  readonly height: number;
}
