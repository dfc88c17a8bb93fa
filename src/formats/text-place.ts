/** Where a reader stands in a text that comes in pieces. */
export interface TextPlace {
  /** Line, from 1. */
  line: number;
  /** Where that line starts, counted from the start of the piece; negative where it started in a piece before. */
  lineStart: number;
  /** The next line end in the piece; −1 where there is none. */
  nextBreak: number;
}

/** Enters a piece of which the lines end in LF. */
export function enterPiece(place: TextPlace, piece: string): void {
  place.nextBreak = piece.indexOf('\n');
}

/** Goes on to a place in the piece; places must come in their order. */
export function moveTo(place: TextPlace, piece: string, at: number): void {
  while (place.nextBreak >= 0 && place.nextBreak < at) {
    place.line += 1;
    place.lineStart = place.nextBreak + 1;
    place.nextBreak = piece.indexOf('\n', place.lineStart);
  }
}

/** Leaves the piece at a place from which the next piece goes on. */
export function leavePiece(place: TextPlace, piece: string, at: number): void {
  moveTo(place, piece, at);
  place.lineStart -= at;
}
