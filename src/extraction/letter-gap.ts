import { type ComparableLetter, dash, isAlphabetic, isOfSpacedWord, space } from './comparable-letter.ts';

/** What stands between two letters of a text. */
export interface LetterGap {
  readonly space: boolean;
  readonly lineBreak: boolean;
  readonly softHyphen: boolean;
  readonly dash: boolean;
}

/** Nothing between two letters. */
export const noGap: LetterGap = { space: false, lineBreak: false, softHyphen: false, dash: false };

/** What widens a gap, and how; a letter does not. */
const wideners: Partial<Readonly<Record<ComparableLetter['kind'], Partial<LetterGap>>>> = {
  space: { space: true },
  'line-break': { space: true, lineBreak: true },
  'soft-hyphen': { softHyphen: true },
  dash: { dash: true },
  invisible: {},
};

/** The gap with what comes next in it; `undefined` where a letter comes. */
export function widened(gap: LetterGap, kind: ComparableLetter['kind']): LetterGap | undefined {
  const more = wideners[kind];
  return more && { ...gap, ...more };
}

/**
 * The sign to which a gap folds; `undefined` where it falls away.
 *
 * @param last - The letter before it; `undefined` at the start of the text.
 */
export function signOfGap(gap: LetterGap, last: number | undefined, next: number): number | undefined {
  if (gap.dash) return isAlphabetic(next) && (last === undefined || isAlphabetic(last)) ? undefined : dash;
  if (!gap.space || last === undefined || (gap.softHyphen && gap.lineBreak)) return undefined;
  return isOfSpacedWord(last) && isOfSpacedWord(next) ? space : undefined;
}
