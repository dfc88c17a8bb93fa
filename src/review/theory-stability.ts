import { groupBy } from '../core/group-by.ts';
import type { TheoryVersion } from '../theory/programme-theory.ts';

/** What one version changed in the one before. */
export interface VersionStep {
  readonly from: number;
  readonly to: number;
  /** Configurations that came in, in the order of the later version. */
  readonly added: readonly string[];
  /** Configurations that went out, in the order of the earlier version. */
  readonly removed: readonly string[];
  /** Whether the words of the statement changed. */
  readonly statementChanged: boolean;
}

/** How a theory settled. */
export interface TheoryStability {
  readonly theoryId: string;
  /** Number of versions. */
  readonly versions: number;
  /** Each step from a version to the next, in their order. */
  readonly changes: readonly VersionStep[];
  /** The first of the last versions that say the same; the latest where it changed something. */
  readonly unchangedSince: number;
  /** Last steps in a row that changed neither configurations nor words; `null` for a single version. */
  readonly quietSteps: number | null;
  /** Why `quietSteps` is `null`. */
  readonly undefinedBecause?: 'one-version';
}

/**
 * How each theory changed from version to version, and for how many steps it has stood: the question of realist saturation
 * that no count of codes answers. Theories come in the order of their first version in the list.
 *
 * A review that records a version only where something changed has no quiet steps; record one after each round of reading.
 *
 * @example
 * const statement = { if: 'partners share risk', then: 'barriers fall', because: 'incentives align' };
 * const version = (number: number, configurationIds: string[]) => theoryVersionSchema.parse({ theoryId: 'pt', version: number, stage: 'refined', statement, configurationIds });
 * const [stability] = theoryStability([version(1, ['A']), version(2, ['A', 'B']), version(3, ['A', 'B'])]);
 * [stability?.unchangedSince, stability?.quietSteps]; // [2, 1]
 */
export function theoryStability(versions: readonly TheoryVersion[]): TheoryStability[] {
  return [...groupBy(versions, ({ theoryId }) => theoryId)].map(([theoryId, own]) => {
    const ordered = [...own].sort((a, b) => a.version - b.version);
    const changes = ordered.slice(1).flatMap((later, place) => {
      const earlier = ordered[place];
      return earlier === undefined ? [] : [stepBetween(earlier, later)];
    });
    const quietSteps = changes.length - 1 - changes.findLastIndex(isChange);
    const stood = {
      theoryId,
      versions: ordered.length,
      changes,
      unchangedSince: ordered.at(-1 - quietSteps)?.version ?? 0,
    };
    return changes.length === 0
      ? { ...stood, quietSteps: null, undefinedBecause: 'one-version' }
      : { ...stood, quietSteps };
  });
}

function stepBetween(earlier: TheoryVersion, later: TheoryVersion): VersionStep {
  const [before, after] = [new Set(earlier.configurationIds), new Set(later.configurationIds)];
  return {
    from: earlier.version,
    to: later.version,
    added: [...after].filter((id) => !before.has(id)),
    removed: [...before].filter((id) => !after.has(id)),
    statementChanged: (['if', 'then', 'because'] as const).some(
      (part) => earlier.statement[part] !== later.statement[part],
    ),
  };
}

function isChange({ added, removed, statementChanged }: VersionStep): boolean {
  return added.length > 0 || removed.length > 0 || statementChanged;
}
