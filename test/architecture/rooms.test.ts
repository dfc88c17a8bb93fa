import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

it('exports the root and each room, and nothing else', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entries = Object.fromEntries(rooms.map((room) => [`./${room}`, entryIn(`./dist/${room}`)]));
  expect(exports).toEqual({ '.': entryIn('./dist'), ...entries, './package.json': './package.json' });
});

it('re-exports each room from the root', () => {
  const lines = readFileSync(join(root, 'src/index.ts'), 'utf8').trim().split('\n');
  expect(lines.sort()).toEqual(rooms.map((room) => `export * from './${room}/index.ts';`).sort());
});

/** Types come first: a compiler takes the first condition that fits. */
function entryIn(folder: string) {
  return {
    import: { types: `${folder}/index.d.ts`, default: `${folder}/index.js` },
    require: { types: `${folder}/index.d.cts`, default: `${folder}/index.cjs` },
  };
}
