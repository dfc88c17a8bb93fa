// Writes the page's program into the library, as one line with the digest by which the page's policy lets it run:
// `npm run page`. A test tells when that was forgotten.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptFile } from './script-file.ts';

writeFileSync(join(import.meta.dirname, '../src/report/html/script.ts'), await scriptFile());
