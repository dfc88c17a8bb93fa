/** A stretch of a text, in Unicode code points from 0. */
export interface TextSpan {
  readonly start: number;
  /** Not part of it. */
  readonly end: number;
}
