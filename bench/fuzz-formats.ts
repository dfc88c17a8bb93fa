/**
 * Damages files and reads them until the time is over: `npm run fuzz -- [SECONDS] [FORMAT] [--seed=N]`, 60 seconds of
 * every format where nothing is named. What goes wrong is shown with the seed that makes it again; the exit code is 1.
 *
 * Files are the fixtures of the tests and made-up exports. A file that takes more than a second, though it is short, is a
 * fault too.
 */
import type { FormatName } from '../src/formats/index.ts';
import { formatNamed, formats } from '../src/formats/registry.ts';
import { faultsIn } from '../test/formats/faults-in.ts';
import { fixtures } from '../test/formats/fixtures.ts';
import { mutant, noise } from '../test/formats/mutants.ts';
import { seededRandom } from '../test/formats/seeded-random.ts';
import { madeRecords } from './exports/made-records.ts';
import { printExport } from './exports/print-export.ts';

const [seconds = '60', named] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const seedGiven = process.argv.find((argument) => argument.startsWith('--seed='))?.slice('--seed='.length);
const chosen = named === undefined ? formats : [formatNamed(named)];
const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
const records = madeRecords(3);
const texts = new Map(chosen.map(({ name }) => [name, textsOf(name)]));
const counts = new Map(chosen.map(({ name }) => [name, 0]));
const everything = fixtures.map(({ text }) => text);
const end = performance.now() + Number(seconds) * 1000;
let faults = 0;

if (seedGiven !== undefined) {
  for (const { name } of chosen) tryOne(name, Number(seedGiven));
} else {
  // other files in every run
  for (let seed = Date.now() % 2 ** 31; performance.now() < end && faults < 20; seed += 1) {
    for (const { name } of chosen) tryOne(name, seed);
  }
}
for (const [name, count] of counts) console.log(`${name.padEnd(14)}${String(count).padStart(9)} files`);
console.log(`${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

function tryOne(format: FormatName, seed: number): void {
  const random = seededRandom(seed);
  const sources = texts.get(format) ?? [];
  const source = sources[Math.floor(random() * sources.length)] ?? '';
  const text = random() < 0.1 ? noise(random) : mutant(source, everything, random);
  const cuts = Array.from({ length: 3 }, () => Math.floor(random() * 5000));
  const start = performance.now();
  const found = faultsIn(text, format, cuts);
  const took = performance.now() - start;
  if (took > 1000) found.push(`took ${took.toFixed(0)} ms for ${text.length} characters`);
  if (JSON.stringify(Object.getOwnPropertyNames(Object.prototype)) !== prototype) found.push('changed a prototype');
  counts.set(format, (counts.get(format) ?? 0) + 1);
  if (found.length === 0) return;
  faults += 1;
  console.log(`FAULT: npm run fuzz -- 1 ${format} --seed=${seed}\n  ${found.join('\n  ')}`);
  if (seedGiven !== undefined) console.log(JSON.stringify(text));
}

function textsOf(format: FormatName): string[] {
  const own = fixtures.filter((fixture) => fixture.format === format).map(({ text }) => text);
  return [...own, printExport(records, format)];
}
