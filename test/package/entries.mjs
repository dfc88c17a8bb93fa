import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { name, exports } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));

/** What a user can import: `realist-synthesis`, `realist-synthesis/agreement` and so on. */
export const entries = Object.keys(exports)
  .filter((key) => !key.endsWith('.json'))
  .map((key) => key.replace('.', name));
