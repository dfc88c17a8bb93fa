/**
 * Streams files larger than memory should ever hold: `npm run bench:stream -- [GB] [FORMAT...]`, 1 GB of RIS and of PubMed
 * XML where nothing is named. The bytes are made as they are read and lie on no disk. Each file is read in a process of
 * its own, of which the peak of resident memory is shown: the whole process, with Node itself.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const [size = '1', ...named] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-stream-'));
try {
  // bundled, so that no loader of TypeScript counts as memory of the library
  const child = join(folder, 'child.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'stream-child.ts')],
    outfile: child,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  print(['format', 'GB', 'documents', 'problems', 'MB/s', 'peak RSS MB', 'wanted <']);
  for (const format of named.length === 0 ? ['ris', 'pubmed-xml'] : named) {
    const found = JSON.parse(execFileSync('node', [child, format, size], { encoding: 'utf8' }));
    const { bytes, documents, problems, seconds, peak } = found;
    print([
      format,
      (bytes / 1e9).toFixed(2),
      documents,
      problems,
      (bytes / 1e6 / seconds).toFixed(1),
      peak.toFixed(0),
      200,
    ]);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function print(cells: readonly (string | number)[]): void {
  const [first = '', ...others] = cells;
  console.log(String(first).padEnd(14) + others.map((cell) => String(cell).padStart(13)).join(''));
}
