import type { Problem } from '../core/problem.ts';
import type { Configuration } from './configuration.ts';
import { isStanding } from './configuration-form.ts';
import { reachable } from './reachable.ts';
import { successorsOf } from './successors.ts';
import type { ChangeNote } from './theory-change.ts';
import type { TheoryData } from './theory-data.ts';
import type { TheoryLists } from './theory-lists.ts';

/** Where a configuration stands in its life. */
export type ConfigurationStatus = Configuration['status'];

/** What a change of status says beside the status. */
export interface StatusNote extends ChangeNote {
  /** Of `merged`: the configuration that takes it in. */
  readonly mergedInto?: string;
  /** Earlier configurations that it replaces from now on, beside those that it replaces already. */
  readonly supersedes?: readonly string[];
}

/** What the life of a configuration is judged by. */
export type StatusEvidence = Pick<TheoryData, 'configurations' | 'evidence'> & Pick<TheoryLists, 'operations'>;

/**
 * The statuses to which a configuration may pass. A candidate may become anything; what was supported, refined or refuted
 * may be judged anew; what was withdrawn may come back as a candidate; what was merged has ended, and only taking that
 * change back revives it. A refined configuration may be refined again.
 *
 * @example
 * allowedStatuses('withdrawn'); // ['candidate']
 * allowedStatuses('merged'); // []
 */
export function allowedStatuses(status: ConfigurationStatus): readonly ConfigurationStatus[] {
  return next[status];
}

const next: Readonly<Record<ConfigurationStatus, readonly ConfigurationStatus[]>> = {
  candidate: ['supported', 'refined', 'refuted', 'merged', 'withdrawn'],
  supported: ['candidate', 'refined', 'refuted', 'merged', 'withdrawn'],
  refined: ['candidate', 'supported', 'refined', 'refuted', 'merged', 'withdrawn'],
  refuted: ['candidate', 'supported', 'refined', 'merged', 'withdrawn'],
  merged: [],
  withdrawn: ['candidate'],
};

/**
 * What speaks against giving a configuration a status; nothing where it may be given.
 *
 * - `transition-not-allowed`: {@link allowedStatuses} does not name it.
 * - `supported-without-evidence`: `supported` needs evidence that does not refute.
 * - `refined-without-cause`: `refined` needs evidence that refines, or an earlier configuration that it supersedes.
 * - `refuted-without-evidence`: `refuted` needs evidence that refutes, or an adjudication that it lost.
 * - `merged-without-target`, `merged-into-unknown`, `merged-into-fallen`: `merged` needs a standing configuration.
 * - `withdrawn-without-reason`: `withdrawn` needs a reason or a cause.
 * - `supersedes-unknown`, `succeeds-itself`: what it supersedes must be there, and must not in turn supersede it.
 *
 * @example
 * const A = configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate' });
 * checkTransition(A, 'supported', { configurations: [A], evidence: [] }).map(({ code }) => code); // ['supported-without-evidence']
 */
export function checkTransition(
  configuration: Configuration,
  status: ConfigurationStatus,
  theory: StatusEvidence,
  note: StatusNote = {},
): Problem[] {
  const { id } = configuration;
  const problem = (code: string, message: string, others: readonly string[] = []): Problem => ({
    code,
    severity: 'error',
    message: `configuration ${id} ${message}`,
    ids: [id, ...others],
  });
  const allowed = allowedStatuses(configuration.status);
  if (!allowed.includes(status)) {
    const ways = allowed.length === 0 ? 'it has ended' : `it may become ${allowed.join(', ')}`;
    return [problem('transition-not-allowed', `is ${configuration.status} and cannot become ${status}: ${ways}`)];
  }
  return [
    ...checkGrounds(configuration, status, theory, note).map(([code, message]) => problem(code, message)),
    ...(status === 'merged' ? checkTarget(id, theory, note) : []).map(([code, message]) => problem(code, message)),
    ...checkSuperseded(id, theory, note).map(([code, message, other]) => problem(code, message, [other])),
  ];
}

/**
 * The configurations that stand for a configuration today: what it was merged into and what supersedes it, followed to
 * their ends; itself where nothing replaced it, and none where it was withdrawn.
 *
 * @example
 * const configurations = [{ id: 'A', status: 'refined' }, { id: 'B', status: 'candidate', supersedes: ['A'] }].map((one) => configurationSchema.parse({ ...one, modality: 'claimed' }));
 * successorIds('A', configurations); // ['B']
 */
export function successorIds(configurationId: string, configurations: readonly Configuration[]): string[] {
  const successors = successorsOf(configurations);
  const standing = new Set(configurations.filter(isStanding).map(({ id }) => id));
  const met = new Set([configurationId, ...reachable(configurationId, (id) => successors.get(id) ?? [])]);
  return [...met].filter((id) => standing.has(id) && !successors.has(id));
}

function checkGrounds(
  { id, supersedes }: Configuration,
  status: ConfigurationStatus,
  { evidence, operations = [] }: StatusEvidence,
  note: StatusNote,
): [code: string, message: string][] {
  const bearings = new Set(evidence.filter((link) => link.configurationId === id).map(({ bearing }) => bearing));
  if (status === 'supported' && !bearings.has('supports') && !bearings.has('refines')) {
    return [['supported-without-evidence', 'cannot be called supported: no evidence supports it']];
  }
  if (status === 'refined' && !bearings.has('refines') && supersedes.length + (note.supersedes ?? []).length === 0) {
    return [['refined-without-cause', 'cannot be called refined: no evidence refines it and it supersedes none']];
  }
  const lost = operations.some(
    ({ kind, inputIds, resultIds }) => kind === 'adjudicate' && inputIds.includes(id) && !resultIds.includes(id),
  );
  if (status === 'refuted' && !bearings.has('refutes') && !lost) {
    return [
      ['refuted-without-evidence', 'cannot be called refuted: no evidence refutes it and it lost no adjudication'],
    ];
  }
  if (status === 'withdrawn' && note.reason === undefined && (note.causes ?? []).length === 0) {
    return [['withdrawn-without-reason', 'cannot be withdrawn without a reason or a cause']];
  }
  return [];
}

function checkTarget(id: string, { configurations }: StatusEvidence, { mergedInto }: StatusNote): [string, string][] {
  if (mergedInto === undefined)
    return [['merged-without-target', 'cannot be merged: mergedInto does not say into which']];
  const target = configurations.find((other) => other.id === mergedInto && other.id !== id);
  if (target === undefined) {
    return [
      ['merged-into-unknown', `cannot be merged into "${mergedInto}": that is no other configuration of the theory`],
    ];
  }
  if (isStanding(target)) return [];
  return [['merged-into-fallen', `cannot be merged into ${mergedInto}, which is ${target.status} itself`]];
}

function checkSuperseded(
  id: string,
  { configurations }: StatusEvidence,
  { supersedes = [] }: StatusNote,
): [code: string, message: string, otherId: string][] {
  if (supersedes.length === 0) return [];
  const earlier = new Map(configurations.map((one) => [one.id, one.supersedes]));
  return supersedes.flatMap((other): [string, string, string][] => {
    if (!earlier.has(other))
      return [['supersedes-unknown', `cannot supersede "${other}", which is not in the theory`, other]];
    const isOwn = other === id || reachable(other, (one) => earlier.get(one) ?? []).includes(id);
    return isOwn ? [['succeeds-itself', `cannot supersede ${other}, which supersedes it`, other]] : [];
  });
}
