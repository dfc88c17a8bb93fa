import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

it('exports the root, each room and cite, which needs packages of its own, and nothing else', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entries = Object.fromEntries(rooms.map((room) => [`./${room}`, entryIn(`./dist/${room}/index`)]));
  expect(exports).toEqual({
    '.': entryIn('./dist/index'),
    ...entries,
    './cite': entryIn('./dist/document/cite'),
    './package.json': './package.json',
  });
});

it('leaves cite out of its room, so that only who cites needs its packages', () => {
  expect(readFileSync(join(root, 'src/document/index.ts'), 'utf8')).not.toContain('cit');
});

it('re-exports each room from the root', () => {
  const lines = readFileSync(join(root, 'src/index.ts'), 'utf8').trim().split('\n');
  expect(lines.sort()).toEqual(rooms.map((room) => `export * from './${room}/index.ts';`).sort());
});

/** Types come first: a compiler takes the first condition that fits. */
function entryIn(file: string) {
  return {
    import: { types: `${file}.d.ts`, default: `${file}.js` },
    require: { types: `${file}.d.cts`, default: `${file}.cjs` },
  };
}
