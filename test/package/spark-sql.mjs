// Whether a parser of Spark's dialect that we did not write understands every statement of the plan.
import { deepStrictEqual } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ruleSet } from '../../dist/dedupe/index.js';
import { rulesSql, writeSqlScript } from '../../dist/engine/index.js';

const parser = await sparkParser();
const treat = { preprint: 'same', conference: 'same', notice: 'same', cochrane: 'same', reprint: 'same' };
const statements = new Set([
  rulesSql(ruleSet(treat), 'spark'),
  rulesSql(ruleSet(treat), 'spark', { evidence: 'evidence' }),
]);
const options = { dialect: 'spark', folder: '/data/run', rounds: 1, treat };
await writeSqlScript(
  [],
  (name, text) => {
    if (!name.endsWith('.sql')) return;
    for (const statement of text.split(/;\n/)) if (statement.trim() !== '') statements.add(statement.trim());
  },
  options,
);
for (const statement of statements) {
  deepStrictEqual(parser.validate(`${statement};`), [], statement.slice(0, 200));
}
deepStrictEqual(parser.validate('SELECT FROM WHERE;').length > 0, true, 'the parser refuses what is no SQL');
console.log(`${statements.size} statements parsed as Spark SQL`);

/** The package names folders in its imports, which no runtime resolves; a bundler does. */
async function sparkParser() {
  const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-spark-'));
  try {
    const { outputFiles } = await build({
      stdin: {
        contents: "export { SparkSQL } from 'dt-sql-parser/dist/parser/spark'",
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      write: false,
      logLevel: 'error',
    });
    const file = join(folder, 'parser.mjs');
    writeFileSync(file, outputFiles[0].contents);
    const { SparkSQL } = await import(pathToFileURL(file).href);
    return new SparkSQL();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
