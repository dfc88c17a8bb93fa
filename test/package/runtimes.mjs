// Runs every example from the installed package in every runtime; what it prints and writes must be the same in all.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { entries } from './entries.mjs';

const [consumer] = process.argv.slice(2);
const examples = join(import.meta.dirname, '../../examples');
const runtimes = [
  { name: 'node-esm', format: 'esm', extension: 'mjs', command: ['node'] },
  { name: 'node-cjs', format: 'cjs', extension: 'cjs', command: ['node'] },
  {
    name: 'deno',
    extension: 'ts',
    command: ['deno', 'run', '--quiet', '--no-prompt', '--allow-read', '--allow-write'],
  },
  { name: 'bun', extension: 'ts', command: ['bun', 'run'] },
];

// a program is a file of examples/ itself, or the demo of one of its folders
const isProgram = (path) => /^(?:[^\\/]+|[^\\/]+[\\/]demo)\.ts$/.test(path);
const programs = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter(isProgram);
if (programs.length === 0) throw new Error('examples/ holds no program: there is nothing to run');
programs.push('every-entry/demo.ts');

const results = await Promise.all(runtimes.map(runAll));
const [reference, ...others] = results;
const faults = others.flatMap((other) => differences(reference, other));
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(
  `${programs.length} programs in ${results.map(({ runtime }) => runtime.name).join(', ')}, ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Runs the programs in a copy of the examples of the runtime's own. */
async function runAll(runtime) {
  const folder = join(consumer, runtime.name);
  // a tsconfig would lead Bun to the sources instead of the package, and old output would pass for new
  const isWanted = (path) => !/[\\/](tsconfig\.json|out)$/.test(path);
  cpSync(examples, folder, { recursive: true, filter: isWanted });
  writeEveryEntry(join(folder, 'every-entry'));
  const printed = [];
  for (const program of programs) {
    const file = await translate(join(folder, program), runtime);
    printed.push(await run([...runtime.command, file], folder));
  }
  return { runtime, printed, files: written(folder) };
}

/** A program that tells what each entry exports. */
function writeEveryEntry(folder) {
  mkdirSync(folder);
  const imports = entries.map((entry, i) => `import * as entry${i} from '${entry}';`);
  const lines = entries.map(
    (entry, i) => `console.log('${entry}', Object.keys(entry${i}).filter(isOwn).sort().join(' '));`,
  );
  // CommonJS adds a default to what is imported from it
  const isOwn = "const isOwn = (name: string) => name !== 'default' && name !== '__esModule';";
  writeFileSync(join(folder, 'demo.ts'), [...imports, isOwn, ...lines].join('\n'));
}

/** Node 20 reads no TypeScript; the package itself stays outside the translated file. */
async function translate(program, { format, extension }) {
  if (format === undefined) return program;
  const outfile = program.replace(/ts$/, extension);
  const asCommonJs = {
    define: { 'import.meta.url': '$module.url', 'import.meta.dirname': '$module.dirname' },
    banner: { js: "const $module = { url: require('node:url').pathToFileURL(__filename).href, dirname: __dirname };" },
  };
  await build({
    entryPoints: [program],
    outfile,
    format,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    ...(format === 'cjs' ? asCommonJs : {}),
  });
  return outfile;
}

async function run([program, ...args], cwd) {
  const env = { ...process.env, DENO_DIR: join(consumer, '.deno'), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' };
  const { stdout } = await promisify(execFile)(program, args, { cwd, env, maxBuffer: 2 ** 26 });
  return stdout;
}

/** The files that the programs left behind, each with the hash of its bytes. */
function written(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).filter((path) => !/\.(mjs|cjs)$/.test(path));
  return new Map(
    paths.map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

function differences(reference, other) {
  const pair = `${other.runtime.name} and ${reference.runtime.name}`;
  const prints = programs.filter((_, i) => reference.printed[i] !== other.printed[i]);
  const paths = new Set([...reference.files.keys(), ...other.files.keys()]);
  const writes = [...paths].filter((path) => reference.files.get(path) !== other.files.get(path));
  return [
    ...prints.map((program) => `${program} prints different things in ${pair}`),
    ...writes.map((path) => `${path} differs between ${pair}`),
  ];
}
