import { boldWidths, regularWidths } from './arial-widths.ts';

/** How a piece of text is set. */
export interface Type {
  /** Size in points. */
  readonly size: number;
  readonly bold?: boolean;
}

const regular = widthByCharacter(regularWidths);
const bold = widthByCharacter(boldWidths);

/**
 * The width of a line of text in Arial, in points, without a font or a screen.
 *
 * Latin, Greek and Cyrillic from the font's own table, accents none, Chinese, Japanese and Korean one em; other
 * scripts by an estimate on the wide side. Kerning is left out, so that text is never wider than measured.
 */
export function textWidth(text: string, type: Type): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD')) thousandths += characterWidth(character, type.bold ?? false);
  return (thousandths * type.size) / 1000;
}

function characterWidth(character: string, isBold: boolean): number {
  const known = isBold ? bold.get(character) : regular.get(character);
  if (known !== undefined) return known;
  if (/\p{M}|\p{Cf}|[\u{1f3fb}-\u{1f3ff}]/u.test(character)) return 0;
  const width = regular.get(character) ?? estimatedWidth(character.codePointAt(0) ?? 0);
  return isBold ? Math.ceil(width * 1.1) : width;
}

function estimatedWidth(code: number): number {
  if (code >= 0x1f000 && code <= 0x1faff) return 1300;
  if (isFullWidth(code)) return 1000;
  return code >= 0x0590 && code <= 0x06ff ? 620 : 780;
}

function isFullWidth(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x2e80 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    code >= 0x20000
  );
}

function widthByCharacter(widths: Readonly<Record<number, string>>): Map<string, number> {
  return new Map(
    Object.entries(widths).flatMap(([width, characters]) => [...characters].map((one) => [one, Number(width)])),
  );
}
