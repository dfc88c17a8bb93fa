/**
 * Holds the room of saturation against the values of other programs: `npm run eval:saturation -- FILE`.
 *
 * The file is JSON with `sets` (documents by codes, or frequencies, or mentions, with `expected`), rules and fits. Each value
 * is held to 1e-9 relative, to the printed digits where its program prints three; values that the room does not offer are
 * counted by name. Without FILE it takes the vectors that lie beside the project.
 */
import { readVectors, vectorsFile } from '../test/saturation/vectors.ts';

const file = process.argv[2] ?? vectorsFile();
if (file === null) {
  console.log('no vectors: npm run eval:saturation -- FILE');
  process.exitCode = 1;
} else {
  const { checks, notOffered } = readVectors(file);
  console.log(`${'set'.padEnd(28)} values    met   worst relative`);
  for (const id of new Set(checks.map((check) => check.id))) {
    const own = checks.filter((check) => check.id === id);
    const worst = Math.max(...own.map(({ wanted, found }) => relative(wanted, found)));
    const cells = [own.length, own.filter(({ holds }) => holds).length].map((count) => String(count).padStart(6));
    console.log(`${id.padEnd(28)} ${cells.join(' ')}   ${worst.toExponential(1)}`);
  }
  const misses = checks.filter(({ holds }) => !holds);
  for (const { id, name, wanted, found } of misses) console.log(`MISS ${id} ${name}: wanted ${wanted}, found ${found}`);
  console.log(`not offered: ${[...notOffered].map(([name, count]) => `${name} ${count}`).join(', ')}`);
  console.log(`${checks.length} values, ${misses.length} misses`);
  process.exitCode = misses.length === 0 ? 0 : 1;
}

function relative(wanted: unknown, found: unknown): number {
  if (typeof wanted !== 'number' || typeof found !== 'number' || wanted === found) return 0;
  return Math.abs(found - wanted) / Math.max(Math.abs(wanted), 1e-3);
}
