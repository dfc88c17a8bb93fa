import { escapeText } from '../drawing/escape-markup.ts';
import type { Figure } from '../figure.ts';
import { tag, wide } from './markup.ts';

/** A figure with its words under it. */
export function figureInPage({ svg, title, alt }: Pick<Figure, 'svg' | 'title' | 'alt'>): string {
  const inWords = tag('details', {}, '<summary>The same in words</summary>', escapeText(alt));
  return tag('figure', {}, wide(title, svg), tag('figcaption', {}, inWords));
}
