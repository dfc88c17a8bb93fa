import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const source = join(import.meta.dirname, 'src');
const elsewhere = ['test/package/**', '**/node_modules/**'];

/**
 * Files that count the blocks of our code that run (`test/formats/blocks-run.ts`). The engine counts only in functions that
 * nothing ran before, so each of these files has a thread of its own.
 */
const counting = [
  'test/formats/bibtex/bibtex-broken.test.ts',
  'test/formats/csv/csv.test.ts',
  'test/formats/csv/screening-marks.test.ts',
  'test/formats/hostile.test.ts',
  'test/formats/steps-of.test.ts',
  'test/formats/tagged/tagged-formats.test.ts',
  'test/formats/xml/xml-records.test.ts',
  'test/review/manuscript/manuscript-growth.test.ts',
];

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
    pool: 'threads',
    projects: [
      // pure functions share nothing, so the files may share their modules: half the time
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [...elsewhere, ...counting], isolate: false },
      },
      { extends: true, test: { name: 'counting', include: counting, exclude: elsewhere, isolate: true } },
    ],
    maxWorkers: '100%',
    testTimeout: 30_000, // a busy machine is slow, not wrong
    benchmark: { include: ['bench/**/*.bench.ts'] },
  },
});
