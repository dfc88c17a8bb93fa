import { indexById } from '../core/group-by.ts';
import { type CauseSources, causeReader } from './cause-reader.ts';
import type { Cause, TheoryVersion } from './programme-theory.ts';
import { reachable } from './reachable.ts';
import { successorsOf } from './successors.ts';
import type { TheoryData } from './theory-data.ts';
import type { RewordedPart, TheoryDiff } from './theory-diff.ts';

/** Where a difference finds what became of configurations and what its causes name. */
export type TheoryDiffSources = CauseSources & Partial<Pick<TheoryData, 'theoryVersions'>>;

/**
 * What differs between two versions of a theory: configurations that were added, refined into others, merged or
 * withdrawn, the words and the stage; and why.
 *
 * What became of a configuration is told by `mergedInto` and `supersedes`, followed until a configuration of the second
 * version. Causes are those of the later version, and of the versions between where the sources give them.
 *
 * @param sources - A `TheoryData`, or a `Review`, whose operations and stakeholder input are then read too.
 * @example
 * const configurations = [{ id: 'A' }, { id: 'B', supersedes: ['A'] }].map((one) => configurationSchema.parse({ ...one, modality: 'claimed', status: 'candidate' }));
 * const first = theoryVersionSchema.parse({ theoryId: 'pt', version: 1, stage: 'initial', statement: { if: 'a', then: 'b', because: 'c' }, configurationIds: ['A'] });
 * const second = { ...first, version: 2, configurationIds: ['B'], causes: [{ reason: 'Seen in two towns', evidence: ['A'] }] };
 * const { refined, isRefinement } = diffTheory(first, second, { configurations, evidence: [] });
 * refined.map(({ id, intoIds }) => [id, intoIds]); // [['A', ['B']]]
 * isRefinement; // true
 */
export function diffTheory(before: TheoryVersion, after: TheoryVersion, sources: TheoryDiffSources): TheoryDiff {
  return theoryDiffer(sources)(before, after);
}

/**
 * Prepares {@link diffTheory} for many pairs of versions.
 *
 * @example
 * const version = theoryVersionSchema.parse({ theoryId: 'pt', version: 1, stage: 'initial', statement: { if: 'a', then: 'b', because: 'c' } });
 * const diff = theoryDiffer({ configurations: [], evidence: [] });
 * diff(version, { ...version, version: 2, stage: 'final' }).stage; // { before: 'initial', after: 'final' }
 */
export function theoryDiffer(sources: TheoryDiffSources): (before: TheoryVersion, after: TheoryVersion) => TheoryDiff {
  const byId = indexById(sources.configurations);
  const successors = successorsOf(sources.configurations);
  const readCauses = causeReader(sources);

  return (before, after) => {
    const causes = causesBetween(before, after, sources.theoryVersions ?? []);
    const because = readCauses(causes);
    const old = new Set(before.configurationIds);
    const now = new Set(after.configurationIds);
    const left = [...old].filter((id) => !now.has(id));
    const gone = left.map((id) => {
      const intoIds = standIns(id, now, successors);
      return { id, intoIds, status: byId.get(id)?.status ?? null, causes: because([id, ...intoIds]) };
    });
    const replacing = new Set(gone.flatMap(({ intoIds }) => intoIds));
    const entered = [...now].filter((id) => !old.has(id) && !replacing.has(id));
    const added = entered.map((id) => ({ id, causes: because([id]) }));

    const replaced = gone.filter(({ intoIds }) => intoIds.length > 0);
    const withdrawn = gone.filter(({ intoIds }) => intoIds.length === 0);
    const statement = rewordedParts(before, after);
    const unexplained = [...added, ...gone].filter((item) => item.causes.length === 0).map(({ id }) => id);
    const isReworded = statement.length > 0 || before.stage !== after.stage;
    return {
      from: { theoryId: before.theoryId, version: before.version },
      to: { theoryId: after.theoryId, version: after.version },
      added,
      refined: replaced.filter(({ status }) => status !== 'merged').map(({ status: _, ...item }) => item),
      merged: replaced.filter(({ status }) => status === 'merged').map(({ status: _, ...item }) => item),
      withdrawn: withdrawn.map(({ intoIds: _, ...item }) => item),
      kept: [...old].filter((id) => now.has(id)),
      statement,
      stage: before.stage === after.stage ? null : { before: before.stage, after: after.stage },
      causes,
      unexplained,
      isRefinement:
        added.length + gone.length + Number(isReworded) > 0 && causes.length > 0 && unexplained.length === 0,
    };
  };
}

/** The configurations of a version that stand for an earlier one, directly or through others outside the version. */
function standIns(
  id: string,
  now: ReadonlySet<string>,
  successors: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return reachable(id, (one) => (now.has(one) ? [] : (successors.get(one) ?? []))).filter((one) => now.has(one));
}

function causesBetween(one: TheoryVersion, other: TheoryVersion, versions: readonly TheoryVersion[]): Cause[] {
  const [earlier, later] = one.version <= other.version ? [one, other] : [other, one];
  if (one.theoryId !== other.theoryId) return [...other.causes];
  const between = versions.filter(
    ({ theoryId, version }) => theoryId === later.theoryId && version > earlier.version && version < later.version,
  );
  between.sort((a, b) => a.version - b.version);
  return [...between, ...(earlier.version === later.version ? [] : [later])].flatMap(({ causes }) => causes);
}

function rewordedParts(before: TheoryVersion, after: TheoryVersion): RewordedPart[] {
  return (['if', 'then', 'because'] as const)
    .map((part) => ({ part, before: before.statement[part], after: after.statement[part] }))
    .filter((words) => words.before !== words.after);
}
