import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReview } from '../../examples/alliancing/read-review.ts';
import { galleryFigures } from '../../examples/gallery/figures.ts';
import { galleryPage } from '../../examples/gallery/gallery-page.ts';
import { checkFigure } from '../report/check-figure.ts';

const root = join(import.meta.dirname, '..', '..');
const shown = galleryFigures(readReview(join(root, 'examples', 'alliancing', 'data')).review);

describe('the gallery', () => {
  it('is what `npm run gallery` makes of it', () => {
    expect(readFileSync(join(root, 'docs', 'gallery.md'), 'utf8')).toBe(galleryPage(shown));
    const pictures = readdirSync(join(root, 'docs', 'pictures')).filter((name) => name.endsWith('.svg'));
    expect(pictures.sort()).toEqual(shown.map(({ figure }) => `${figure.name}.svg`).sort());
    for (const { figure } of shown) {
      const committed = readFileSync(join(root, 'docs', 'pictures', `${figure.name}.svg`), 'utf8');
      expect(committed === `${figure.svg}\n`, `docs/pictures/${figure.name}.svg is old: npm run gallery`).toBe(true);
    }
  });

  it.each(shown.map(({ figure }) => [figure.name, figure] as const))('keeps the laws of pictures: %s', (_, figure) => {
    checkFigure(figure);
  });
});
