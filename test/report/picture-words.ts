import type { Figure } from '../../src/report/figure.ts';
import { readPicture } from './read-picture.ts';

/** The texts of a picture, in the order of drawing. */
export function pictureWords({ svg }: Figure): string[] {
  return readPicture(svg, () => false).texts.map(({ text }) => text);
}
