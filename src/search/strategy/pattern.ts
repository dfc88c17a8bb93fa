/** A piece of a word: letters, or a wildcard for at least `least` and at most `most` characters (`null`: any number). */
export type PatternPiece = { readonly text: string } | { readonly least: number; readonly most: number | null };

const token = /\*+|\{(?:0,)?([1-9]\d?)\}/g;

/** The pieces of a word of a strategy, in order. */
export function patternPieces(pattern: string): PatternPiece[] {
  const pieces: PatternPiece[] = [];
  let at = 0;
  for (const found of pattern.matchAll(token)) {
    if (found.index > at) pieces.push({ text: pattern.slice(at, found.index) });
    pieces.push(wildcardOf(found[0], found[1]));
    at = found.index + found[0].length;
  }
  if (at < pattern.length) pieces.push({ text: pattern.slice(at) });
  return pieces;
}

function wildcardOf(text: string, count: string | undefined): PatternPiece {
  if (count === undefined) return { least: 0, most: null };
  const most = Number(count);
  return text.startsWith('{0,') ? { least: 0, most } : { least: most, most };
}

/** Whether a word of a strategy holds a wildcard. */
export function hasWildcard(pattern: string): boolean {
  return patternPieces(pattern).some((piece) => !('text' in piece));
}
