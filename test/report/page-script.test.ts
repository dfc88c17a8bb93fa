import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scriptFile } from '../../page/script-file.ts';

it('the program in the library is the one whose source stands in page/: npm run page writes it', async () => {
  const written = readFileSync(join(import.meta.dirname, '../../src/report/html/script.ts'), 'utf8');
  expect(written).toBe(await scriptFile());
});
