import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Lock {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
}

const root = join(import.meta.dirname, '../..');

describe.each(['.', 'test/package'])('the dependencies of %s', (folder) => {
  const read = (file: string) => JSON.parse(readFileSync(join(root, folder, file), 'utf8'));
  const { packages }: Lock = read('package-lock.json');
  const { dependencies, devDependencies } = read('package.json');

  it('are pinned to exact versions', () => {
    const ranges = Object.entries({ ...dependencies, ...devDependencies });
    expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(range)))).toEqual([]);
  });

  it('come from whichever registry the reader uses', () => {
    expect(Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined)).toEqual([]);
  });

  it('are locked for every platform; test/package/complete-lock.mjs adds what is missing', () => {
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(optional.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
  });
});
