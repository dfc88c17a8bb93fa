import type { TheoryDiff } from '../../theory/theory-diff.ts';
import type { TheoryHistoryEntry } from '../../theory/theory-history.ts';
import { counted } from '../drawing/counted.ts';

/** One thing that a version says or changes. */
export interface TimelineChange {
  /** What kind of change; empty for the statement itself. */
  readonly label: string;
  readonly words: string;
}

/** Why a version differs from the one before. */
export interface TimelineReason {
  readonly kind: 'evidence' | 'stakeholders' | 'missing';
  readonly words: string;
}

/** What a version says, and what it changed. */
export function changesOf({ version, diff }: TheoryHistoryEntry): TimelineChange[] {
  const { statement, configurationIds } = version;
  const whole = { label: '', words: `If ${statement.if}, then ${statement.then}, because ${statement.because}.` };
  if (diff === null) {
    const made = `${counted(configurationIds.length, 'configuration')}${configurationIds.length > 0 ? ': ' : ''}`;
    return [whole, { label: '', words: `${made}${configurationIds.join(', ')}.` }];
  }
  const changes = differences(diff);
  if (changes.length === 0) return [{ label: '', words: `Nothing changed; ${kept(diff)}.` }];
  return [...changes, ...(diff.kept.length > 0 ? [{ label: 'Kept', words: `${diff.kept.join(', ')}.` }] : [])];
}

function kept({ kept: ids }: TheoryDiff): string {
  return counted(ids.length, 'configuration');
}

function differences(diff: TheoryDiff): TimelineChange[] {
  const list = (label: string, words: readonly string[]): TimelineChange[] =>
    words.length === 0 ? [] : [{ label, words: `${words.join(', ')}.` }];
  return [
    ...diff.statement.map(({ part, before, after }) => ({
      label: 'Reworded',
      words: `${part} “${before}” → “${after}”.`,
    })),
    ...list(
      'Added',
      diff.added.map(({ id }) => id),
    ),
    ...list(
      'Refined',
      diff.refined.map(({ id, intoIds }) => `${id} → ${intoIds.join(' and ')}`),
    ),
    ...list(
      'Merged',
      diff.merged.map(({ id, intoIds }) => `${id} → ${intoIds.join(' and ')}`),
    ),
    ...list(
      'Left',
      diff.withdrawn.map(({ id, status }) => (status === null ? id : `${id} (${status})`)),
    ),
  ];
}

/** Why a version changed, one line for each cause; what no cause names comes last. */
export function reasonsOf(
  { version, diff, problems }: TheoryHistoryEntry,
  labelOf: (id: string) => string,
): TimelineReason[] {
  const causes = version.causes.map((cause): TimelineReason => {
    if ('stakeholderInputId' in cause) {
      return { kind: 'stakeholders', words: `${cause.reason} (${labelOf(cause.stakeholderInputId)})` };
    }
    return { kind: 'evidence', words: `${cause.reason} (${cause.evidence.map(labelOf).join(', ')})` };
  });
  const unexplained = diff?.unexplained ?? [];
  const named = causes.length > 0 && unexplained.length > 0 ? [`No cause names ${unexplained.join(', ')}`] : [];
  const hasChanged = diff !== null && differences(diff).length > 0;
  const isBare = hasChanged && problems.some(({ code }) => code === 'change-without-cause');
  const without = isBare ? ['No cause is recorded'] : [];
  const gap = problems.some(({ code }) => code === 'version-gap') ? ['A version before this one is missing'] : [];
  return [...causes, ...[...named, ...without, ...gap].map((words): TimelineReason => ({ kind: 'missing', words }))];
}
