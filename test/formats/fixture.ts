import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadOptions, readDocuments } from '../../src/formats/index.ts';

/** The text of a file in `test/fixtures/formats`. */
export function fixture(file: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/formats', file), 'utf8');
}

/** What a fixture says. */
export function readFixture(file: string, options: ReadOptions = {}) {
  return readDocuments(fixture(file), options);
}

/** The code and the line of each problem. */
export function places(problems: readonly { readonly code: string; readonly line?: number }[]) {
  return problems.map(({ code, line }) => [code, line]);
}
