import { compareText } from '../core/compare-text.ts';
import { groupBy } from '../core/group-by.ts';
import type { OpposedOutcomes } from '../graph/contradiction.ts';
import { findContradictions } from '../graph/contradictions.ts';
import type { Configuration } from '../theory/configuration.ts';
import type { EvidenceLink } from '../theory/evidence-link.ts';
import type { EvidenceOperation } from '../theory/evidence-operation.ts';

/** Something that speaks against a theory from within its own evidence. */
export interface TheoryContradiction {
  /** Configurations that contradict each other, or one that a document refutes. */
  readonly kind: 'between-configurations' | 'refuted-configuration';
  readonly configurationIds: readonly string[];
  /** The document in which it first shows, in reading order; `null` where no included document shows it. */
  readonly documentId: string | null;
  /** Whether that document is among the last ones read. */
  readonly isNew: boolean;
  /** The operation that adjudicates or reconciles it; `null` while it is open. */
  readonly resolvedBy: string | null;
}

/** What contradictions are looked for in. */
export interface ContradictionGrounds {
  /** The configurations of the theory that still stand. */
  readonly configurations: readonly Configuration[];
  /** Their evidence from included documents. */
  readonly evidence: readonly EvidenceLink[];
  readonly operations: readonly EvidenceOperation[];
  /** Each document's place in reading order. */
  readonly placeOf: (documentId: string) => number;
  /** The place from which on a document is among the last. */
  readonly lastFrom: number;
}

/** The contradictions of a theory: those between configurations in the order of `findContradictions`, then the refuted ones. */
export function theoryContradictions(grounds: ContradictionGrounds): TheoryContradiction[] {
  const { configurations, evidence } = grounds;
  const evidenceOf = groupBy(evidence, ({ configurationId }) => configurationId);
  const between = contradictionsBetween(grounds).map((found): TheoryContradiction => {
    const sides = [found.risingIds, found.fallingIds].map((ids) => ids.flatMap((id) => evidenceOf.get(id) ?? []));
    const configurationIds = [...found.risingIds, ...found.fallingIds].sort(compareText);
    const resolvedBy = found.settledByIds[0] ?? null;
    return { kind: 'between-configurations', configurationIds, ...firstShown(sides, grounds), resolvedBy };
  });
  const refuted = configurations.flatMap(({ id }): TheoryContradiction[] => {
    const own = evidenceOf.get(id) ?? [];
    const against = own.filter(({ bearing }) => bearing === 'refutes');
    if (against.length === 0) return [];
    const names = new Set([id, ...against.flatMap((link) => [link.id, link.extractId ?? link.id])]);
    const resolvedBy = resolution(grounds, (inputs) => [...names].some((name) => inputs.has(name)));
    return [{ kind: 'refuted-configuration', configurationIds: [id], ...firstShown([against], grounds), resolvedBy }];
  });
  return [...between, ...refuted];
}

/** The groups that contradict each other; one that does so by several mechanisms counts once. */
function contradictionsBetween({ configurations, operations }: ContradictionGrounds): OpposedOutcomes[] {
  const found = findContradictions({ configurations, operations }).flatMap((one) =>
    one.kind === 'contradiction' ? [one] : [],
  );
  return [...new Map(found.map((one) => [JSON.stringify([one.risingIds, one.fallingIds]), one])).values()];
}

/** The first document after which all sides are known. */
function firstShown(sides: readonly (readonly EvidenceLink[])[], { placeOf, lastFrom }: ContradictionGrounds) {
  const firsts = sides.map((side) =>
    side.reduce<EvidenceLink | null>((first, link) => {
      return first === null || placeOf(link.documentId) < placeOf(first.documentId) ? link : first;
    }, null),
  );
  const known = firsts.filter((link) => link !== null);
  const last =
    known.length < sides.length
      ? null
      : known.reduce((a, b) => (placeOf(b.documentId) > placeOf(a.documentId) ? b : a));
  if (last === null) return { documentId: null, isNew: false };
  return { documentId: last.documentId, isNew: placeOf(last.documentId) >= lastFrom };
}

function resolution(
  { operations }: ContradictionGrounds,
  names: (inputs: ReadonlySet<string>) => boolean,
): string | null {
  const deciding = operations.filter(({ kind }) => kind === 'adjudicate' || kind === 'reconcile');
  return deciding.find(({ inputIds }) => names(new Set(inputIds)))?.id ?? null;
}
