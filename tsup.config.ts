import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';

// one entry for each room, so that a consumer's bundle holds what it imports and nothing else
const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

export default defineConfig({
  // cite stands apart: it needs packages that not every user installs
  entry: ['src/index.ts', 'src/document/cite.ts', ...rooms.map((room) => `src/${room}/index.ts`)],
  format: ['esm', 'cjs'],
  dts: true,
  clean: true,
  treeshake: true,
  splitting: true,
  target: 'es2022',
  platform: 'neutral',
});
