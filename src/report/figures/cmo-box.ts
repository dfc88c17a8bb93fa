import { type Type, textWidth } from '../drawing/text-width.ts';
import { wrapText } from '../drawing/wrap-text.ts';
import type { CmoBox } from './cmo-model.ts';

/** The letters of a box. */
export const labelType: Type = { size: 8 };
/** The code of a box. */
export const codeType: Type = { size: 8, bold: true };
/** The ids of configurations in a box, and the numbers of ripples. */
export const idType: Type = { size: 7 };

/** A sign beside a code: `negative` for an absent context or a falling outcome, the others for an outcome's valence. */
export type CmoSign = 'negative' | 'undesired' | 'mixed';

/** A box with its text set, its places counted from its own upper left corner. */
export interface SetBox {
  readonly box: CmoBox;
  readonly height: number;
  /** Lines of the label; the first starts right of the code. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** Foot of the code. */
  readonly codeY: number;
  /** Middles of the signs. */
  readonly signs: readonly { readonly sign: CmoSign; readonly x: number; readonly y: number }[];
  /** Middles of the ripples' circles. */
  readonly circles: readonly { readonly number: number; readonly x: number; readonly y: number }[];
  /** Lines of ids of configurations, set to the right edge. */
  readonly ids: readonly { readonly text: string; readonly y: number }[];
}

const pad = { x: 5, y: 2.8 };
const leading = 9.3;
const idLeading = 8.4;
const circleStep = 13;
/** From one sign beside a code to the next. */
export const signStep = 12;
/** Radius of a ripple's circle. */
export const circleRadius = 5.6;

/** Sets the text of a box of this width: code, signs, label, ids of configurations, circles of ripples. */
export function setBox(box: CmoBox, width: number): SetBox {
  const inner = width - 2 * pad.x;
  const signs = signsOf(box);
  const perRow = Math.max(1, Math.floor(inner / circleStep));
  const beside = box.ripples.length <= 2;
  const rows = beside ? 0 : Math.ceil(box.ripples.length / perRow);
  const top = pad.y + rows * circleStep + (beside && box.ripples.length > 0 ? 2 : 0);
  const codeWidth = textWidth(box.code, codeType) + 3;
  const indent = codeWidth + signs.length * signStep;
  const taken = indent + (beside && box.ripples.length > 0 ? box.ripples.length * circleStep + 2 : 0);
  const texts = wrapText(box.label, { ...labelType, width: inner, firstWidth: inner - taken, lines: 9 });
  const lines = texts.map((text, row) => ({ text, x: pad.x + (row === 0 ? indent : 0), y: top + row * leading + 7.4 }));
  const ids = placeIds(box, lines, inner);
  const foot = Math.max(lines.at(-1)?.y ?? 0, ids.at(-1)?.y ?? 0);
  return {
    box,
    height: foot + 1.9 + pad.y,
    lines: lines.filter(({ text }) => text !== ''),
    codeY: top + 7.4,
    signs: signs.map((sign, place) => ({ sign, x: pad.x + codeWidth + place * signStep + 5, y: top + 4.6 })),
    circles: box.ripples.map((number, place) => ({
      number,
      x: width - pad.x - circleRadius - circleStep * (beside ? box.ripples.length - 1 - place : place % perRow),
      y: beside ? top + 3.6 : pad.y + circleRadius + circleStep * Math.floor(place / perRow),
    })),
    ids,
  };
}

/** The signs that a box needs; a plain box needs none. */
export function signsOf({ polarity, valence }: Pick<CmoBox, 'polarity' | 'valence'>): CmoSign[] {
  const signs: CmoSign[] = polarity === '-' ? ['negative'] : [];
  return valence === 'undesired' || valence === 'mixed' ? [...signs, valence] : signs;
}

// ids stand beside the end of the label where they fit there: boxes stay low
function placeIds(box: CmoBox, lines: SetBox['lines'], inner: number): SetBox['ids'] {
  const all = box.configurationIds.join(', ');
  const last = lines.at(-1);
  const end = last === undefined ? 0 : last.x - pad.x + textWidth(last.text, labelType);
  const hasCircles = lines.length === 1 && box.ripples.length > 0;
  if (last && !hasCircles && textWidth(all, idType) <= inner - end - 6) return [{ text: all, y: last.y }];
  return wrapText(all, { ...idType, width: inner, lines: 6 }).map((text, row) => ({
    text,
    y: (last?.y ?? 0) + 1.2 + (row + 1) * idLeading,
  }));
}
