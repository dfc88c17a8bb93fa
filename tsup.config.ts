import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';

// one entry for each room, so that a consumer's bundle holds what it imports and nothing else
const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What is small, wanted nearly everywhere, and needs no zod. */
const basics = [
  ...filesOf('src/core').filter((file) => !/\/(?:index|schema)\.ts$/.test(file)),
  'src/document/identifiers.ts',
  'src/document/parse-person-name.ts',
];

/** Rooms that use nearly all of deduplication, and so load all of it. */
const deduplicating = ['engine', 'review'];

/**
 * Keeps together what is used together. esbuild cuts a file for each set of entries that share something: a room would be
 * imported from fifteen small files, and most of its time would go into finding them. What the same entries import whole,
 * with nothing left out as unused, is one file.
 */
const fewFiles: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'few files',
  setup(build) {
    const whole = new Set([...basics, ...filesOf('src/dedupe')].map((file) => resolve(file)));
    build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      return whole.has(file) ? { path: file, sideEffects: true } : undefined;
    });
    build.onLoad({ filter: /src\/(?:[a-z]+\/)?(?:index|cite)\.ts$/ }, async ({ path }) => {
      const room = basename(dirname(path));
      const imported = deduplicating.includes(room) ? [...basics, 'src/dedupe/index.ts'] : basics;
      const lines = imported.map((file) => `import ${JSON.stringify(resolve(file))};\n`);
      return { contents: lines.join('') + (await readFile(path, 'utf8')), loader: 'ts' };
    });
  },
};

function filesOf(folder: string): string[] {
  return readdirSync(folder).map((file) => `${folder}/${file}`);
}

export default defineConfig({
  // cite stands apart: it needs packages that not every user installs
  entry: ['src/index.ts', 'src/document/cite.ts', ...rooms.map((room) => `src/${room}/index.ts`)],
  esbuildPlugins: [fewFiles],
  format: ['esm', 'cjs'],
  dts: true,
  clean: true,
  treeshake: true,
  splitting: true,
  target: 'es2022',
  platform: 'neutral',
});
