import type { Problem } from '../core/problem.ts';
import { RealistError } from '../core/realist-error.ts';
import { invertChange } from './apply-change.ts';
import { changeBetween } from './change-between.ts';
import type { Configuration } from './configuration.ts';
import {
  type ConfigurationStatus,
  checkTransition,
  type StatusEvidence,
  type StatusNote,
} from './configuration-status.ts';
import type { ChangedTheory, TheoryLists } from './theory-lists.ts';

/** A theory after a change that may have been refused: with problems the theory is as it was and the change is empty. */
export interface JudgedChange<T> extends ChangedTheory<T> {
  readonly problems: readonly Problem[];
}

/**
 * Moves a configuration on in its life, or says why not: see {@link checkTransition}. The earlier configurations that it
 * supersedes are recorded with it; their own status stays.
 *
 * @throws RealistError `configuration-unknown`.
 * @example
 * const A = configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate' });
 * const theory = { configurations: [A], evidence: [] };
 * changeStatus(theory, 'A', 'withdrawn', { reason: 'Out of scope' }).theory.configurations.map(({ status }) => status); // ['withdrawn']
 * changeStatus(theory, 'A', 'merged').problems.map(({ code }) => code); // ['merged-without-target']
 */
export function changeStatus<T extends TheoryLists & StatusEvidence>(
  theory: T,
  configurationId: string,
  status: ConfigurationStatus,
  note: StatusNote = {},
): JudgedChange<T> {
  const configuration = theory.configurations.find(({ id }) => id === configurationId);
  if (configuration === undefined) {
    const message = `"${configurationId}" is not a configuration of the theory`;
    throw new RealistError('configuration-unknown', ['configurationId'], message);
  }
  const problems = checkTransition(configuration, status, theory, note);
  const after =
    problems.length > 0 ? theory : withConfiguration(theory, configuration, moved(configuration, status, note));
  const { mergedInto: _, supersedes: __, ...plainNote } = note;
  const change = changeBetween(theory, after, 'change-status', plainNote);
  return { theory: after, change, inverse: invertChange(change), problems };
}

function moved(configuration: Configuration, status: ConfigurationStatus, note: StatusNote): Configuration {
  const { mergedInto: _, ...others } = configuration;
  return {
    ...others,
    status,
    supersedes: [...new Set([...configuration.supersedes, ...(note.supersedes ?? [])])],
    ...(status === 'merged' && note.mergedInto !== undefined ? { mergedInto: note.mergedInto } : {}),
  };
}

function withConfiguration<T extends StatusEvidence>(theory: T, before: Configuration, after: Configuration): T {
  return { ...theory, configurations: theory.configurations.map((one) => (one === before ? after : one)) };
}
