import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages } from './pages.ts';
import { runExample } from './run-example.ts';

const root = join(import.meta.dirname, '../..');

for (const { page, blocks, links } of pages) {
  describe(page, () => {
    if (page === 'README.md') {
      it('shows how to use the library', () => {
        expect(blocks.length, 'README.md has no ```ts block').toBeGreaterThan(0);
      });
    }

    for (const { line, code } of blocks) it(`keeps what the block on line ${line} promises`, () => runExample(code));

    it('links to files that exist', () => {
      const folder = dirname(join(root, page));
      expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
    });
  });
}
