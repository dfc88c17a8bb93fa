import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**', '**/node_modules/**'],
    typecheck: { include: ['test/**/*.test-d.ts'], tsconfig: './test/tsconfig.json' },
  },
});
