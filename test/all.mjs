// Everything that must hold before a change lands. `npm test -- lint types` runs only the named checks and what they need.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './run-checks.mjs';

const consumer = mkdtempSync(join(tmpdir(), 'realist-synthesis-'));
const packed = join(consumer, 'package.tgz');

// the long ones first: the machine then stands idle least
const checks = [
  { name: 'tools', command: ['node', 'test/package/install-tools.mjs'] },
  { name: 'unit', command: ['vitest', 'run'], tells: /Tests .*/ },
  { name: 'build', command: ['tsup', '--silent'] },
  {
    name: 'lint',
    command: ['biome', 'check', '--error-on-warnings', '--max-diagnostics=100'],
    tells: /Checked \d+ files/,
  },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of tests', command: ['tsc', '-p', 'test/tsconfig.json'] },
  { name: 'types of the page', command: ['tsc', '-p', 'page/tsconfig.json'] },
  { name: 'types of examples', command: ['tsc', '-p', 'examples/tsconfig.json'] },
  {
    name: 'types of docs',
    command: ['tsx', 'test/documentation/check-example-types.ts'],
    tells: /^\d+ examples.*/m,
  },
  { name: 'architecture', command: ['depcruise', 'src'], tells: /\d+ modules, \d+ dependencies/ },
  { name: 'unused', needs: ['tools'], command: ['knip'] },
  {
    name: 'graph files',
    needs: ['build', 'tools'],
    command: ['node', 'test/package/graph-files.mjs'],
    tells: /^\d+ files.*/m,
  },
  {
    name: 'report page',
    needs: ['build'],
    command: ['node', 'test/package/report-page.mjs'],
    tells: /^\d+ steps.*/m,
  },
  {
    name: 'Spark SQL',
    needs: ['build', 'tools'],
    command: ['node', 'test/package/spark-sql.mjs'],
    tells: /^\d+ statements.*/m,
  },
  { name: 'install', needs: ['build'], command: ['node', 'test/package/install-package.mjs', consumer, packed] },
  { name: 'publint', needs: ['install', 'tools'], command: ['publint', '--strict', packed] },
  { name: 'attw', needs: ['install', 'tools'], command: ['attw', packed, '--profile', 'node16'] },
  {
    name: 'sizes',
    needs: ['install'],
    command: ['node', 'test/package/sizes.mjs', consumer],
    tells: /^\d+ entries.*/m,
  },
  { name: 'types of package', needs: ['install'], command: ['node', 'test/package/types.mjs', consumer] },
  {
    name: 'notebook',
    needs: ['install', 'tools'],
    command: ['node', 'test/package/notebook.mjs', consumer],
    tells: /^\d+ cells.*/m,
  },
  {
    name: 'tables',
    needs: ['build', 'tools'],
    command: ['node', 'test/package/tables.mjs'],
    tells: /^\d+ tables.*/m,
  },
  {
    name: 'runtimes',
    needs: ['install', 'tools'],
    command: ['node', 'test/package/runtimes.mjs', consumer],
    tells: /^\d+ programs.*/m,
  },
];

try {
  const passed = await runChecks(checks, { only: process.argv.slice(2), atOnce: Math.min(4, availableParallelism()) });
  process.exitCode = passed ? 0 : 1;
} finally {
  rmSync(consumer, { recursive: true, force: true });
}
