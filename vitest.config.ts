import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const source = join(import.meta.dirname, 'src');

export default defineConfig({
  // the examples import the library as a user would; here they get its sources
  resolve: {
    alias: [
      { find: /^realist-synthesis$/, replacement: join(source, 'index.ts') },
      { find: /^realist-synthesis\/cite$/, replacement: join(source, 'document/cite.ts') },
      { find: /^realist-synthesis\/(.+)$/, replacement: join(source, '$1/index.ts') },
    ],
  },
  test: {
    setupFiles: ['test/fixed-seed.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**', '**/node_modules/**'],
    // pure functions share nothing, so the files may share their modules: half the time
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 30_000, // a busy machine is slow, not wrong
    benchmark: { include: ['bench/**/*.bench.ts'] },
  },
});
