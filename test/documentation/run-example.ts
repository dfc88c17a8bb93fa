import { expect } from 'vitest';
import * as library from '../../src/index.ts';
import { checkedCode } from './checked-code.ts';

/**
 * Runs an example with everything that the library exports in scope, and checks each value that it shows.
 *
 * @throws Error where it shows no value.
 */
export async function runExample(example: string): Promise<void> {
  const { code, shown } = checkedCode(example);
  if (shown === 0)
    throw new Error(`an example must show a value, as in \`f(1); // 2\`; this one shows none:\n${example}`);
  const scope = { ...library, $shows: shows, $import: load };
  // the example has a block of its own, so that it may call something by the name of an export
  const run = new Function(...Object.keys(scope), code);
  await Reflect.apply(run, undefined, Object.values(scope));
}

function shows(actual: unknown, expected: unknown): void {
  expect(actual).toEqual(expected);
}

/** Finds the library's entries in the sources. */
async function load(specifier: string): Promise<unknown> {
  if (specifier === 'realist-synthesis') return library;
  if (specifier === 'realist-synthesis/cite') return import('../../src/document/cite.ts');
  const room = /^realist-synthesis\/([a-z-]+)$/.exec(specifier)?.[1];
  if (room !== undefined) return import(`../../src/${room}/index.ts`);
  return import(specifier);
}
