// Packs the library as it would be published and installs it into an empty folder, as a user would.
import { execFileSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [consumer, packed] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');

const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', consumer], root));
renameSync(join(consumer, filename), packed);
writeFileSync(
  join(consumer, 'package.json'),
  JSON.stringify({
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: { 'realist-synthesis': `file:${packed}` },
  }),
);
npm(['install', '--no-audit', '--no-fund', '--prefer-offline'], consumer);

function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
