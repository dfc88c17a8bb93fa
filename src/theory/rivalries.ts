import { compareText } from '../core/compare-text.ts';
import { groupBy } from '../core/group-by.ts';
import { isStanding } from './configuration-form.ts';
import type { EvidenceOperation } from './evidence-operation.ts';
import type { TheoryData } from './theory-data.ts';
import type { TheoryLists } from './theory-lists.ts';

/** Two configurations, or two theories, of which people recorded that they explain the same otherwise. */
export interface Rivalry {
  readonly of: 'configurations' | 'theories';
  /** The two, sorted. */
  readonly ids: readonly [string, string];
  /** The links that say so; of theories, none. */
  readonly linkIds: readonly string[];
  /** How it was settled: an adjudication, else a reconciliation that takes both; `null`: not yet. */
  readonly settledBy: 'adjudicate' | 'reconcile' | null;
  /** The operations that settled it, in the order given. */
  readonly operationIds: readonly string[];
  /** Of an adjudication: which of the two are among its results. */
  readonly standingIds: readonly string[];
}

/** Where rivals and what became of them are recorded. */
export type RivalrySources = Pick<TheoryData, 'configurations' | 'links'> &
  Pick<TheoryLists, 'theories' | 'operations'>;

/**
 * The rivals that people recorded, as `rival` links between configurations and as `rivalIds` of theories, each pair once,
 * with what settled them.
 *
 * @returns In the order in which the pairs are first recorded, configurations before theories.
 * @example
 * const links = [configurationLinkSchema.parse({ id: 'L1', kind: 'rival', fromId: 'B', toId: 'A', basis: 'inferred', rationale: 'Clear or fluid roles' })];
 * rivalries({ configurations: [], links }).map(({ ids, settledBy }) => [ids, settledBy]); // [[['A', 'B'], null]]
 */
export function rivalries({ links, theories = [], operations = [] }: RivalrySources): Rivalry[] {
  const rivalLinks = links.filter(({ kind, fromId, toId }) => kind === 'rival' && fromId !== toId);
  const linked = groupBy(rivalLinks, ({ fromId, toId }) => keyOf(fromId, toId));
  const opposed = new Map(
    theories.flatMap(({ id, rivalIds = [] }) =>
      rivalIds.filter((other) => other !== id).map((other) => [keyOf(id, other), sorted(id, other)] as const),
    ),
  );
  const settled = settlements(operations);
  return [
    ...[...linked.values()].flatMap((same): Rivalry[] => {
      const [first] = same;
      if (first === undefined) return [];
      const ids = sorted(first.fromId, first.toId);
      return [{ of: 'configurations', ids, linkIds: same.map(({ id }) => id), ...settled(ids) }];
    }),
    ...[...opposed.values()].map((ids): Rivalry => ({ of: 'theories', ids, linkIds: [], ...settled(ids) })),
  ];
}

/**
 * The rivals that nobody has adjudicated, merged and withdrawn configurations left out. Rivals that were reconciled are
 * among them: `settledBy` says so.
 *
 * @example
 * const configurations = ['A', 'B'].map((id) => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate' }));
 * const links = [configurationLinkSchema.parse({ id: 'L1', kind: 'rival', fromId: 'A', toId: 'B', basis: 'inferred', rationale: 'Clear or fluid roles' })];
 * const operations = [evidenceOperationSchema.parse({ id: 'op1', kind: 'adjudicate', inputIds: ['A', 'B'], reasoning: 'B is newer', resultIds: ['B'] })];
 * unadjudicatedRivals({ configurations, links }).length; // 1
 * unadjudicatedRivals({ configurations, links, operations }).length; // 0
 */
export function unadjudicatedRivals(theory: RivalrySources): Rivalry[] {
  const standing = new Set(theory.configurations.filter(isStanding).map(({ id }) => id));
  return rivalries(theory).filter(
    ({ of, ids, settledBy }) =>
      settledBy !== 'adjudicate' && (of === 'theories' || ids.every((id) => standing.has(id))),
  );
}

/** Finds what settled a pair, by the operations that take its two. */
function settlements(operations: readonly EvidenceOperation[]) {
  const deciding = operations.filter(({ kind }) => kind === 'adjudicate' || kind === 'reconcile');
  const taking = groupBy(
    deciding.flatMap((operation) => [...new Set(operation.inputIds)].map((id) => ({ id, operation }))),
    ({ id }) => id,
  );
  return ([one, other]: Rivalry['ids']): Pick<Rivalry, 'settledBy' | 'operationIds' | 'standingIds'> => {
    const withOther = new Set(taking.get(other)?.map(({ operation }) => operation));
    const both = (taking.get(one) ?? []).map(({ operation }) => operation).filter((found) => withOther.has(found));
    const adjudications = both.filter(({ kind }) => kind === 'adjudicate');
    const settling = adjudications.length > 0 ? adjudications : both;
    const results = new Set(adjudications.flatMap(({ resultIds }) => resultIds));
    return {
      settledBy: settling[0]?.kind === 'adjudicate' ? 'adjudicate' : settling.length > 0 ? 'reconcile' : null,
      operationIds: settling.map(({ id }) => id),
      standingIds: [one, other].filter((id) => results.has(id)),
    };
  };
}

function sorted(one: string, other: string): [string, string] {
  return compareText(one, other) < 0 ? [one, other] : [other, one];
}

function keyOf(one: string, other: string): string {
  return JSON.stringify(sorted(one, other));
}
