import { groupBy, indexById } from '../core/group-by.ts';
import type { Cause } from './programme-theory.ts';
import type { TheoryData } from './theory-data.ts';
import type { TheoryLists } from './theory-lists.ts';

/** Where it is found what a cause names. */
export type CauseSources = Pick<TheoryData, 'configurations' | 'evidence'> &
  Pick<TheoryLists, 'operations'> & {
    /** What stakeholders said, and which configurations it changed. */
    readonly stakeholderInputs?: readonly { readonly id: string; readonly affects: readonly string[] }[];
  };

/** Finds, among causes, those that name any of some configurations. */
export type CausesNaming = (configurationIds: readonly string[]) => Cause[];

/**
 * Reads what causes name: a configuration itself, an evidence link or a quote of it, an operation that takes or gives one
 * of these, or stakeholder input that affects one of these.
 */
export function causeReader(sources: CauseSources): (causes: readonly Cause[]) => CausesNaming {
  const configurationsOf = configurationsByEvidence(sources);
  const operations = indexById(sources.operations ?? []);
  const inputs = indexById(sources.stakeholderInputs ?? []);
  const named = (cause: Cause): string[] => {
    const ids = 'evidence' in cause ? cause.evidence : (inputs.get(cause.stakeholderInputId)?.affects ?? []);
    const all = ids.flatMap((id) => {
      const operation = operations.get(id);
      return [id, ...(operation ? [...operation.inputIds, ...operation.resultIds] : [])];
    });
    return all.flatMap((id) => [id, ...(configurationsOf.get(id) ?? [])]);
  };

  return (causes) => {
    const pairs = causes.flatMap((cause, order) => [...new Set(named(cause))].map((id) => ({ id, cause, order })));
    const causesOf = groupBy(pairs, ({ id }) => id);
    return (configurationIds) => {
      const found = new Map(
        configurationIds.flatMap((id) => causesOf.get(id) ?? []).map((one) => [one.order, one.cause]),
      );
      return [...found].sort(([a], [b]) => a - b).map(([, cause]) => cause);
    };
  };
}

/** The configurations of each evidence link and of each quote, in their evidence or in their slots. */
function configurationsByEvidence({ configurations, evidence }: CauseSources): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (id: string, configurationId: string) => {
    const ids = found.get(id);
    if (ids) ids.push(configurationId);
    else found.set(id, [configurationId]);
  };
  for (const { id, extractId, configurationId } of evidence) {
    add(id, configurationId);
    if (extractId !== undefined) add(extractId, configurationId);
  }
  for (const { id, slots } of configurations) {
    for (const { extractIds } of slots) for (const extractId of extractIds) add(extractId, id);
  }
  return found;
}
