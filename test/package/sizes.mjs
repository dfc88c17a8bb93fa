// What each entry weighs in a user's bundle, and what must not be in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { entries } from './entries.mjs';

const [consumer] = process.argv.slice(2);

/** KiB after minifying and gzip, dependencies included: what was measured and a tenth more. */
const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'));

/** Packages, and the rooms that alone may hold them; the root holds everything. */
const homes = [
  { rooms: ['formats', 'exchange'], packages: ['saxes'] },
  { rooms: ['exchange', 'report'], packages: ['fflate'] },
  { rooms: ['graph'], packages: ['graphology'] },
  { rooms: ['cite'], packages: ['@citation-js/core', 'citeproc'] },
];
/** Rooms of numbers only. */
const withoutZod = ['agreement', 'saturation'];
/** Files that an import reads: finding them costs more than what is in them. */
const mostFiles = { 'realist-synthesis/dedupe': 4 };

const whole = entries.map((entry) => ({
  what: entry,
  code: `export * from '${entry}'`,
  budget: budgets[entry],
  forbidden: strangersTo(entry),
}));
// the price that the documentation promises, wherever the function is imported from
const promised = [
  { entry: 'realist-synthesis/agreement', budget: 1.5 },
  { entry: 'realist-synthesis', budget: 2 },
].map(({ entry, budget }) => ({
  what: `{ cohenKappa } from ${entry}`,
  code: `export { cohenKappa } from '${entry}'`,
  budget,
  forbidden: strangersTo('realist-synthesis/agreement'),
}));

const forgotten = Object.keys(budgets).filter((entry) => !entries.includes(entry));
const faults = forgotten.map((entry) => `budgets.json names ${entry}, which is no entry`);
for (const { what, code, budget, forbidden } of [...whole, ...promised]) {
  const { kibibytes, packages, files } = await bundle(code, consumer);
  const weight = kibibytes.toFixed(2);
  console.log(`${what.padEnd(45)} ${weight.padStart(6)} KiB ${String(files).padStart(4)} files`);
  if (budget === undefined) faults.push(`${what} weighs ${weight} KiB and has no budget in budgets.json`);
  if (kibibytes > budget) faults.push(`${what} weighs ${weight} KiB; its budget is ${budget}`);
  if (files > mostFiles[what])
    faults.push(`${what} is read from ${files} files; at most ${mostFiles[what]} are wanted`);
  faults.push(...forbidden.filter((name) => packages.has(name)).map((name) => `${what} holds ${name}`));
}
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(`${entries.length} entries, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function strangersTo(entry) {
  const room = entry.split('/')[1];
  if (room === undefined) return [];
  const guests = homes.filter(({ rooms }) => !rooms.includes(room)).flatMap(({ packages }) => packages);
  return withoutZod.includes(room) ? [...guests, 'zod'] : guests;
}
