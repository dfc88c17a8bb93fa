// Checks the examples against the types that the installed package brings, its dependencies' types included.
import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [consumer] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const folder = join(consumer, 'types');

cpSync(join(root, 'examples'), folder, { recursive: true });
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { skipLibCheck: false, types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
    include: ['.'],
  }),
);
execFileSync('tsc', ['-p', folder], { stdio: 'inherit' });
