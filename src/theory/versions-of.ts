import { RealistError } from '../core/realist-error.ts';
import type { TheoryVersion } from './programme-theory.ts';
import type { TheoryData } from './theory-data.ts';

/** The versions of a theory, from the first to the last. @throws RealistError `theory-unknown`. */
export function versionsOf(
  theoryId: string,
  { theories, theoryVersions }: Pick<TheoryData, 'theories' | 'theoryVersions'>,
): TheoryVersion[] {
  const versions = theoryVersions.filter((version) => version.theoryId === theoryId);
  if (versions.length === 0 && theories.every(({ id }) => id !== theoryId)) {
    throw new RealistError('theory-unknown', ['theoryId'], `"${theoryId}" is not a theory and has no version`);
  }
  return versions.sort((a, b) => a.version - b.version);
}
