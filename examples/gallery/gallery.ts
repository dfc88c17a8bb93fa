import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReview } from '../alliancing/read-review.ts';
import { galleryFigures } from './figures.ts';
import { galleryPage } from './gallery-page.ts';

// every figure of the library, drawn into the documentation: run with `npm run gallery`
const root = fileURLToPath(new URL('../../', import.meta.url));
const { review } = readReview(join(root, 'examples', 'alliancing', 'data'));
const shown = galleryFigures(review);
const pictures = join(root, 'docs', 'pictures');
mkdirSync(pictures, { recursive: true });
for (const name of readdirSync(pictures).filter((one) => one.endsWith('.svg'))) rmSync(join(pictures, name));
for (const { figure } of shown) writeFileSync(join(pictures, `${figure.name}.svg`), `${figure.svg}\n`);
writeFileSync(join(root, 'docs', 'gallery.md'), galleryPage(shown));
console.log(`Written: docs/gallery.md and ${shown.length} pictures in docs/pictures`);
