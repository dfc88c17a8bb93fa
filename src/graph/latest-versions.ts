import type { TheoryVersion } from '../theory/programme-theory.ts';

/** The version with the greatest number of each theory, by the theory's id. */
export function latestVersions(versions: readonly TheoryVersion[]): Map<string, TheoryVersion> {
  const latest = new Map<string, TheoryVersion>();
  for (const version of versions) {
    if (version.version > (latest.get(version.theoryId)?.version ?? 0)) latest.set(version.theoryId, version);
  }
  return latest;
}
