import type { Problem } from '../core/problem.ts';
import { type TheoryDiffSources, theoryDiffer } from './diff-theory.ts';
import { versionKey } from './list-keys.ts';
import type { TheoryVersion } from './programme-theory.ts';
import { sameData } from './same-data.ts';
import type { TheoryData } from './theory-data.ts';
import type { TheoryDiff } from './theory-diff.ts';
import { versionsOf } from './versions-of.ts';

/** One version in the life of a theory. */
export interface TheoryHistoryEntry {
  readonly version: TheoryVersion;
  /** What it changed; `null` of the first. */
  readonly diff: TheoryDiff | null;
  /**
   * What is wrong with its place: `version-gap` (it does not follow on the one before), `change-without-cause`.
   */
  readonly problems: readonly Problem[];
}

/**
 * The life of a theory: its versions from the first to the last, each with what it changed and why.
 *
 * @throws RealistError `theory-unknown` where the theory is neither recorded nor has a version.
 * @example
 * const statement = { if: 'a', then: 'b', because: 'c' };
 * const theoryVersions = [1, 2].map((version) => theoryVersionSchema.parse({ theoryId: 'pt', version, stage: 'initial', statement }));
 * const theory = { theories: [], theoryVersions, configurations: [], evidence: [] };
 * theoryHistory('pt', theory).map(({ problems }) => problems.map(({ code }) => code)); // [[], ['change-without-cause']]
 */
export function theoryHistory(
  theoryId: string,
  theory: TheoryDiffSources & Pick<TheoryData, 'theories' | 'theoryVersions'>,
): TheoryHistoryEntry[] {
  const versions = versionsOf(theoryId, theory);
  const diff = theoryDiffer(theory);
  return versions.map((version, at) => {
    const former = versions[at - 1];
    return {
      version,
      diff: former === undefined ? null : diff(former, version),
      problems: checkPlace(version, former),
    };
  });
}

/**
 * Versions that were altered or taken away between two states of a theory. A version never changes: the next thought is
 * the next version.
 *
 * @example
 * const first = theoryVersionSchema.parse({ theoryId: 'pt', version: 1, stage: 'initial', statement: { if: 'a', then: 'b', because: 'c' } });
 * alteredVersions({ theoryVersions: [first] }, { theoryVersions: [{ ...first, stage: 'final' }] }).map(({ code }) => code); // ['version-altered']
 */
export function alteredVersions(
  before: Pick<TheoryData, 'theoryVersions'>,
  after: Pick<TheoryData, 'theoryVersions'>,
): Problem[] {
  const now = new Map(after.theoryVersions.map((version) => [versionKey(version), version]));
  return before.theoryVersions.flatMap((version): Problem[] => {
    const { theoryId } = version;
    const found = now.get(versionKey(version));
    if (found !== undefined && sameData(found, version)) return [];
    const what = found === undefined ? 'was taken away' : 'was altered';
    const message = `${versionKey(version)} ${what}; a version never changes: write the next one`;
    return [{ code: 'version-altered', severity: 'error', message, ids: [theoryId] }];
  });
}

function checkPlace({ theoryId, version, causes }: TheoryVersion, former: TheoryVersion | undefined): Problem[] {
  const problems: Problem[] = [];
  const expected = (former?.version ?? 0) + 1;
  if (version !== expected) {
    const message = `version ${version} of theory ${theoryId} stands where version ${expected} is due`;
    problems.push({ code: 'version-gap', severity: 'error', message, ids: [theoryId] });
  }
  if (version > 1 && causes.length === 0) {
    const message = `version ${version} of theory ${theoryId} gives no cause: name the evidence or the stakeholder input that changed it`;
    problems.push({ code: 'change-without-cause', severity: 'error', message, ids: [theoryId] });
  }
  return problems;
}
