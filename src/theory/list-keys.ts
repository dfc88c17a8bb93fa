import type { TheoryVersion } from './programme-theory.ts';

/** How a thing is known in its list. */
export function idOf({ id }: { readonly id: string }): string {
  return id;
}

/** How a version of a theory is known in its list. */
export function versionKey({ theoryId, version }: TheoryVersion): string {
  return `${theoryId} version ${version}`;
}
