import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('gives each file that counts blocks a thread of its own', () => {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('package'))
    .map((file) => `test/${file.replaceAll('\\', '/')}`);
  const counting = files.filter((file) =>
    /^import '.*\/blocks-run\.ts';/m.test(readFileSync(join(root, file), 'utf8')),
  );
  const config = readFileSync(join(root, 'vitest.config.ts'), 'utf8');
  expect(counting.length).toBeGreaterThan(0);
  expect(counting.filter((file) => !config.includes(`'${file}'`))).toEqual([]);
});
