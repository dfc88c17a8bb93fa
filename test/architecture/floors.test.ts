import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const packages = ['zod', 'saxes', 'fflate', 'graphology', '@citation-js/core', '@duckdb/node-api'];

/** One file for each way to break a rule of the house, with the rule that must notice. */
const plants = [
  { file: 'src/core/up.ts', code: "export * from '../review/fine.ts';", rule: 'core-looks-down-only' },
  { file: 'src/agreement/aside.ts', code: "export * from '../document/fine.ts';", rule: 'agreement-looks-down-only' },
  { file: 'src/theory/up.ts', code: "export type { A } from '../graph/fine.ts';", rule: 'theory-looks-down-only' },
  { file: 'src/review/up.ts', code: "export * from '../report/fine.ts';", rule: 'review-looks-down-only' },
  { file: 'src/attic/any.ts', code: "export * from '../core/fine.ts';", rule: 'every-room-has-a-floor' },
  { file: 'src/search/a.ts', code: "export * from './b.ts';", rule: 'no-cycles' },
  { file: 'src/report/index-user.ts', code: "export * from '../core/index.ts';", rule: 'indexes-only-from-the-root' },
  { file: 'src/index.ts', code: "export * from './core/fine.ts';", rule: 'the-root-imports-indexes-only' },
  { file: 'src/dedupe/builtin.ts', code: "export { join } from 'node:path';", rule: 'no-node-builtins' },
  { file: 'src/dedupe/alone.ts', code: 'export const alone = 1;', rule: 'no-orphans' },
  { file: 'src/dedupe/lost.ts', code: "export * from './nowhere.ts';", rule: 'every-import-is-found' },
  { file: 'src/dedupe/tool.ts', code: "export * from 'vitest';", rule: 'declared-packages-only' },
  { file: 'src/report/xml.ts', code: "export * from 'saxes';", rule: 'saxes-only-in-formats' },
  { file: 'src/exchange/zip.ts', code: "export * from 'fflate';", rule: 'fflate-only-behind-its-doors' },
  { file: 'src/document/other.ts', code: "export * from '@citation-js/core';", rule: 'citation-js-only-in-cite' },
  { file: 'src/report/graph.ts', code: "export type { A } from 'graphology';", rule: 'graphology-only-in-graph' },
  { file: 'src/dedupe/sql.ts', code: "export type { A } from '@duckdb/node-api';", rule: 'duckdb-only-in-engine' },
  { file: 'src/engine/sql.ts', code: "export * from '@duckdb/node-api';", rule: 'duckdb-types-only' },
];

/** What the rules allow. */
const fine = {
  'src/core/fine.ts': 'export type A = 1;',
  'src/core/index.ts': "export * from './fine.ts';",
  'src/document/fine.ts': "import type { A } from '../core/fine.ts';\nexport type { A };",
  'src/document/cite.ts': "export * from '@citation-js/core';",
  'src/formats/fine.ts': "export * from '../document/fine.ts';\nexport * from 'saxes';",
  'src/search/b.ts': "export * from './a.ts';", // the other half of a cycle, which is told once
  'src/engine/fine.ts': "export type { A } from '@duckdb/node-api';",
  'src/graph/fine.ts': "import type { A } from '../core/fine.ts';\nexport * from 'graphology';\nexport type { A };",
  'src/review/fine.ts': "export * from '../graph/fine.ts';\nexport * from 'zod';",
  'src/report/fine.ts': "export * from '../review/fine.ts';",
};

describe('the rules of imports', () => {
  const house = mkdtempSync(join(tmpdir(), 'realist-synthesis-house-'));
  let broken = new Map<string, string[]>();

  beforeAll(() => {
    build(house);
    broken = violations(house);
  }, 60_000);

  afterAll(() => rmSync(house, { recursive: true }));

  it.each(plants)('notice $file by $rule', ({ file, rule }) => {
    expect(broken.get(file)).toContain(rule);
  });

  it.each(Object.keys(fine))('let %s pass', (file) => {
    expect(broken.get(file)).toBeUndefined();
  });
});

function build(house: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  };
  for (const { file, code } of plants) write(file, code);
  for (const [file, code] of Object.entries(fine)) write(file, code);
  for (const name of [...packages, 'vitest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
  write('package.json', JSON.stringify({ dependencies, devDependencies: { vitest: '1.0.0' } }));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(join(root, file), join(house, file));
}

/** The rules that each file breaks. */
function violations(house: string): Map<string, string[]> {
  const command = join(root, 'node_modules/.bin/depcruise');
  const json = execFileSync(command, ['src', '--output-type', 'json'], { cwd: house, encoding: 'utf8' });
  const found = new Map<string, string[]>();
  for (const { from, rule } of JSON.parse(json).summary.violations) {
    found.set(from, [...(found.get(from) ?? []), rule.name]);
  }
  return found;
}
