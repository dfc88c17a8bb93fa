/**
 * Holds the room of agreement against the values of other programs: `npm run eval:agreement -- FILE`.
 *
 * The file is JSON with `vectors`: id, kind, input, expected and tolerance. Each value is computed and held to its
 * tolerance; `null` is a value that does not exist. A value that nothing here computes is a miss. Without FILE it takes the
 * vectors that lie beside the project.
 */
import { checksOf, readVectors, vectorsFile } from '../test/agreement/vectors.ts';

const file = process.argv[2] ?? vectorsFile();
if (file === null) {
  console.log('no vectors: npm run eval:agreement -- FILE');
  process.exitCode = 1;
} else {
  const { vectors, others } = readVectors(file);
  console.log(`${'vector'.padEnd(32)} ${'kind'.padEnd(20)} values   met   null`);
  const checks = vectors.flatMap((vector) => {
    const found = checksOf(vector);
    const counts = [found, found.filter(({ holds }) => holds), found.filter(({ wanted }) => wanted === null)];
    const cells = counts.map(({ length }) => String(length).padStart(6));
    console.log(`${vector.id.padEnd(32)} ${vector.kind.padEnd(20)} ${cells.join(' ')}`);
    return found;
  });
  const misses = checks.filter(({ holds }) => !holds);
  for (const { id, name, wanted, found } of misses) console.log(`MISS ${id} ${name}: wanted ${wanted}, found ${found}`);
  console.log(`${vectors.length} vectors, ${checks.length} values, ${misses.length} misses; ${others} of other rooms`);
  process.exitCode = misses.length === 0 ? 0 : 1;
}
