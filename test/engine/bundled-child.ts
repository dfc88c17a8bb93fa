import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** Bundles a program of these tests, to be run as a process of its own, beside the packages that it imports. */
export async function bundledChild(name: string): Promise<{ readonly path: string; readonly remove: () => void }> {
  const path = join(root, 'node_modules', `.${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile: path,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['@duckdb/node-api'],
    logLevel: 'error',
  });
  return { path, remove: () => rmSync(path, { force: true }) };
}
