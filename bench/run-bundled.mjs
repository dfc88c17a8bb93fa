/**
 * Bundles a bench with the library, as the package is built, and runs it: `node bench/run-bundled.mjs formats ris`. A
 * loader of TypeScript would be measured with it: it puts a call around every function that is made.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const [name, ...options] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-bench-'));
try {
  const outfile = join(folder, `${name}.mjs`);
  const entry = join(import.meta.dirname, `${name}.ts`);
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });
  const { status } = spawnSync('node', [outfile, ...options], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
